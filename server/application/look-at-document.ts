import type { AgreedVisit, AppointmentLook, DocumentLook } from '../../contract/document-look.ts';
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

/**
 * Told once a document is known, so that nobody answers questions in vain (mission K11, K13).
 *
 * @param shown the document itself was there; else its number was typed, which is no proof, and what the visit is about stays untold
 * @param now milliseconds since 1970 UTC
 */
export function lookAtDocument(
  hall: Hall,
  day: HallDay,
  { ticketsToday, appointment }: DocumentToday,
  { shown, now }: { shown: boolean; now: number },
): DocumentLook {
  const standing = expectedAmong(day, ticketsToday);
  return {
    standing: standing && standingTicket(hall, day, standing),
    agreed: appointment && agreedVisit(hall, appointment, { shown, now }),
  };
}

/**
 * Told to who scans the code of an appointment. A code can be photographed, so it tells the time and not the matter.
 *
 * @param now milliseconds since 1970 UTC
 */
export function lookAtAppointment(hall: Hall, appointment: ComingAppointment, now: number): AppointmentLook {
  const { ticketNumber: number } = appointment;
  if (number !== null) return { state: 'checked-in', number };
  return { state: 'made', agreed: agreedVisit(hall, appointment, { shown: false, now }) };
}

function agreedVisit(
  hall: Hall,
  appointment: ComingAppointment,
  { shown, now }: { shown: boolean; now: number },
): AgreedVisit {
  return {
    at: appointment.at,
    missed: now > appointment.at + hall.appointmentGraceMs,
    ...(shown ? matterOf(hall, appointment) : untold),
  };
}

type Agreed = Pick<AgreedVisit, 'categoryId' | 'districtCode' | 'headCount'>;

const untold: Agreed = { categoryId: null, districtCode: null, headCount: null };

/** What the plan no longer offers, or never did, is asked as of anybody. */
function matterOf(hall: Hall, { categoryId, districtCode, headCount }: ComingAppointment): Agreed {
  return {
    categoryId: hall.categories.some(({ id }) => id === categoryId) ? categoryId : null,
    districtCode: hall.districts.some(({ code }) => code === districtCode) ? districtCode : null,
    headCount,
  };
}
