import type { HallDay } from '../domain/day.ts';
import type { DocumentStore, HallChange, Received } from './ports.ts';
import type { VisitHistory } from './register-visit.ts';

/** Somebody without a document has no past here. */
const unknownVisitor: VisitHistory = { documentHash: null, ticketsToday: [], appointedAt: null, firstReceiver: null };

/**
 * What is known of a document from before, by its keyed hash: today's tickets, so that somebody who waits already is
 * offered the same ticket again (mission K11), and who first received its matters (mission A5). Held in memory, made anew
 * from the store at start, so that no registration waits for a query.
 */
export class KnownDocuments {
  readonly #store: DocumentStore;
  #serviceDate = '';
  #ticketsOf = new Map<string, string[]>();
  /** The document of each of today's tickets. */
  #documentOf = new Map<string, string>();
  /** Completed interviews of each document and category, the first first. */
  readonly #received = new Map<string, { visitId: string; officerId: string }[]>();

  constructor(store: DocumentStore) {
    this.#store = store;
  }

  async start({ hallId, serviceDate }: HallDay): Promise<void> {
    this.#begin(serviceDate);
    for (const { hash, ticketNumber } of await this.#store.loadDocuments(hallId, serviceDate)) {
      this.#note(hash, ticketNumber);
    }
    for (const { hash, ...received } of await this.#store.loadReceived(hallId)) this.#receive(hash, received);
  }

  /** Takes in what was committed. */
  learn({ serviceDate, tickets }: HallDay, { kept, interviews, reopened }: HallChange): void {
    if (serviceDate !== this.#serviceDate) this.#begin(serviceDate);
    for (const { registration } of kept) {
      if (registration?.documentHash) this.#note(registration.documentHash, registration.ticketNumber);
    }
    for (const ticketNumber of reopened) {
      const facts = tickets.get(ticketNumber)?.facts;
      const hash = this.#documentOf.get(ticketNumber);
      if (facts === undefined || hash === undefined) continue;
      const key = matterKey(hash, facts.categoryId);
      const others = this.#received.get(key)?.filter(({ visitId }) => visitId !== facts.visitId);
      this.#received.set(key, others ?? []);
    }
    for (const interview of interviews) {
      const hash = this.#documentOf.get(interview.ticketNumber);
      if (hash !== undefined) this.#receive(hash, interview);
    }
  }

  /** What is known when the holder of a document comes with this matter; null for nobody's document. */
  historyOf(documentNumber: string | null, categoryId: string): VisitHistory {
    if (documentNumber === null) return unknownVisitor;
    const documentHash = this.#store.hashOf(documentNumber);
    const [first] = this.#received.get(matterKey(documentHash, categoryId)) ?? [];
    return {
      documentHash,
      ticketsToday: this.#ticketsOf.get(documentHash) ?? [],
      appointedAt: null,
      firstReceiver: first?.officerId ?? null,
    };
  }

  /** Whether this ticket of today was taken with this document. */
  hasTicket(documentNumber: string, ticketNumber: string): boolean {
    return this.#documentOf.get(ticketNumber) === this.#store.hashOf(documentNumber);
  }

  #begin(serviceDate: string): void {
    this.#serviceDate = serviceDate;
    this.#ticketsOf = new Map();
    this.#documentOf = new Map();
  }

  #note(hash: string, ticketNumber: string): void {
    this.#ticketsOf.set(hash, [...(this.#ticketsOf.get(hash) ?? []), ticketNumber]);
    this.#documentOf.set(ticketNumber, hash);
  }

  #receive(hash: string, { categoryId, visitId, officerId }: Omit<Received, 'hash'>): void {
    const key = matterKey(hash, categoryId);
    this.#received.set(key, [...(this.#received.get(key) ?? []), { visitId, officerId }]);
  }
}

function matterKey(hash: string, categoryId: string): string {
  return `${hash} ${categoryId}`;
}
