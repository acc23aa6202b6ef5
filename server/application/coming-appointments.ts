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
    for (const { checkIn } of kept) {
      if (checkIn === undefined) continue;
      const { appointmentId, ticketNumber } = checkIn;
      this.#change((each) => (each.id === appointmentId ? { ...each, ticketNumber } : each));
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
    const unused = this.#unused(documentHash);
    // Most have none, and each registration asks.
    if (unused.length === 0) return null;
    const { timeZone, appointmentGraceMs } = this.#inForce.hall;
    const today = serviceDateAt(now, timeZone);
    const distance = ({ at }: ComingAppointment) => Math.abs(at - now);
    const ofToday = unused
      .filter(({ id, serviceDate }) => serviceDate === today && !this.#withheld.has(id))
      .sort((one, other) => distance(one) - distance(other) || one.at - other.at);
    return ofToday.find(({ at }) => now <= at + appointmentGraceMs) ?? ofToday[0] ?? null;
  }

  /** The appointment with this key on the day of `now` (milliseconds since 1970 UTC), used or not; null: there is none. */
  withKey(key: string, now: number): ComingAppointment | null {
    const found = this.#find((each) => each.key === key && !this.#withheld.has(each.id));
    return found?.serviceDate === serviceDateAt(now, this.#inForce.hall.timeZone) ? found : null;
  }

  /** The agreed time (milliseconds since 1970 UTC) of the visit with this ticket of today, or null. */
  timeOf(ticketNumber: string): number | null {
    const ofToday = (each: ComingAppointment) => each.serviceDate === this.#serviceDate;
    return this.#find((each) => ofToday(each) && each.ticketNumber === ticketNumber)?.at ?? null;
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

  /** A scan or a check-in is rare enough to look at them all. */
  #find(fits: (appointment: ComingAppointment) => boolean): ComingAppointment | null {
    for (const known of this.#ofDocument.values()) {
      const found = known.find(fits);
      if (found !== undefined) return found;
    }
    return null;
  }

  #change(changed: (appointment: ComingAppointment) => ComingAppointment): void {
    for (const [documentHash, known] of this.#ofDocument) this.#set(documentHash, known.map(changed));
  }

  #set(documentHash: string, known: readonly ComingAppointment[]): void {
    if (known.length === 0) this.#ofDocument.delete(documentHash);
    else this.#ofDocument.set(documentHash, known);
  }
}

/** What has just been made comes with name and number, which stay out of memory. */
function withoutPerson(appointment: ComingAppointment): ComingAppointment {
  const { id, key, serviceDate, at, documentHash, categoryId, districtCode, headCount, ticketNumber } = appointment;
  return { id, key, serviceDate, at, documentHash, categoryId, districtCode, headCount, ticketNumber };
}
