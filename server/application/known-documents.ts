import type { HallDay } from '../domain/day.ts';
import type { DocumentStore, Kept } from './ports.ts';

/**
 * Which tickets of today a document has, by its keyed hash; so that somebody who waits already is offered the same ticket
 * again (mission K11). Held in memory, made anew from the store at start.
 */
export class KnownDocuments {
  readonly #store: DocumentStore;
  #serviceDate = '';
  #numbers = new Map<string, string[]>();

  constructor(store: DocumentStore) {
    this.#store = store;
  }

  async start({ hallId, serviceDate }: HallDay): Promise<void> {
    this.#begin(serviceDate);
    for (const { hash, ticketNumber } of await this.#store.loadDocuments(hallId, serviceDate)) {
      this.#note(hash, ticketNumber);
    }
  }

  /** Takes in what was committed. */
  learn({ serviceDate }: HallDay, kept: readonly Kept[]): void {
    if (serviceDate !== this.#serviceDate) this.#begin(serviceDate);
    for (const { registration } of kept) {
      const number = registration?.documentNumber;
      if (registration && number) this.#note(this.#store.hashOf(number), registration.ticketNumber);
    }
  }

  /** Today's tickets of a document, the first first. */
  ticketsOf(documentNumber: string): readonly string[] {
    return this.#numbers.get(this.#store.hashOf(documentNumber)) ?? [];
  }

  #begin(serviceDate: string): void {
    this.#serviceDate = serviceDate;
    this.#numbers = new Map();
  }

  #note(hash: string, ticketNumber: string): void {
    this.#numbers.set(hash, [...(this.#numbers.get(hash) ?? []), ticketNumber]);
  }
}
