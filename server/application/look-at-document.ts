import type { DocumentLook } from '../../contract/document-look.ts';
import type { HallDay } from '../domain/day.ts';
import type { ComingAppointment } from './appointment-store.ts';
import type { Hall } from './hall.ts';
import { expectedAmong } from './standing-tickets.ts';
import { standingTicket } from './ticket-slip.ts';

/** What the holder of a document has here today. */
export interface DocumentToday {
  readonly ticketsToday: readonly string[];
  readonly appointment: ComingAppointment | null;
}

/** Told once a document is known, so that nobody answers questions in vain (mission K11, K13). @param now milliseconds since 1970 UTC */
export function lookAtDocument(
  hall: Hall,
  day: HallDay,
  { ticketsToday, appointment }: DocumentToday,
  now: number,
): DocumentLook {
  const standing = expectedAmong(day, ticketsToday);
  return {
    standing: standing && standingTicket(hall, day, standing),
    agreed: appointment && agreedVisit(hall, appointment, now),
  };
}

/** What the plan no longer offers cannot be agreed any more: it is asked for as of anybody. */
function agreedVisit(hall: Hall, appointment: ComingAppointment, now: number): DocumentLook['agreed'] {
  const { at, categoryId, districtCode, headCount } = appointment;
  if (!hall.categories.some(({ id }) => id === categoryId)) return null;
  return { at, missed: now > at + hall.appointmentGraceMs, categoryId, districtCode, headCount };
}
