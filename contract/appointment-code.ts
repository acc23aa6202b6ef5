import { z } from 'zod';

const mark = 'HTY';

/** What finds an appointment: made from its id with the hall's key, so that nobody can guess one. */
export const AppointmentKey = z.string().regex(/^[0-9a-f]{16}$/);

/** What the QR code of an appointment says: `HTY:` and its key; nothing of whose it is. */
export function appointmentCode(key: string): string {
  return `${mark}:${key}`;
}

/** The key on a code that was scanned, or null when it is none of an appointment. */
export function keyOnCode(text: string): string | null {
  const [head, key, ...more] = text.split(':');
  const parsed = AppointmentKey.safeParse(key);
  return head === mark && more.length === 0 && parsed.success ? parsed.data : null;
}
