import type { Answer, Refusal } from '../contract/answer.ts';
import {
  supervisorNotices,
  supervisorRequests,
  type PaperView,
  type SupervisorRequests,
} from '../contract/supervisor.ts';
import type { ReplyOf } from '../contract/tables.ts';
import { clock } from '../ui/clock.svelte.ts';
import { Link } from '../ui/link.svelte.ts';
import { Presses } from './presses.svelte.ts';
import { RepeatableId } from './repeatable-id.ts';

type Story = ReplyOf<SupervisorRequests, 'print-job:story'>;
/** What a supervisor prints, and the request for it. */
export type OwnSlip = 'test-page' | 'day-summary';

/** What is open of one job; `steps` null: not told yet. */
interface OpenStory {
  readonly printJobId: string;
  readonly steps: Story | null;
  readonly refusal: Refusal | null;
}

/** What was ordered here last. */
interface Order {
  readonly slip: OwnSlip;
  readonly printerId: string;
}

/** A supervisor's screen: the paper of the hall as the server has it, and what can be printed from here (mission P3, P4, R5). */
export class SupervisorPost {
  view = $state.raw<PaperView | null>(null);
  /** When the server last said how things are, by its own clock. */
  readonly heardAt = $derived(this.view?.now ?? null);
  ordered = $state.raw<Order | null>(null);
  readonly presses = new Presses<`${OwnSlip} ${string}`>();
  #story = $state.raw<OpenStory | null>(null);
  readonly #wish = new RepeatableId();
  readonly #link = new Link('/supervisor', supervisorRequests, supervisorNotices);

  readonly online = $derived(this.#link.status === 'up');
  /** What the screen shows may be old. */
  readonly lost = $derived((!this.online || this.#link.garbled) && this.view !== null);
  readonly signedOut = $derived(this.#link.refusedBecause === 'not-signed-in');
  readonly story = $derived(this.#story);

  constructor() {
    this.#link.on('paper:changed', (view) => this.#take(view));
  }

  close(): void {
    this.#story = null;
    this.#link.close();
  }

  /** Sent again after silence, it is one job all the same. */
  async print(slip: OwnSlip, printerId: string): Promise<void> {
    this.ordered = null;
    const answer = await this.presses.send(`${slip} ${printerId}`, () =>
      this.#wish.send({ slip, printerId }, (requestId) => this.#order(slip, { requestId, printerId })),
    );
    if (answer?.ok) this.ordered = { slip, printerId };
  }

  openStory(printJobId: string): void {
    this.#story = { printJobId, steps: null, refusal: null };
    void this.#askStory(printJobId);
  }

  endStory(): void {
    this.#story = null;
  }

  #order(slip: OwnSlip, request: { requestId: string; printerId: string }): Promise<Answer<{ printJobId: string }>> {
    return slip === 'test-page'
      ? this.#link.ask('test-page:print', request)
      : this.#link.ask('day-summary:print', request);
  }

  #take(view: PaperView): void {
    const open = this.#story?.printJobId;
    const moved = open !== undefined && changedAt(this.view, open) !== changedAt(view, open);
    this.view = view;
    clock.follow(view.now);
    if (moved) void this.#askStory(open);
  }

  async #askStory(printJobId: string): Promise<void> {
    const answer = await this.#link.ask('print-job:story', { printJobId });
    if (this.#story?.printJobId !== printJobId) return;
    this.#story = answer.ok
      ? { printJobId, steps: answer.value, refusal: null }
      : { ...this.#story, refusal: answer.refusal };
  }
}

function changedAt(view: PaperView | null, printJobId: string): number | undefined {
  return view?.jobs.find(({ id }) => id === printJobId)?.changedAt;
}
