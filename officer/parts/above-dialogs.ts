/** Marks what stays in reach over an open dialog: an alert does not wait until a question is answered. */
export const aboveDialogs = { 'data-above-dialogs': '' };

/** Whether it is, or is part of, what stays in reach over an open dialog. */
export function isAboveDialogs(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-above-dialogs]') !== null;
}
