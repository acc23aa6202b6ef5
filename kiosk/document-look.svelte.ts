import type { Answer } from '../contract/answer.ts';
import type { AgreedVisit, AppointmentLook, DocumentLook as Found } from '../contract/document-look.ts';
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
  readonly #requests: HallRequests;
  readonly #timers: Timers;
  #asked = 0;

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
  }

  /** Looks at an appointment. Resolves with null when the hall does not say in time. */
  async askByCode(key: string, from: ScreenName): Promise<AppointmentLook | 'unknown' | null> {
    const answer = await this.#inTime(this.#requests.lookAtAppointment({ key }), from);
    if (answer?.ok) return answer.value;
    return answer?.refusal.code === 'appointment-unknown' ? 'unknown' : null;
  }

  takeByCode(key: string, found: AppointmentLook | 'unknown' | null): void {
    const made = found !== 'unknown' && found?.state === 'made' ? found : null;
    this.agreed = made?.agreed ?? null;
    this.scannedKey = made && key;
  }

  forget(): void {
    this.agreed = null;
    this.scannedKey = null;
  }

  /** null: no answer came in time. */
  async #inTime<Value>(answering: Promise<Answer<Value>>, from: ScreenName): Promise<Answer<Value> | null> {
    const asked = (this.#asked += 1);
    this.askedFrom = from;
    const answer = await new Promise<Answer<Value> | null>((resolve) => {
      const stopWaiting = this.#timers.after(patienceMs, () => resolve(null));
      void answering.then((answered) => {
        stopWaiting();
        resolve(answered);
      });
    });
    // What was asked since is waited for on its own screen.
    if (asked === this.#asked) this.askedFrom = null;
    return answer;
  }
}
