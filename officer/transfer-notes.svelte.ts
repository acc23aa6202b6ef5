import type { Desk } from '../contract/desk.ts';
import type { OfficerNotices, OfficerRequests } from '../contract/officer.ts';
import type { TransferNote } from '../contract/transfer-note.ts';
import type { Link } from '../ui/link.svelte.ts';

/** Where the visit is whose notes are meant. */
interface Place {
  counterId: string;
  number: string;
}

/** What colleagues wrote of the visit at the counter: asked for when it comes, forgotten when it goes, kept nowhere else. */
export class TransferNotes {
  #place: Place | null = null;
  #notes = $state.raw<readonly TransferNote[]>([]);
  #failed = $state(false);
  readonly #link: Link<OfficerRequests, OfficerNotices>;

  /** Oldest first. */
  readonly list = $derived(this.#notes);
  /** It is not known whether there are any: the server has not said. */
  readonly failed = $derived(this.#failed);

  constructor(link: Link<OfficerRequests, OfficerNotices>) {
    this.#link = link;
    link.onUp(() => {
      if (this.#failed) void this.look();
    });
  }

  /** Takes the server's word on who is at the counter. */
  follow({ counterId, atCounter }: Desk): void {
    const number = atCounter?.facts.number;
    if (counterId === null || number === undefined) return this.forget();
    if (counterId === this.#place?.counterId && number === this.#place.number) return;
    this.forget();
    this.#place = { counterId, number };
    void this.look();
  }

  async look(): Promise<void> {
    const place = this.#place;
    if (place === null) return;
    this.#failed = false;
    const answer = await this.#link.ask('transfer-notes:look', { ...place });
    if (place !== this.#place) return;
    if (answer.ok) this.#notes = answer.value;
    this.#failed = !answer.ok;
  }

  forget(): void {
    this.#place = null;
    this.#notes = [];
    this.#failed = false;
  }
}
