/**
 * The key an officer pressed for the desk, upper case, or null: a key that is held, belongs to a field or a dialog, or comes
 * with a modifier is not meant for it.
 */
export function deskKey(event: KeyboardEvent): string | null {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || isElsewhere(event.target)) return null;
  return event.key.toUpperCase();
}

function isElsewhere(target: EventTarget | null): boolean {
  const inField = target instanceof Element && target.closest('input, textarea, select') !== null;
  return inField || document.querySelector('[role="dialog"]') !== null;
}
