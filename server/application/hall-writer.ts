import { refused, type Answer } from '../../contract/answer.ts';
import type { HallCommand } from '../domain/commands.ts';
import { newDay, type HallDay } from '../domain/day.ts';
import { decide } from '../domain/decide.ts';
import type { HallEvent } from '../domain/events.ts';
import { evolve } from '../domain/evolve.ts';
import { clockActor } from './clock-actor.ts';
import { CommitLoop } from './commit-loop.ts';
import { newDraft, type Draft } from './draft.ts';
import type { Hall } from './hall.ts';
import { KeptAnswers } from './kept-answers.ts';
import type { PlanInForce } from './plan-in-force.ts';
import type { Actor } from './actor.ts';
import type { DayMemory, HallChange, HallStore, Kept } from './ports.ts';
import { joinRows, project, type Projected } from './project.ts';
import { replay } from './replay.ts';
import { serviceDateAt } from './service-date.ts';

/** One use of the hall: what is asked, and what comes of it beside the events. */
export interface HallRequest<Value> {
  readonly actor: Actor;
  /** Made by the client; null for the clock, which never repeats itself. */
  readonly requestId: string | null;
  readonly name: string;
  readonly command: HallCommand;
  /** The plan from this request on; left out, it stays as it is. */
  readonly plan?: Hall;
  /** An answer that makes the command needless, or null to go on with it. */
  readonly instead?: (day: HallDay) => Value | null;
  /** What the asker is told, and what is kept with the events. Sees the day as it was before them. */
  readonly outcome: (events: readonly HallEvent[], day: HallDay) => Outcome<Value>;
}

interface Outcome<Value> {
  readonly value: Value;
  readonly kept?: Kept;
}

/** What went wrong where, for the log. */
export type FaultPlace = 'decision' | 'commit' | 'listener';

export interface HallWriterOptions {
  readonly inForce: PlanInForce;
  readonly store: HallStore;
  /** What requests look up that are made in their turn. */
  readonly memories: readonly DayMemory[];
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Something failed for a reason that is nobody's mistake. */
  readonly onFault: (place: FaultPlace, fault: unknown) => void;
}

/** A request, or how to make it from the plan and from what else is known when its turn has come. */
export type InTurn<Value> = HallRequest<Value> | ((hall: Hall) => HallRequest<Value>);

interface Submitted {
  readonly request: InTurn<unknown>;
  readonly answer: (answer: Answer<unknown>) => void;
}

type ChangeListener = (day: HallDay, change: HallChange) => void;
type RereadListener = () => void;

const dayMs = 24 * 60 * 60 * 1000;

/**
 * The one writer of a hall. Takes the requests that have arrived, decides each against the day, commits all that
 * follows in one transaction, and only then answers and publishes. What was acknowledged is on disk, and nobody sees what is not.
 */
export class HallWriter {
  readonly #options: HallWriterOptions;
  readonly #loop = new CommitLoop<Submitted>((group) => this.#take(group));
  readonly #answers = new KeptAnswers();
  readonly #listeners: ChangeListener[] = [];
  readonly #rereadListeners: RereadListener[] = [];
  /** The day as it is on disk: what everybody else reads. */
  #committed: HallDay;
  /** The day with what is being committed: what requests are decided on. */
  #ahead: HallDay;
  /** The plan that goes with it: one that is being adopted is not in force before it is on disk what follows from it. */
  #planAhead: Hall;
  /** A commit has failed: it is not known what is on disk, so the day is read again before anything else. */
  #stale = false;
  /** Time never goes backwards inside a day, whatever the machine's clock does. */
  #latest = 0;

  constructor(options: HallWriterOptions) {
    this.#options = options;
    this.#planAhead = options.inForce.hall;
    this.#committed = newDay(this.#planAhead.id, this.#dateAt(0));
    this.#ahead = this.#committed;
  }

