import type { Answer } from '../contract/answer.ts';
import type { KioskRequests } from '../contract/kiosk.ts';
import type { Preview } from '../contract/preview.ts';
import type { RequestOf } from '../contract/tables.ts';
import type { Timers } from './timers.ts';

export type Matter = RequestOf<KioskRequests, 'visit:preview'>;

export type PreviewState = { status: 'asking' } | { status: 'known'; preview: Preview } | { status: 'unknown' };

interface Means {
  ask: (matter: Matter) => Promise<Answer<Preview>>;
  /** Of the hall as this kiosk knows it now. */
  revision: () => number | undefined;
  timers: Timers;
}

/** A busy hall changes up to twenty times a second; nobody reads that fast. */
const shortestPauseMs = 1_000;

/** Where a matter would go and how many are ahead, kept true while the hall changes and somebody looks. */
export class FreshPreview {
  state = $state.raw<PreviewState>({ status: 'asking' });
  /** The hall says that so many are ahead that the visitor should be asked. */
  readonly longQueue = $derived.by(() => this.state.status === 'known' && this.state.preview.longQueue);
  readonly #means: Means;
  #matter: Matter | null = null;
  #asked = 0;
  /** The revision that the preview on the screen belongs to; null when there is none. */
  #knownRevision: number | null = null;
  #endPause: (() => void) | null = null;
  #changedInPause = false;

  constructor(means: Means) {
    this.#means = means;
  }

  /** Somebody looks at the preview of this matter from now on. */
  show(matter: Matter): void {
    this.hide();
    this.#matter = matter;
    this.state = { status: 'asking' };
    this.#ask(matter);
  }

  hide(): void {
    this.#matter = null;
    this.#asked += 1;
    this.#knownRevision = null;
    this.#endPause?.();
    this.#endPause = null;
  }

  hallChanged(): void {
    if (this.#matter === null || this.#means.revision() === this.#knownRevision) return;
    if (this.#endPause === null) this.#ask(this.#matter);
    else this.#changedInPause = true;
  }

  #ask(matter: Matter): void {
    this.#pause();
    void this.#look(matter, ++this.#asked);
  }

  #pause(): void {
    this.#changedInPause = false;
    this.#endPause = this.#means.timers.after(shortestPauseMs, () => {
      this.#endPause = null;
      if (this.#changedInPause) this.hallChanged();
    });
  }

  async #look(matter: Matter, asked: number): Promise<void> {
    const revision = this.#means.revision() ?? null;
    this.#knownRevision = revision;
    const answer = await this.#means.ask(matter);
    if (asked !== this.#asked) return;
    if (!answer.ok) this.#knownRevision = null;
    this.state = answer.ok ? { status: 'known', preview: answer.value } : { status: 'unknown' };
  }
}
