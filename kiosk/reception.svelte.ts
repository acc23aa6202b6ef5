import type { Card } from '../contract/kiosk.ts';
import type { Language } from '../contract/primitives.ts';
import { paperFailed, type PrintState } from '../contract/print.ts';
import { keyOnCode } from '../contract/appointment-code.ts';
import { numberOnCode } from '../contract/ticket-code.ts';
import { locale } from '../ui/locale.svelte.ts';
import { Countdown } from './countdown.svelte.ts';
import type { HallLink, HallListener } from './hall-link.svelte.ts';
import { Help } from './help.svelte.ts';
import { Idle } from './idle.svelte.ts';
import { KnownDivisions } from './known-divisions.svelte.ts';
import type { Legibility } from './legibility.svelte.ts';
import { ReadAloud } from './read-aloud.svelte.ts';
import { Registration } from './registration.svelte.ts';
import type { ScreenName } from './side-screens.ts';
import type { SelfTestFault } from '../contract/kiosk-devices.ts';
import { Scanner } from './scanner.ts';
import { SelfTest } from './self-test.svelte.ts';
import type { Timers } from './timers.ts';
import type { times } from './times.ts';
import type { Voice } from './voice.ts';

interface Means {
  hallLink: HallLink;
  legibility: Legibility;
  voicesOf: (language: Language) => Promise<Voice[]>;
  timers: Timers;
  times: Record<keyof typeof times, number>;
  newRequestId: () => string;
  /** What the page finds wrong with the machine it runs on. */
  pageFaults: () => Promise<SelfTestFault[]>;
  /** As the enrolment names this kiosk; undefined on one that nobody enrolled. */
  kioskId: string | undefined;
}

/** They come when the hall has decided, which may be the moment of a second, impatient press. */
const screensWithNumber: ReadonlySet<ScreenName> = new Set(['ticket', 'already-waiting', 'returned', 'place']);

/** The kiosk between visitors: who is registering now, when they are gone, and that nothing of them stays. */
export class Reception implements HallListener {
  registration: Registration;
  readonly hallLink: HallLink;
  readonly legibility: Legibility;
  readonly readAloud: ReadAloud;
  readonly divisions: KnownDivisions;
  readonly idle: Idle;
  readonly help: Help;
  readonly selfTest: SelfTest;
  /** Until the ticket screen leaves by itself. */
  readonly ticketStay: Countdown;
  /** The ticket may or may not have come out: the printer has it, and has been silent for a while. */
  printDoubtful = $state(false);
  readonly #means: Means;
  readonly #scanner = new Scanner();
  #stopDoubt: (() => void) | null = null;

  constructor(means: Means) {
    this.#means = means;
    this.hallLink = means.hallLink;
    this.legibility = means.legibility;
    this.readAloud = new ReadAloud({ voicesOf: means.voicesOf, onRead: () => this.idle.touched() });
    this.divisions = new KnownDivisions(() => means.hallLink.link.ask('divisions:list', {}));
    this.registration = $state.raw(this.#newRegistration());
    this.ticketStay = new Countdown(means.timers);
    this.selfTest = new SelfTest({
      devices: () => means.hallLink.toldDevices,
      pageFaults: means.pageFaults,
      tell: async (faults) => (await means.hallLink.link.ask('self-test:tell', { faults: [...faults] })).ok,
    });
    this.help = new Help(means.hallLink.link, means.newRequestId, () => this.idle.touched());
    this.idle = new Idle({
      quietMs: () =>
        this.help.state !== 'none' && this.help.calledHere ? means.times.idleQuietWithHelpMs : means.times.idleQuietMs,
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

  /** Nothing of this visitor stays: not an answer, not the ticket, not the language, not the way of reading it. */
  wipe(): void {
    this.idle.stop();
    this.ticketStay.stop();
    this.#stopDoubt?.();
    this.hallLink.forgetPrint();
    this.help.forget();
    this.registration.abandon();
    this.registration = this.#newRegistration();
    this.legibility.reset();
    this.readAloud.off();
    this.#scanner.clear();
    locale.change('zh-CN');
    // A browser keeps the last text that matched a pattern; now that is an empty one.
    /(?:)/.test('');
  }

  hallChanged(): void {
    this.registration.hallChanged();
  }

  linkUp(): void {
    this.registration.linkUp();
    if (this.divisions.missing) void this.divisions.look();
    void this.selfTest.tellWhatIsNew();
  }

  devicesChanged(): void {
    void this.selfTest.tellWhatIsNew();
  }

  /**
   * A key of the keyboard, which at a kiosk is a scanner. The code of a ticket leads to the ticket's place, that of
   * an appointment to what was agreed; whoever scans while the place of another stands on the screen is the next visitor.
   *
   * @param at milliseconds, from any beginning
   * @returns whether the key ended a scan, and should press nothing
   */
  keyPressed(key: string, at: number): boolean {
    this.idle.touched();
    const scanned = this.#scanner.key(key, at);
    if (scanned === null) return false;
    const number = numberOnCode(scanned, this.hallLink.hall?.serviceDate ?? '');
    const appointmentKey = keyOnCode(scanned);
    if (number === null && appointmentKey === null) return true;
    if (this.registration.screen === 'place' || this.registration.screen === 'returned') this.wipe();
    if (number !== null) void this.registration.scanTicket(number);
    if (appointmentKey !== null) void this.registration.scanAppointment(appointmentKey);
    return true;
  }

  cardPresented(card: Card): void {
    this.idle.touched();
    this.registration.takeCard(card);
  }

  /** While nothing has left for the printer, the number stays; only the idle question ends that. */
  printChanged(print: PrintState): void {
    const { ticketStayWithoutPaperMs } = this.#means.times;
    this.#doubtLater(print);
    if (print.state === 'queued') this.ticketStay.stop();
    else this.#leaveIn(paperFailed(print) ? ticketStayWithoutPaperMs : this.#ticketStayMs);
  }

  get #ticketStayMs(): number {
    const { ticketStayMs, ticketStayLongerMs } = this.#means.times;
    return this.legibility.largeType || this.readAloud.status === 'on' ? ticketStayLongerMs : ticketStayMs;
  }

  #doubtLater(print: PrintState): void {
    const { timers, times } = this.#means;
    this.#stopDoubt?.();
    this.printDoubtful = false;
    if (print.state === 'sent' && print.trouble === undefined)
      this.#stopDoubt = timers.after(times.printDoubtMs, () => (this.printDoubtful = true));
  }

  #leaveIn(stayMs: number): void {
    this.ticketStay.start(stayMs, () => this.wipe());
  }

  #newRegistration(): Registration {
    const { hallLink, newRequestId, timers } = this.#means;
    return new Registration({
      requests: hallLink,
      newRequestId,
      timers,
      onSettled: () => this.#leaveIn(this.#ticketStayMs),
    });
  }
}
