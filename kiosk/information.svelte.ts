import type { InformationSection } from '../contract/information.ts';

/** What the hall tells about itself, page by page; the last page has the hours and the phone. */
export class Information {
  /** From 0. */
  page = $state(0);
  readonly #sections: () => readonly InformationSection[];
  readonly pages = $derived.by(() => this.#sections().length + 1);
  /** null: the last page, which every hall has. */
  readonly section = $derived.by(() => this.#sections()[this.page] ?? null);
  readonly isLast = $derived(this.page >= this.pages - 1);

  constructor(sections: () => readonly InformationSection[]) {
    this.#sections = sections;
  }

  next(): void {
    if (!this.isLast) this.page += 1;
  }

  /** @returns whether there was a page before */
  back(): boolean {
    if (this.page === 0) return false;
    this.page -= 1;
    return true;
  }
}
