import type { Answer } from '../contract/answer.ts';
import type { AgreedVisit, DocumentLook as Found } from '../contract/document-look.ts';
import type { Identity } from '../contract/kiosk.ts';
import type { HallRequests } from './hall-requests.ts';
import type { ScreenName } from './side-screens.ts';
import type { Timers } from './timers.ts';

/** A visitor is not kept waiting for it: registering finds the same again, only later. */
const patienceMs = 2_500;

/** What the hall knows of the document that was just shown, or of the appointment whose code was scanned. */
export class DocumentLook {
  /** The screen on which an answer is waited for. */
  askedFrom = $state<ScreenName | null>(null);
  /** What was agreed for today with this document. */
  agreed = $state.raw<AgreedVisit | null>(null);
  /** Of the code that was scanned; null: a document found what was agreed. */
  scannedKey = $state<string | null>(null);
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
    const answer = await this.#inTime(this.#requests.lookAtDocument({ identity }), from);
    return answer?.ok ? answer.value : null;
  }

  take(found: Found | null): void {
    this.agreed = found?.agreed ?? null;
    this.scannedKey = null;
    this.failed = found === null;
  }

  /** Looks at an appointment. Resolves with the number of who came for it already, else null, and `agreed` says the rest. */
  async askByCode(key: string, from: ScreenName): Promise<string | null> {
    const answer = await this.#inTime(this.#requests.lookAtAppointment({ key }), from);
    const found = answer?.ok ? answer.value : null;
    this.agreed = found?.state === 'made' ? found.agreed : null;
    this.scannedKey = this.agreed === null ? null : key;
    this.failed = answer === null || (!answer.ok && answer.refusal.code !== 'appointment-unknown');
    return found?.state === 'checked-in' ? found.number : null;
  }

  /** null: no answer came in time. */
  async #inTime<Value>(answering: Promise<Answer<Value>>, from: ScreenName): Promise<Answer<Value> | null> {
    this.askedFrom = from;
    const answer = await new Promise<Answer<Value> | null>((resolve) => {
      const stopWaiting = this.#timers.after(patienceMs, () => resolve(null));
      void answering.then((answered) => {
        stopWaiting();
        resolve(answered);
      });
    });
    this.askedFrom = null;
    return answer;
  }
}
