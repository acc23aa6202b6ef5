import type { Answer } from '../contract/answer.ts';
import type { AppointmentRequests } from '../contract/appointments.ts';
import type { Desk as DeskView } from '../contract/desk.ts';
import type { StaffHelpRequests } from '../contract/help.ts';
import {
  officerNotices,
  officerRequests,
  type OfficerRequests,
  type RevealedRegistration,
} from '../contract/officer.ts';
import type { RevealReason } from '../contract/reasons.ts';
import type { Session } from '../contract/session.ts';
import type { StaffSlipRequests } from '../contract/staff-slips.ts';
import type { ReplyOf, RequestOf } from '../contract/tables.ts';
import { clock } from '../ui/clock.svelte.ts';
import { Link } from '../ui/link.svelte.ts';
import { AppointmentBook } from './appointments/appointment-book.svelte.ts';
import { AlertSender } from './alert-sender.svelte.ts';
import { hindranceOf, type DeskAct, type Hindrance } from './desk-acts.ts';
import { stillStands, type Question } from './desk-question.ts';
import { Presses } from './presses.svelte.ts';
import { SlipPrinting } from './slip-printing.svelte.ts';
import { TransferNotes } from './transfer-notes.svelte.ts';

/** What the band across the top says of the officer's counter. */
export type CounterState = 'no-counter' | 'idle' | 'paused' | 'called' | 'serving' | 'offline';

/** What is asked at the officer's own counter; alerts, paper and what is personal go their own ways. */
type DeskRequest = Exclude<
  keyof OfficerRequests,
  | keyof StaffHelpRequests
  | keyof AppointmentRequests
  | keyof StaffSlipRequests
  | 'counter:open'
  | 'counter:take-over'
  | 'alert:raise'
  | 'registration:reveal'
  | 'transfer-notes:look'
>;
type FactsOf<Name extends DeskRequest> = Omit<RequestOf<OfficerRequests, Name>, 'requestId' | 'counterId'>;

const requestOfAct = {
  'call-next': 'ticket:call-next',
  recall: 'ticket:recall',
  start: 'interview:start',
  complete: 'interview:complete',
  'no-show': 'ticket:record-no-show',
  hold: 'ticket:hold',
  transfer: 'ticket:transfer',
  recuse: 'ticket:recuse',
  cancel: 'ticket:cancel',
  pause: 'counter:pause',
  resume: 'counter:resume',
  'hand-over': 'counter:hand-over',
  close: 'counter:close',
} as const satisfies Record<DeskAct, DeskRequest>;

type Press =
  DeskRequest | keyof StaffHelpRequests | 'registration:reveal' | `${'counter:open' | 'counter:take-over'} ${string}`;

/** An officer's desk: the server's last word on it, and what the officer can do. */
export class Desk {
  view = $state.raw<DeskView | null>(null);
  readonly presses = new Presses<Press>();
  readonly alerts: AlertSender;
  readonly appointments: AppointmentBook;
  readonly notes: TransferNotes;
  readonly printing: SlipPrinting;
  /** Whether this officer may call a chosen ticket out of turn. */
  readonly mayCallChosen: boolean;
  #question = $state.raw<Question | null>(null);
  #revealed = $state.raw<{ number: string; registration: RevealedRegistration } | null>(null);
  readonly #link = new Link('/officer', officerRequests, officerNotices);

