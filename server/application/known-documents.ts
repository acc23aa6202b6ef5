import type { HallDay } from '../domain/day.ts';
import type { ComingAppointments } from './coming-appointments.ts';
import type { PlanInForce } from './plan-in-force.ts';
import type { DayMemory, DocumentStore, HallChange, Received, Reopened } from './ports.ts';
import type { DocumentToday } from './look-at-document.ts';
import type { VisitHistory } from './register-visit.ts';
import { dateBefore } from './service-date.ts';

/** Somebody without a document has no past here. */
const unknownVisitor: Omit<VisitHistory, 'appointment'> = {
  documentHash: null,
  ticketsToday: [],
  firstReceiver: null,
};

type Interviewed = Pick<Received, 'visitId' | 'officerId' | 'revision'>;

/**
 * What is known of a document from before, by its keyed hash: today's tickets, so that somebody who waits already is
 * offered the same ticket again (mission K11), and who first received its matters (mission A5). Held in memory, so that
 * no registration waits for a query.
 */
export class KnownDocuments implements DayMemory {
  readonly #store: DocumentStore;
  readonly #appointments: Pick<ComingAppointments, 'nearest' | 'withKey'>;
  readonly #inForce: PlanInForce;
  readonly #ticketsOf = new Map<string, string[]>();
  /** The document of each of today's tickets. */
  readonly #documentOf = new Map<string, string>();
  /** Completed interviews of each document and category, the first first. */
  readonly #received = new Map<string, readonly Interviewed[]>();

  constructor(
    store: DocumentStore,
    appointments: Pick<ComingAppointments, 'nearest' | 'withKey'>,
    inForce: PlanInForce,
  ) {
    this.#store = store;
    this.#appointments = appointments;
    this.#inForce = inForce;
  }

  async start({ hallId, serviceDate, tickets }: HallDay): Promise<void> {
    const facts = [...tickets.values()].map((ticket) => ticket.facts);
    const visitIds = facts.map(({ visitId }) => visitId);
    const documents = await this.#store.loadDocuments(hallId, visitIds);
    const { firstReceiverDays } = this.#inForce.hall;
    const received = await this.#store.loadReceived(hallId, dateBefore(serviceDate, firstReceiverDays));
    for (const map of [this.#ticketsOf, this.#documentOf, this.#received]) map.clear();
    const hashOfVisit = new Map(documents.map(({ visitId, hash }) => [visitId, hash]));
    for (const { visitId, number } of facts) {
      const hash = hashOfVisit.get(visitId);
      if (hash !== undefined) this.#note(hash, number);
    }
    for (const { hash, ...interview } of received) this.#receive(hash, interview);
  }

  learn(_day: HallDay, { kept, interviews, reopened }: HallChange): void {
    for (const { registration } of kept) {
      if (registration?.documentHash) this.#note(registration.documentHash, registration.ticketNumber);
    }
    for (const { ticketNumber, ...again } of reopened) {
      const hash = this.#documentOf.get(ticketNumber);
      if (hash !== undefined) this.#takeBack(hash, again);
    }
    for (const { ticketNumber, ...interview } of interviews) {
      const hash = this.#documentOf.get(ticketNumber);
      if (hash !== undefined) this.#receive(hash, interview);
    }
  }

  /**
   * What is known when somebody comes with this matter.
   *
   * @param key as of `documentKey`; null: without a document
   * @param appointmentKey of the appointment whose code was scanned; it finds one also without a document
   * @param now milliseconds since 1970 UTC
   */
  historyOf(key: string | null, categoryId: string, now: number, appointmentKey: string | null = null): VisitHistory {
    const scanned = appointmentKey === null ? null : this.#appointments.withKey(appointmentKey, now);
    const unused = scanned?.ticketNumber === null ? scanned : null;
    if (key === null) return { ...unknownVisitor, appointment: unused };
    const documentHash = this.#store.hashOf(key);
    const { ticketsToday, appointment } = this.#todayOf(documentHash, now);
    return {
      ticketsToday,
      // Of another document the code is somebody else's.
      appointment: unused?.documentHash === documentHash ? unused : appointment,
      documentHash,
      firstReceiver: this.#firstReceiver(matterKey(documentHash, categoryId)),
    };
  }

  /** What the holder of a document has here today: tickets, and what was agreed. */
  todayOf(key: string, now: number): DocumentToday {
    return this.#todayOf(this.#store.hashOf(key), now);
  }

  /** Whether this ticket of today was taken with this document. @param key as of `documentKey` */
  hasTicket(key: string, ticketNumber: string): boolean {
    return this.#documentOf.get(ticketNumber) === this.#store.hashOf(key);
  }

  #todayOf(documentHash: string, now: number): DocumentToday {
    return {
      ticketsToday: this.#ticketsOf.get(documentHash) ?? [],
      appointment: this.#appointments.nearest(documentHash, now),
    };
  }

  /** Of a visit that was sent on and came back, whoever completed it last has received it. */
  #firstReceiver(key: string): string | null {
    const interviews = this.#received.get(key) ?? [];
    const visitId = interviews[0]?.visitId;
    return interviews.findLast((interview) => interview.visitId === visitId)?.officerId ?? null;
  }

  #note(hash: string, ticketNumber: string): void {
    this.#ticketsOf.set(hash, [...(this.#ticketsOf.get(hash) ?? []), ticketNumber]);
    this.#documentOf.set(ticketNumber, hash);
  }

  #receive(hash: string, { categoryId, visitId, officerId, revision }: Omit<Received, 'hash'>): void {
    const key = matterKey(hash, categoryId);
    this.#received.set(key, [...(this.#received.get(key) ?? []), { visitId, officerId, revision }]);
  }

  #takeBack(hash: string, { categoryId, visitId, revision }: Omit<Reopened, 'ticketNumber'>): void {
    const key = matterKey(hash, categoryId);
    const interviews = this.#received.get(key) ?? [];
    const at = interviews.findLastIndex((each) => each.visitId === visitId && each.revision === revision);
    this.#received.set(key, interviews.toSpliced(at, at < 0 ? 0 : 1));
  }
}

function matterKey(hash: string, categoryId: string): string {
  return `${hash} ${categoryId}`;
}
