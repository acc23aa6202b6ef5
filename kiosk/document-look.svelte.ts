import type { AgreedVisit, DocumentLook as Found } from '../contract/document-look.ts';
import type { Identity } from '../contract/kiosk.ts';
import type { HallRequests } from './hall-requests.ts';
import type { Timers } from './timers.ts';

/** What somebody came to the kiosk for, as far as they said so before showing a document. */
export type Purpose = 'register' | 'check-in' | 'reprint';

/** A visitor is not kept waiting for it: registering finds the same again, only later. */
const patienceMs = 2_500;

/** What the hall knows of the document that was just shown. */
export class DocumentLook {
  purpose = $state<Purpose>('register');
  asking = $state(false);
  /** What was agreed for today with this document. */
  agreed = $state.raw<AgreedVisit | null>(null);
  readonly #requests: HallRequests;
  readonly #timers: Timers;
  #abandoned = false;

  constructor(requests: HallRequests, timers: Timers) {
    this.#requests = requests;
    this.#timers = timers;
  }

  /** Resolves with null when the hall does not say in time, and not at all once the visitor is gone. */
  async ask(identity: Identity): Promise<Found | null> {
    this.asking = true;
    const found = await Promise.race([this.#answer(identity), this.#tooLate()]);
    if (this.#abandoned) return new Promise(() => {});
    this.asking = false;
    this.agreed = found?.agreed ?? null;
    return found;
  }

  abandon(): void {
    this.#abandoned = true;
  }

  async #answer(identity: Identity): Promise<Found | null> {
    const answer = await this.#requests.lookAtDocument({ identity });
    return answer.ok ? answer.value : null;
  }

  #tooLate(): Promise<null> {
    return new Promise((resolve) => void this.#timers.after(patienceMs, () => resolve(null)));
  }
}
