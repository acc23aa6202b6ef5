import type { Identity } from '../contract/kiosk.ts';
import { DocumentEntry, numberOf } from './document-entry.svelte.ts';

interface Means {
  /** The visitor who registers; counts as the first representative. */
  first: () => Identity | null;
  /** How many representatives may enter, the first included. */
  most: () => number;
}

/** The representatives of a group, registered one by one. */
export class Representatives {
  /** The document that is being taken now. */
  adding = $state.raw<DocumentEntry | null>(null);
  #added = $state.raw<readonly Identity[]>([]);
  readonly #means: Means;

  /** Those after the first. An answer that was changed later can make one of them too many, or the first again. */
  readonly others = $derived.by<Identity[]>(() => {
    const first = numberOf(this.#means.first());
    return this.#added.filter((identity) => numberOf(identity) !== first).slice(0, this.#means.most() - 1);
  });
  readonly full = $derived.by(() => this.others.length + 1 >= this.#means.most());
  readonly count = $derived(this.others.length + 1);
  /** The document being taken is registered already. */
  readonly known = $derived.by(() => {
    const number = numberOf(this.adding?.identity ?? null);
    return number !== null && [this.#means.first(), ...this.others].some((each) => numberOf(each) === number);
  });

  constructor(means: Means) {
    this.#means = means;
  }

  begin(way: 'card' | 'typed'): DocumentEntry {
    const entry = new DocumentEntry();
    entry.choose(way);
    this.adding = entry;
    return entry;
  }

  /** Takes the document that is complete now; one that is not, or is registered already, is dropped. */
  keep(): void {
    const identity = this.adding?.identity ?? null;
    if (identity !== null && !this.known && !this.full) this.#added = [...this.others, identity];
    this.adding = null;
  }

  drop(): void {
    this.adding = null;
  }

  remove(identity: Identity): void {
    this.#added = this.others.filter((each) => each !== identity);
  }
}
