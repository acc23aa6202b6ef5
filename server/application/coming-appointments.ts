import type { HallDay } from '../domain/day.ts';
import type { AppointmentStore, ComingAppointment } from './appointment-store.ts';
import type { PlanInForce } from './plan-in-force.ts';
import type { DayMemory, HallChange } from './ports.ts';
import { serviceDateAt } from './service-date.ts';

/**
 * The appointments from today on, by the keyed hash of their documents, and which of them are used. Held in memory, so
 * that no registration waits for a query.
 */
export class ComingAppointments implements DayMemory {
  readonly #store: Pick<AppointmentStore, 'loadComing'>;
  readonly #inForce: PlanInForce;
  #hallId = '';
  #serviceDate = '';
  readonly #ofDocument = new Map<string, readonly ComingAppointment[]>();
  /** Those that are being cancelled. */
  readonly #withheld = new Set<string>();

  constructor(store: Pick<AppointmentStore, 'loadComing'>, inForce: PlanInForce) {
    this.#store = store;
    this.#inForce = inForce;
  }

  async start({ hallId, serviceDate }: HallDay): Promise<void> {
    const coming = await this.#store.loadComing(hallId, serviceDate);
    this.#hallId = hallId;
    this.#serviceDate = serviceDate;
    this.#ofDocument.clear();
    this.add(coming);
  }

  /** Reads all again: it is not known whether what was made just now has been kept. */
  async reread(): Promise<void> {
    const coming = await this.#store.loadComing(this.#hallId, this.#serviceDate);
    this.#ofDocument.clear();
    this.add(coming);
  }

  learn(_day: HallDay, { kept }: Pick<HallChange, 'kept'>): void {
    for (const { registration, checkIn } of kept) {
      const documentHash = registration?.documentHash;
      if (checkIn === undefined || documentHash == null) continue;
      const { appointmentId, ticketNumber } = checkIn;
      const known = this.#ofDocument.get(documentHash) ?? [];
      this.#set(
        documentHash,
        known.map((each) => (each.id === appointmentId ? { ...each, ticketNumber } : each)),
      );
    }
  }

  /** Those that were made just now. */
  add(appointments: readonly ComingAppointment[]): void {
    for (const appointment of appointments) {
      const { documentHash } = appointment;
      this.#set(documentHash, [...(this.#ofDocument.get(documentHash) ?? []), withoutPerson(appointment)]);
    }
  }

  /** One that was cancelled. */
  remove(appointmentId: string): void {
    for (const [documentHash, known] of this.#ofDocument) {
      const others = known.filter(({ id }) => id !== appointmentId);
      if (others.length < known.length) this.#set(documentHash, others);
    }
  }

  /** Whether this document is expected at that time (milliseconds since 1970 UTC). */
  isExpected(documentHash: string, at: number): boolean {
    return this.#unused(documentHash).some((each) => each.at === at);
  }

  /**
   * The unused appointment of this document on the day of `now`, or null: of those that can still be kept the nearest in
   * time, else the nearest of all.
   *
   * @param now milliseconds since 1970 UTC
   */
  nearest(documentHash: string, now: number): ComingAppointment | null {
    const { timeZone, appointmentGraceMs } = this.#inForce.hall;
    const today = () => serviceDateAt(now, timeZone);
    const distance = ({ at }: ComingAppointment) => Math.abs(at - now);
    const unused = this.#unused(documentHash)
      .filter(({ id, serviceDate }) => serviceDate === today() && !this.#withheld.has(id))
      .sort((one, other) => distance(one) - distance(other) || one.at - other.at);
    return unused.find(({ at }) => now <= at + appointmentGraceMs) ?? unused[0] ?? null;
  }

  /** The agreed time (milliseconds since 1970 UTC) of the visit with this ticket of today, or null. */
  timeOf(documentHash: string, ticketNumber: string): number | null {
    const known = this.#ofDocument.get(documentHash) ?? [];
    const used = known.find((each) => each.serviceDate === this.#serviceDate && each.ticketNumber === ticketNumber);
    return used?.at ?? null;
  }

  /** Until the work is done, nobody gets this appointment. */
  async without<Value>(appointmentId: string, work: () => Promise<Value>): Promise<Value> {
    this.#withheld.add(appointmentId);
    try {
      return await work();
    } finally {
      this.#withheld.delete(appointmentId);
    }
  }

  #unused(documentHash: string): ComingAppointment[] {
    return (this.#ofDocument.get(documentHash) ?? []).filter(({ ticketNumber }) => ticketNumber === null);
  }

  #set(documentHash: string, known: readonly ComingAppointment[]): void {
    if (known.length === 0) this.#ofDocument.delete(documentHash);
    else this.#ofDocument.set(documentHash, known);
  }
}

/** What has just been made comes with name and number, which stay out of memory. */
function withoutPerson(appointment: ComingAppointment): ComingAppointment {
  const { id, serviceDate, at, documentHash, categoryId, districtCode, headCount, ticketNumber } = appointment;
  return { id, serviceDate, at, documentHash, categoryId, districtCode, headCount, ticketNumber };
}
