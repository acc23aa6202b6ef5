import { z } from 'zod';
import { AppointmentKey } from './appointment-code.ts';
import { IdentityNumber } from './identity-number.ts';
import {
  Bilingual,
  CategoryId,
  DistrictCode,
  HeadCount,
  Instant,
  PersonName,
  RequestId,
  ServiceDate,
  TicketNumber,
} from './primitives.ts';
import type { RequestTable } from './tables.ts';

/** Some hundred lines; in UTF-8 the whole file fits into the largest request that the server reads. */
export const largestImportCharacters = 20_000;

/** A time of day at the hall, `09:30`. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const AppointmentId = z.uuid();

const AboutWhat = {
  categoryId: CategoryId,
  /** null: outside the hall's own districts, or not known. */
  districtCode: DistrictCode.nullable(),
  headCount: HeadCount,
};

/** An appointment as staff see it: enough to tell it from the others, not who it is. */
export const Appointment = z.strictObject({
  id: AppointmentId,
  key: AppointmentKey,
  serviceDate: ServiceDate,
  at: Instant,
  ...AboutWhat,
  /** `王**` */
  maskedName: z.string(),
  /** The last four places of the document's number. */
  documentEnding: z.string().length(4),
  state: z.enum(['made', 'checked-in', 'cancelled']),
  /** Of the visit it was checked in with. */
  ticketNumber: TicketNumber.nullable(),
});
export type Appointment = z.infer<typeof Appointment>;

/** Why a line of a file is no appointment. The first three are of the file as a whole. */
export const LineFault = z.enum([
  'columns-missing',
  'no-lines',
  'quote',
  'cell-count',
  'date',
  'time',
  'past',
  'closed',
  'name',
  'number-length',
  'number-birth-date',
  'number-check-digit',
  'category',
  'head-count',
  'district',
  'repeated',
  'exists',
]);
export type LineFault = z.infer<typeof LineFault>;

/** A file is taken whole or not at all; `line` counts from 1, as an editor shows it. */
export const ImportResult = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('imported'), count: z.int().positive() }),
  z.strictObject({
    outcome: z.literal('rejected'),
    faults: z.array(z.strictObject({ line: z.int().positive(), fault: LineFault })).min(1),
  }),
]);
export type ImportResult = z.infer<typeof ImportResult>;

/** The appointments of one day in order of their times, and what a new one can be about. */
export const AppointmentsOfDay = z.strictObject({
  serviceDate: ServiceDate,
  appointments: z.array(Appointment),
  categories: z.array(z.strictObject({ id: CategoryId, name: Bilingual })),
  districts: z.array(z.strictObject({ code: DistrictCode, name: Bilingual })),
});
export type AppointmentsOfDay = z.infer<typeof AppointmentsOfDay>;

/** What officers ask of the appointments (预约). */
export const appointmentRequests = {
  'appointments:of-day': { request: z.strictObject({ serviceDate: ServiceDate }), reply: AppointmentsOfDay },
  'appointment:make': {
    request: z.strictObject({
      requestId: RequestId,
      serviceDate: ServiceDate,
      time: TimeOfDay,
      name: PersonName,
      documentNumber: IdentityNumber,
      ...AboutWhat,
    }),
    reply: Appointment,
  },
  'appointment:cancel': {
    request: z.strictObject({ requestId: RequestId, appointmentId: AppointmentId }),
    reply: z.null(),
  },
  'appointments:import': {
    request: z.strictObject({ requestId: RequestId, csv: z.string().min(1).max(largestImportCharacters) }),
    reply: ImportResult,
  },
} as const satisfies RequestTable;
export type AppointmentRequests = typeof appointmentRequests;
