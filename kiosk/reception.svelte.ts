import type { Card } from '../contract/kiosk.ts';
import type { PrintState } from '../contract/print.ts';
import { locale } from '../ui/locale.svelte.ts';
import { Countdown } from './countdown.svelte.ts';
import type { HallLink, HallListener } from './hall-link.svelte.ts';
import { Idle } from './idle.svelte.ts';
import { Registration, type ScreenName } from './registration.svelte.ts';
import type { Timers } from './timers.ts';
import type { times } from './times.ts';

interface Means {
  hallLink: HallLink;
  timers: Timers;
  times: Record<keyof typeof times, number>;
  newRequestId: () => string;
  /** As the enrolment names this kiosk; undefined on one that nobody enrolled. */
  kioskId: string | undefined;
}

/** They come when the hall has decided, which may be the moment of a second, impatient press. */
const screensWithNumber: ReadonlySet<ScreenName> = new Set(['ticket', 'already-waiting', 'returned']);

/** The kiosk between visitors: who is registering now, when they are gone, and that nothing of them stays. */
export class Reception implements HallListener {
  registration: Registration;
  readonly hallLink: HallLink;
  readonly idle: Idle;
  /** Until the ticket screen leaves by itself. */
  readonly ticketStay: Countdown;
  /** The ticket may or may not have come out: the printer has it, and has been silent for a while. */
  printDoubtful = $state(false);
  readonly #means: Means;
  #stopDoubt: (() => void) | null = null;

  constructor(means: Means) {
    this.#means = means;
    this.hallLink = means.hallLink;
    this.registration = $state.raw(this.#newRegistration());
    this.ticketStay = new Countdown(means.timers);
    this.idle = new Idle({
      quietMs: means.times.idleQuietMs,
      countdownMs: means.times.idleCountdownMs,
      timers: means.timers,
      somethingToLose: () => this.registration.screen !== 'welcome',
      onGone: () => this.wipe(),
    });
    means.hallLink.listen(this);
  }

  get kioskId(): string | undefined {
    return this.#means.kioskId;
  }

  /** The server cannot be reached at the moment. */
  get away(): boolean {
    return this.hallLink.link.status === 'down';
  }

  get timers(): Timers {
    return this.#means.timers;
  }

  /** How long the screen that is shown now takes no press. */
  get pressPauseMs(): number {
    const { pressPauseMs, pressPauseAtNumberMs } = this.#means.times;
    return screensWithNumber.has(this.registration.screen) ? pressPauseAtNumberMs : pressPauseMs;
  }

  /** Nothing of this visitor stays: not an answer, not the ticket, not the language. */
  wipe(): void {
    this.idle.stop();
    this.ticketStay.stop();
    this.#stopDoubt?.();
    this.hallLink.forgetPrint();
    this.registration.abandon();
    this.registration = this.#newRegistration();
    locale.change('zh-CN');
  }

  hallChanged(): void {
    this.registration.hallChanged();
  }

  linkUp(): void {
    this.registration.linkUp();
  }

  cardPresented(card: Card): void {
    this.idle.touched();
    this.registration.takeCard(card);
  }

  /** While nothing has left for the printer, the number stays; only the idle question ends that. */
  printChanged(print: PrintState): void {
    const { ticketStayMs, ticketStayWithoutPaperMs } = this.#means.times;
    this.#doubtLater(print);
    if (print.state === 'queued') this.ticketStay.stop();
    else this.#leaveIn(print.state === 'failed' ? ticketStayWithoutPaperMs : ticketStayMs);
  }

  #doubtLater(print: PrintState): void {
    const { timers, times } = this.#means;
    this.#stopDoubt?.();
    this.printDoubtful = false;
    if (print.state === 'sent') this.#stopDoubt = timers.after(times.printDoubtMs, () => (this.printDoubtful = true));
  }

  #leaveIn(stayMs: number): void {
    this.ticketStay.start(stayMs, () => this.wipe());
  }

  #newRegistration(): Registration {
    const { hallLink, newRequestId, timers, times } = this.#means;
    return new Registration({
      requests: hallLink,
      newRequestId,
      timers,
      onSettled: () => this.#leaveIn(times.ticketStayMs),
    });
  }
}
