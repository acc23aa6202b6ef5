import { ServiceDate, TicketNumber } from './primitives.ts';

const mark = 'HT';

/** What the QR code of a ticket says: its day and its number, `HT:2026-11-24:A012`; nothing of who holds it. */
export function ticketCode(serviceDate: string, number: string): string {
  return [mark, serviceDate, number].join(':');
}

/** The number on a code that was scanned, or null when it is none of ours or of another day. */
export function numberOnCode(text: string, serviceDate: string): string | null {
  const [head, date, number, ...more] = text.split(':');
  const isOurs = head === mark && more.length === 0 && ServiceDate.safeParse(date).success && date === serviceDate;
  const parsed = TicketNumber.safeParse(number);
  return isOurs && parsed.success ? parsed.data : null;
}
