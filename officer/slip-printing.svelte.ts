import type { Answer } from '../contract/answer.ts';
import type { OfficerNotices, OfficerRequests } from '../contract/officer.ts';
import { paperFailed, type PrintState } from '../contract/print.ts';
import type { PrintJobNews, SlipOrder } from '../contract/staff-slips.ts';
import { clock } from '../ui/clock.svelte.ts';
import type { Link } from '../ui/link.svelte.ts';
import { Presses } from './presses.svelte.ts';
import { printDoubtMs } from './print-state-words.ts';
import { RepeatableId } from './repeatable-id.ts';

/** So long does the desk say that something was printed. */
const printedShownMs = 20_000;
/** Longer of one that somebody went to the printer for, and comes back from. */
const recoveredShownMs = 60_000;
/** As many as have their place beside each other. */
const mostRecovered = 2;

/** What an officer wants on paper: a slip for whoever is at the counter, or a ticket again. */
export type Wanted =
  | { readonly counterId: string; readonly number: string; readonly order: SlipOrder }
  | { readonly number: string; readonly order: { readonly kind: 'ticket' } };

/** A job that was ordered here. */
export interface OrderedJob {
  readonly printJobId: string;
  readonly wanted: Wanted;
  readonly printerId: string;
  readonly print: PrintState;
  readonly orderedAt: number;
  /** It, or the one it stands in for, was in doubt or in trouble. */
  readonly wasTroubled: boolean;
  /** When this was last heard of. */
  readonly heardAt: number;
}

/** What one officer prints at the desk, and how far it is (mission P4). Forgotten when it is done with, kept nowhere else. */
export class SlipPrinting {
  readonly presses = new Presses<'print'>();
  #jobs = $state.raw<readonly OrderedJob[]>([]);
  readonly #wish = new RepeatableId();
  readonly #link: Link<OfficerRequests, OfficerNotices>;

  /** The newest first; one that was printed goes by itself, all others when the officer has seen them. */
  readonly jobs = $derived(this.#jobs.filter((job) => !isOver(job)));
  /** What came out after all, beside the newest; somebody may wait for it who has ordered more since. */
  readonly recovered = $derived(this.jobs.slice(1).filter(hasRecovered).slice(0, mostRecovered));

  constructor(link: Link<OfficerRequests, OfficerNotices>) {
    this.#link = link;
    link.on('print-job:changed', (news) => this.#hear(news));
    link.onUp(() => {
      for (const { printJobId, print } of this.#jobs) if (mayMove(print)) void this.#look(printJobId);
    });
  }

  /** Whether no word of a job has come for longer than printing takes. */
  isDoubtful({ heardAt }: OrderedJob): boolean {
    return clock.now - heardAt >= printDoubtMs;
  }

  /** Resolves with whether it was ordered. Sent again after silence, it is one job all the same. */
  async print(wanted: Wanted, printerId: string): Promise<boolean> {
    return this.#orderJob(wanted, printerId, false);
  }

  /** Orders once more what did not come out; the new job stands in for the old one. */
  async printAgain(job: OrderedJob, printerId: string): Promise<void> {
    if (await this.#orderJob(job.wanted, printerId, true)) this.dismiss(job.printJobId);
  }

  dismiss(printJobId: string): void {
    this.#jobs = this.#jobs.filter((job) => job.printJobId !== printJobId);
  }

  forget(): void {
    this.#jobs = [];
    this.presses.dismissRefusal();
  }

  /** @param wasTroubled whether it stands in for one that did not come out */
  async #orderJob(wanted: Wanted, printerId: string, wasTroubled: boolean): Promise<boolean> {
    const answer = await this.presses.send('print', () =>
      this.#wish.send({ wanted, printerId }, (requestId) => this.#order(wanted, printerId, requestId)),
    );
    if (!answer?.ok) return false;
    const { printJobId } = answer.value;
    const print = { state: 'queued' } as const;
    const ordered = { printJobId, wanted, printerId, print, orderedAt: clock.now, wasTroubled, heardAt: clock.now };
    // What came out as it should needs no more place.
    const open = this.jobs.filter((job) => job.print.state !== 'printed' || hasRecovered(job));
    this.#jobs = [ordered, ...open.filter((job) => job.printJobId !== printJobId)];
    void this.#look(printJobId);
    return true;
  }

  /** Whether somebody was sent to the printer for it. */
  #isTroubled(job: OrderedJob): boolean {
    return paperFailed(job.print) || (mayMove(job.print) && this.isDoubtful(job));
  }

  #order(wanted: Wanted, printerId: string, requestId: string): Promise<Answer<{ printJobId: string }>> {
    const { number } = wanted;
    if (!('counterId' in wanted)) return this.#link.ask('ticket:reprint', { requestId, number, printerId });
    const { counterId, order } = wanted;
    return this.#link.ask('slip:print', { requestId, counterId, number, printerId, order });
  }

  /** Asks where a job stands, since news of it may have come before its order was answered, or while the link was down. */
  async #look(printJobId: string): Promise<void> {
    const before = this.#find(printJobId);
    const answer = await this.#link.ask('print-job:look', { printJobId });
    // News that came meanwhile is younger than the answer.
    if (answer.ok && this.#find(printJobId) === before) this.#hear({ printJobId, print: answer.value });
  }

  #find(printJobId: string): OrderedJob | undefined {
    return this.#jobs.find((job) => job.printJobId === printJobId);
  }

  #hear({ printJobId, print }: PrintJobNews): void {
    this.#jobs = this.#jobs.map((job) => {
      if (job.printJobId !== printJobId) return job;
      return { ...job, print, heardAt: clock.now, wasTroubled: job.wasTroubled || this.#isTroubled(job) };
    });
  }
}

function mayMove({ state }: PrintState): boolean {
  return state === 'queued' || state === 'sent';
}

function hasRecovered({ print, wasTroubled }: OrderedJob): boolean {
  return print.state === 'printed' && wasTroubled;
}

function isOver(job: OrderedJob): boolean {
  if (job.print.state !== 'printed') return false;
  return clock.now - job.heardAt >= (hasRecovered(job) ? recoveredShownMs : printedShownMs);
}