  /**
   * Reads the day back from the store. Call once before the first request.
   *
   * @throws UnreadableDayError when the log of the day cannot be replayed
   */
  async start(): Promise<void> {
    const { inForce, store } = this.#options;
    const { id } = inForce.hall;
    // A press just before midnight may be repeated just after, with a restart in between.
    this.#answers.rebuild(await store.loadAnswers(id, this.#dateAt(-dayMs)));
    const last = await store.lastDayBefore(id, this.#dateAt(2 * dayMs));
    // A clock that fell back over midnight does not bring the old day back.
    const today = this.#dateAt(0);
    await this.#openDay(last !== null && last > today ? last : today);
  }

  /** The day as last committed. Everybody but the writer only reads it. */
  get day(): HallDay {
    return this.#committed;
  }

  /** Tells after each commit that changed the day, and when a new day has begun; in the order of asking to be told. */
  onChange(listener: ChangeListener): void {
    this.#listeners.push(listener);
  }

  /** Tells when a commit that failed may have been kept all the same, and the day was read again: changes may have been missed. */
  onReread(listener: RereadListener): void {
    this.#rereadListeners.push(listener);
  }

  /** Resolves with the answer once what it acknowledges is on disk. Does not reject. */
  submit<Value>(request: InTurn<Value>): Promise<Answer<Value>> {
    return new Promise((resolve) => {
      const answer = resolve as (answer: Answer<unknown>) => void;
      this.#loop.add({ request, answer }).catch(() => resolve(refused('storage-failed')));
    });
  }

  async #take(group: readonly Submitted[]): Promise<void> {
    const draft = newDraft();
    const { inForce } = this.#options;
    let replaced: boolean;
    let answers: Answer<unknown>[];
    try {
      replaced = await this.#keepUp();
      this.#stale = true;
      this.#planAhead = inForce.hall;
      answers = group.map(({ request }) => this.#decide(request, draft));
      await this.#commit(draft);
      this.#stale = false;
    } catch (fault) {
      this.#options.onFault('commit', fault);
      throw fault;
    }
    group.forEach(({ answer }, at) => answer(answers[at] ?? refused('internal-fault')));
    inForce.change(this.#planAhead);
    if (replaced || draft.events.length > 0) this.#publish(draft);
  }

  async #commit(draft: Draft): Promise<void> {
    if (draft.events.length === 0 && draft.answers.length === 0) return;
    const { hallId, serviceDate, revision: afterRevision } = this.#committed;
    await this.#options.store.commit({ hallId, serviceDate, afterRevision, ...draft });
    for (const { event } of draft.events) evolve(this.#committed, event);
  }

  #decide(inTurn: InTurn<unknown>, draft: Draft): Answer<unknown> {
    let request: HallRequest<unknown>;
    let judged: Judged;
    try {
      request = typeof inTurn === 'function' ? inTurn(this.#planAhead) : inTurn;
      const first = this.#firstAnswer(request);
      if (first !== null) return first;
      judged = this.#judge(request);
    } catch (fault) {
      // A defect in one decision fails one request, not those that came with it; nothing has changed yet.
      this.#options.onFault('decision', fault);
      return refused('internal-fault');
    }
    const { actor, requestId, name } = request;
    const { answer, events, kept } = judged;
    const rows: Projected = { interviews: [], reopened: [] };
    for (const event of events) {
      joinRows(rows, project(event, this.#ahead));
      evolve(this.#ahead, event);
      draft.events.push({ event, actor });
    }
    joinRows(draft, rows);
    if (kept !== undefined) draft.kept.push(kept);
    const change = { ...rows, kept: kept === undefined ? [] : [kept] };
    for (const memory of this.#options.memories) memory.learn(this.#ahead, change);
    if (requestId === null) return answer;
    const keptAnswer = { actor, requestId, request: name, answer };
    // Refusals change nothing, so they are remembered, but not worth a write.
    if (answer.ok) draft.answers.push(keptAnswer);
    this.#answers.keep(keptAnswer);
    return answer;
  }

  /** Whether a request has been decided before; what it was answered with, it gets when it is submitted again. */
  hasDecided(request: Pick<HallRequest<unknown>, 'actor' | 'requestId' | 'name'>): boolean {
    return this.#firstAnswer(request) !== null;
  }

  #firstAnswer({
    actor,
    requestId,
    name,
  }: Pick<HallRequest<unknown>, 'actor' | 'requestId' | 'name'>): Answer<unknown> | null {
    return requestId === null ? null : this.#answers.find(actor, requestId, name);
  }

  #judge({ command, plan = this.#planAhead, instead, outcome }: HallRequest<unknown>): Judged {
    const { newId } = this.#options;
    const needless = instead?.(this.#ahead) ?? null;
    if (needless !== null) return { answer: { ok: true, value: needless }, events: [] };
    const decision = decide(this.#ahead, plan, command, { now: this.#now(), newId });
    if ('refusal' in decision) return { answer: { ok: false, refusal: decision.refusal }, events: [] };
    const { events } = decision;
    this.#planAhead = plan;
    const { value, kept } = outcome(events, this.#ahead);
    return { answer: { ok: true, value }, events, ...(kept === undefined ? {} : { kept }) };
  }

  #publish(change: HallChange): void {
    for (const listener of this.#listeners) {
      try {
        listener(this.#committed, change);
      } catch (fault) {
        this.#options.onFault('listener', fault);
      }
    }
  }

  /** Begins a new day when the hall's date has moved on, and reads the day again after a failed commit. */
  async #keepUp(): Promise<boolean> {
    const today = this.#dateAt(0);
    if (today > this.#committed.serviceDate) {
      await this.#openDay(today);
      return true;
    }
    if (!this.#stale) return false;
    const { hallId, serviceDate } = this.#committed;
    const [events, answers] = await this.#load(serviceDate);
    const ahead = replay(hallId, serviceDate, events);
    // A plan whose adoption seemed to fail may have been kept: nobody stays where the one in force has no place.
    const opening = await this.#opening(ahead);
    for (const event of opening) evolve(ahead, event);
    await this.#remember(ahead);
    this.#replace(ahead, [...events, ...opening]);
    this.#answers.rebuild(answers);
    for (const listener of this.#rereadListeners) listener();
    return true;
  }

  /** Everything is read, and what the last day left over is committed, before anything changes in memory. */
  async #openDay(serviceDate: string): Promise<void> {
    const { store } = this.#options;
    const { hallId } = this.#committed;
    const [events, answers] = await this.#load(serviceDate);
    const before = this.#stale ? await store.loadAnswers(hallId, this.#committed.serviceDate) : null;
    const ahead = replay(hallId, serviceDate, events);
    const opening = await this.#opening(ahead);
    for (const event of opening) evolve(ahead, event);
    await this.#remember(ahead);
    if (before !== null) this.#answers.rebuild(before);
    this.#answers.beginDay();
    this.#answers.rebuild(answers);
    this.#replace(ahead, [...events, ...opening]);
  }

  /** Both at once: one is read while the other is checked. */
  #load(serviceDate: string) {
    const { inForce, store } = this.#options;
    const { id } = inForce.hall;
    return Promise.all([store.loadEvents(id, serviceDate), store.loadAnswers(id, serviceDate)]);
  }

  async #remember(day: HallDay): Promise<void> {
    for (const memory of this.#options.memories) await memory.start(day);
  }

  /** What an opening day takes over from the last one, and from a changed plan; committed before it is seen. */
  async #opening(day: HallDay): Promise<readonly HallEvent[]> {
    const { inForce, store, now, newId } = this.#options;
    const { hallId, serviceDate, revision: afterRevision } = day;
    const last = afterRevision === 0 ? await store.lastDayBefore(hallId, serviceDate) : null;
    const lastDay = last === null ? null : replay(hallId, last, await store.loadEvents(hallId, last));
    const decision = decide(day, inForce.hall, { type: 'OpenDay', lastDay }, { now: now(), newId });
    if ('refusal' in decision || decision.events.length === 0) return [];
    const events = decision.events.map((event) => ({ event, actor: clockActor }));
    await store.commit({ hallId, serviceDate, afterRevision, ...newDraft(), events });
    return decision.events;
  }

  /** @param ahead the day after `events`, read once already; the other is made from the same events */
  #replace(ahead: HallDay, events: readonly HallEvent[]): void {
    this.#committed = replay(ahead.hallId, ahead.serviceDate, events);
    this.#ahead = ahead;
    for (const { at } of events) this.#latest = Math.max(this.#latest, at);
    this.#stale = false;
  }

  #now(): number {
    this.#latest = Math.max(this.#latest, this.#options.now());
    return this.#latest;
  }

  #dateAt(offsetMs: number): string {
    return serviceDateAt(this.#options.now() + offsetMs, this.#options.inForce.hall.timeZone);
  }
}

interface Judged {
  readonly answer: Answer<unknown>;
  readonly events: readonly HallEvent[];
  readonly kept?: Kept;
}
