import type { Appointment } from '../../contract/appointments.ts';

/** What an appointment is in memory: nothing personal. */
export interface ComingAppointment {
  readonly id: string;
  /** What its QR code says, see `appointmentKeyOf`. */
  readonly key: string;
  readonly serviceDate: string;
  /** The agreed time, milliseconds since 1970 UTC. */
  readonly at: number;
  /** Keyed hash of the document's number, see `DocumentStore`. */
  readonly documentHash: string;
  readonly categoryId: string;
  readonly districtCode: string | null;
  readonly headCount: number;
  /** Of the visit that came for it; null: nobody has yet. */
  readonly ticketNumber: string | null;
}

/**
 * What finds an appointment by a scan. Not its id, which tells when it was made and stands in lists.
 *
 * @param hashOf keyed, see `DocumentStore`
 */
export function appointmentKeyOf(id: string, hashOf: (text: string) => string): string {
  return hashOf(`appointment ${id}`).slice(0, 16);
}

/** An appointment that is being made, in clear; the store seals what is personal before it touches a disk. */
export interface NewAppointment extends Omit<ComingAppointment, 'ticketNumber'> {
  readonly name: string;
  readonly documentNumber: string;
}

/** Who makes appointments, with which request, and when (milliseconds since 1970 UTC). */
export interface Making {
  readonly hallId: string;
  readonly requestId: string;
  readonly accountId: string;
  readonly at: number;
}

/** Where appointments are kept. Being checked in is kept with the ticket, see `HallStore`. */
export interface AppointmentStore {
  /** All that are not cancelled, from this day on. */
  loadComing(hallId: string, fromDate: string): Promise<ComingAppointment[]>;
  /** In order of their times, the cancelled ones too. */
  loadDay(hallId: string, serviceDate: string): Promise<Appointment[]>;
  /** What this person has made with this request before. */
  madeWith(making: Omit<Making, 'at'>): Promise<Appointment[]>;
  /** All of them or none; when it resolves, they are on disk. */
  make(making: Making, appointments: readonly NewAppointment[]): Promise<void>;
  /** Cancels what is not used yet. Resolves with the state before, or null when there is no such appointment. */
  cancel(cancelling: {
    hallId: string;
    id: string;
    accountId: string;
    at: number;
  }): Promise<Appointment['state'] | null>;
}
