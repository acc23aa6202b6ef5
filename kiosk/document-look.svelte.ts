import type { AgreedVisit, DocumentLook as Found } from '../contract/document-look.ts';
import type { Identity } from '../contract/kiosk.ts';
import type { HallRequests } from './hall-requests.ts';
import type { ScreenName } from './side-screens.ts';
import type { Timers } from './timers.ts';

/** A visitor is not kept waiting for it: registering finds the same again, only later. */
const patienceMs = 2_500;

/** What the hall knows of the document that was just shown. */
export class DocumentLook {
  /** The screen on which an answer is waited for. */
  askedFrom = $state<ScreenName | null>(null);
  /** What was agreed for today with this document. */
  agreed = $state.raw<AgreedVisit | null>(null);
  /** The hall did not say. */
  failed = $state(false);
  readonly #requests: HallRequests;
  readonly #timers: Timers;

  constructor(requests: HallRequests, timers: Timers) {
    this.#requests = requests;
    this.#timers = timers;
  }

  /** Resolves with null when the hall does not say in time. */
  async ask(identity: Identity, from: ScreenName): Promise<Found | null> {
    this.askedFrom = from;
    const found = await this.#answerInTime(identity);
    this.askedFrom = null;
    return found;
  }

  take(found: Found | null): void {
    this.agreed = found?.agreed ?? null;
    this.failed = found === null;
  }

  #answerInTime(identity: Identity): Promise<Found | null> {
    return new Promise((resolve) => {
      const stopWaiting = this.#timers.after(patienceMs, () => resolve(null));
      void this.#requests.lookAtDocument({ identity }).then((answer) => {
        stopWaiting();
        resolve(answer.ok ? answer.value : null);
      });
    });
  }
}