  readonly link = $derived({
    status: this.#link.status,
    refusedBecause: this.#link.refusedBecause,
    garbled: this.#link.garbled,
  });
  readonly online = $derived(this.#link.status === 'up');
  readonly signedOut = $derived(this.#link.refusedBecause === 'not-signed-in');
  readonly counter = $derived(this.view?.counters.find(({ id }) => id === this.view?.counterId) ?? null);
  readonly atCounter = $derived(this.view?.atCounter ?? null);
  readonly state = $derived.by<CounterState>(() => {
    if (!this.online) return 'offline';
    if (this.counter === null) return 'no-counter';
    return this.atCounter?.status ?? (this.view?.paused == null ? 'idle' : 'paused');
  });
  /** What can still be taken back, and for how long. */
  readonly undoable = $derived.by(() => {
    const undoable = this.view?.undoable ?? null;
    if (undoable === null || undoable.until <= clock.now) return null;
    return { ...undoable, secondsLeft: Math.ceil((undoable.until - clock.now) / 1_000) };
  });
  /** What the officer is being asked; null: no dialog is open. */
  readonly question = $derived(this.#question);
  readonly revealed = $derived(this.#revealed?.registration ?? null);

  constructor({ mayCallChosen }: Pick<Session, 'mayCallChosen'>) {
    this.mayCallChosen = mayCallChosen;
    this.alerts = new AlertSender(this.#link);
    this.appointments = new AppointmentBook(this.#link);
    this.notes = new TransferNotes(this.#link);
    this.printing = new SlipPrinting(this.#link);
    this.#link.on('desk:changed', (view) => this.#take(view));
  }

  close(): void {
    this.hideRegistration();
    this.notes.forget();
    this.printing.forget();
    this.appointments.close();
    this.#question = null;
    this.#link.close();
  }

  hindrance(act: DeskAct): Hindrance | null {
    return this.view === null ? { code: 'nobody-here' } : hindranceOf(act, this.view);
  }

  canPress(act: DeskAct): boolean {
    return this.online && this.hindrance(act) === null && !this.presses.blocked(requestOfAct[act]);
  }

  isPending(act: DeskAct): boolean {
    return this.presses.pending === requestOfAct[act];
  }

  /** Does what needs no further word, and asks for the word where one is needed. */
  async press(act: DeskAct): Promise<void> {
    const counterId = this.view?.counterId ?? null;
    const number = this.atCounter?.facts.number ?? null;
    if (counterId === null || !this.canPress(act)) return;
    if (act === 'pause' || act === 'hand-over') this.ask({ about: act, counterId });
    else if (act === 'call-next' || act === 'resume' || act === 'close') await this.request(requestOfAct[act], {});
    else if (number === null) return;
    else if (act === 'hold' || act === 'transfer' || act === 'recuse' || act === 'cancel')
      this.ask({ about: act, number });
    else await this.request(requestOfAct[act], { number });
  }

  async undo(): Promise<void> {
    if (!this.online || this.undoable === null) return;
    await this.request('ticket:undo', { number: this.undoable.number });
  }

  ask(question: Question): void {
    this.#question = question;
  }

  endQuestion(): void {
    this.#question = null;
  }

  /** Sits down at a counter: a closed one is opened, one in use is taken over. */
  async sitDown(how: 'counter:open' | 'counter:take-over', counterId: string): Promise<void> {
    await this.presses.send(`${how} ${counterId}`, (requestId) => this.#link.ask(how, { requestId, counterId }));
  }

  /** Sends one press at the officer's own counter. null: there is no counter, or the press was one too many. */
  async request<Name extends DeskRequest>(
    name: Name,
    facts: FactsOf<Name>,
  ): Promise<Answer<ReplyOf<OfficerRequests, Name>> | null> {
    const counterId = this.view?.counterId ?? null;
    if (counterId === null) return null;
    return this.presses.send(name, (requestId) =>
      this.#link.ask(name, { requestId, counterId, ...facts } as RequestOf<OfficerRequests, Name>),
    );
  }

  /** Goes to a kiosk where somebody asks for help, or has helped there. */
  async help(name: keyof StaffHelpRequests, kioskId: string): Promise<void> {
    await this.presses.send(name, (requestId) => this.#link.ask(name, { requestId, kioskId }));
  }

  /** Shows the personal part of a registration until it is hidden or the ticket changes; it is kept nowhere else. */
  async revealRegistration(number: string, reason: RevealReason): Promise<void> {
    const counterId = this.view?.counterId ?? null;
    if (counterId === null) return;
    const answer = await this.presses.send('registration:reveal', () =>
      this.#link.ask('registration:reveal', { counterId, number, reason }),
    );
    const stillHere = this.atCounter?.facts.number === number;
    if (answer?.ok && stillHere) this.#revealed = { number, registration: answer.value };
  }

  hideRegistration(): void {
    this.#revealed = null;
  }

  #take(view: DeskView): void {
    clock.follow(view.now);
    this.alerts.follow(view);
    this.appointments.hallChanged();
    this.notes.follow(view);
    this.view = view;
    if (this.#revealed?.number !== view.atCounter?.facts.number) this.hideRegistration();
    if (this.#question !== null && !stillStands(this.#question, view)) this.endQuestion();
  }
}
