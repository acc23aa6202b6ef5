import type { Answer, RefusalCode } from '../../contract/answer.ts';
import type { HallCommand } from '../domain/commands.ts';
import { newDay, type HallDay } from '../domain/day.ts';
import { decide } from '../domain/decide.ts';
import type { Decision } from '../domain/decision.ts';
import type { HallEvent } from '../domain/events.ts';
import { evolve } from '../domain/evolve.ts';
import { CommitLoop } from './commit-loop.ts';
import type { Hall } from './hall.ts';
import { KeptAnswers } from './kept-answers.ts';
import type { Actor, HallStore, Kept, KeptAnswer } from './ports.ts';
import { serviceDateAt } from './service-date.ts';

/** One use of the hall: what is asked, what is kept beside the events, and what the asker is told. */
export interface HallRequest<Value> {
  readonly actor: Actor;
  /** Made by the client; null for the clock, which never repeats itself. */
  readonly requestId: string | null;
  readonly name: string;
  readonly command: HallCommand;
  /** Sees the day as it was before `events`. */
  readonly keep?: (events: readonly HallEvent[], day: HallDay) => Kept;
  /** Sees the day with `events` applied. */
  readonly answer: (events: readonly HallEvent[], day: HallDay) => Value;
}

export interface HallWriterOptions {
  readonly hall: Hall;
  readonly store: HallStore;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  readonly newId: () => string;
  /** A commit or a decision failed for a reason that is nobody's mistake. */
  readonly onFault: (fault: unknown) => void;
}

const dayMs = 24 * 60 * 60 * 1000;

interface Submitted {
  readonly request: HallRequest<unknown>;
  readonly answer: (answer: Answer<unknown>) => void;
}

type ChangeListener = (day: HallDay, kept: readonly Kept[]) => void;

/**
 * The one writer of a hall. Takes the requests that have arrived, decides each against the day, commits all that
 * follows in one transaction, and only then answers and publishes. What was acknowledged is on disk.
 */
export class HallWriter {
  readonly #options: HallWriterOptions;
  readonly #loop = new CommitLoop<Submitted>((group) => this.#take(group));
  readonly #answers = new KeptAnswers();
  readonly #listeners: ChangeListener[] = [];
  #day: HallDay;
  /** Memory may be ahead of the disk after a failed commit; then the day is read again before anything else. */
  #stale = true;
  /** Time never goes backwards inside a day, whatever the machine's clock does. */
  #latest = 0;

  constructor(options: HallWriterOptions) {
    this.#options = options;
    this.#day = newDay(options.hall.id, this.#today());
  }

  /** Reads the day back from the store. Call once before the first request. */
  async start(): Promise<void> {
    const { hall, store, now } = this.#options;
    // A press just before midnight may be repeated just after, with a restart in between.
    const yesterday = serviceDateAt(now() - dayMs, hall.timeZone);
    this.#answers.rebuild(await store.loadAnswers(hall.id, yesterday));
    this.#answers.beginDay();
    await this.#rebuild(this.#today());
  }

  /** The day as last committed. Everybody but the writer only reads it. */
  get day(): HallDay {
    return this.#day;
  }

  /** Tells after each commit that changed the day. */
  onChange(listener: ChangeListener): void {
    this.#listeners.push(listener);
  }

  /** Resolves with the answer once what it acknowledges is on disk. Does not reject. */
  submit<Value>(request: HallRequest<Value>): Promise<Answer<Value>> {
    return new Promise((resolve) => {
      const answer = resolve as (answer: Answer<unknown>) => void;
      this.#loop.add({ request, answer }).catch((fault: unknown) => {
        this.#options.onFault(fault);
        resolve(refusal('storage-failed'));
      });
    });
  }

  async #take(group: readonly Submitted[]): Promise<void> {
    await this.#keepUp();
    const { hallId, serviceDate, revision: afterRevision } = this.#day;
    const draft: Draft = { events: [], answers: [], kept: [] };
    this.#stale = true;
    const answers = group.map(({ request }) => this.#decide(request, draft));
    const changed = draft.events.length > 0;
    if (changed) await this.#options.store.commit({ hallId, serviceDate, afterRevision, ...draft });
    this.#stale = false;
    group.forEach(({ answer }, at) => answer(answers[at] ?? refusal('internal-fault')));
    if (changed) for (const listener of this.#listeners) listener(this.#day, draft.kept);
  }

  #decide(request: HallRequest<unknown>, draft: Draft): Answer<unknown> {
    const { actor, requestId, name } = request;
    const first = requestId === null ? null : this.#answers.find(actor, requestId, name);
    if (first !== null) return first;
    let decided: { decision: Decision; kept: Kept | null };
    try {
      decided = this.#judge(request);
    } catch (fault) {
      // A defect in one decision fails one request, not those that came with it; nothing has changed yet.
      this.#options.onFault(fault);
      return refusal('internal-fault');
    }
    const { decision, kept } = decided;
    if ('refusal' in decision) return this.#remember(request, { ok: false, refusal: decision.refusal });
    for (const event of decision.events) {
      evolve(this.#day, event);
      draft.events.push({ event, actor });
    }
    if (kept !== null) draft.kept.push(kept);
    const answer = { ok: true, value: request.answer(decision.events, this.#day) } as const;
    if (requestId !== null) draft.answers.push({ actor, requestId, request: name, answer });
    return this.#remember(request, answer);
  }

  #judge({ command, keep }: HallRequest<unknown>): { decision: Decision; kept: Kept | null } {
    const decision = decide(this.#day, this.#options.hall, command, { now: this.#now(), newId: this.#options.newId });
    const kept = 'events' in decision && keep !== undefined ? keep(decision.events, this.#day) : null;
    return { decision, kept };
  }

  #remember({ actor, requestId, name }: HallRequest<unknown>, answer: Answer<unknown>): Answer<unknown> {
    if (requestId !== null) this.#answers.keep({ actor, requestId, request: name, answer });
    return answer;
  }

  /** Begins a new day when the hall's date has moved on, and reads the day again after a failed commit. */
  async #keepUp(): Promise<void> {
    const today = this.#today();
    if (today > this.#day.serviceDate) {
      this.#answers.beginDay();
      await this.#rebuild(today);
    } else if (this.#stale) {
      await this.#rebuild(this.#day.serviceDate);
    }
  }

  async #rebuild(serviceDate: string): Promise<void> {
    const { hall, store } = this.#options;
    const day = newDay(hall.id, serviceDate);
    for (const event of await store.loadEvents(hall.id, serviceDate)) {
      evolve(day, event);
      this.#latest = Math.max(this.#latest, event.at);
    }
    this.#answers.rebuild(await store.loadAnswers(hall.id, serviceDate));
    this.#day = day;
    this.#stale = false;
  }

  #now(): number {
    this.#latest = Math.max(this.#latest, this.#options.now());
    return this.#latest;
  }

  #today(): string {
    return serviceDateAt(this.#options.now(), this.#options.hall.timeZone);
  }
}

function refusal(code: RefusalCode): Answer<never> {
  return { ok: false, refusal: { code } };
}

/** What one group of requests will write. */
interface Draft {
  readonly events: { event: HallEvent; actor: Actor }[];
  readonly answers: KeptAnswer[];
  readonly kept: Kept[];
}
