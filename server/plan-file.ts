import { unwatchFile, watchFile } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Logger } from 'pino';
import { adoptPlan } from './application/adopt-plan.ts';
import { faultFacts } from './application/fault-facts.ts';
import type { Hall } from './application/hall.ts';
import type { HallWriter } from './application/hall-writer.ts';
import type { PlanInForce } from './application/plan-in-force.ts';
import { hallTimeAt } from './application/service-date.ts';
import { unserved } from './domain/decide-waiting.ts';
import { loadHall } from './load-hall.ts';
import { StartupError } from './startup-error.ts';

/** Asking the file is cheaper than any notice of the system, and works on every file system. */
const lookEveryMs = 1_000;
const tryAgainMs = 5_000;

/** What the parts of a running hall were made from: the streams, the dates, the printers, who is let in. */
const fixed = ['id', 'timeZone', 'kiosks', 'staffPrinters', 'firstReceiverDays'] as const;

export interface PlanFileOptions {
  readonly file: string;
  readonly inForce: PlanInForce;
  readonly writer: HallWriter;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  readonly log: Logger;
}

/** The plan file of an open hall: taken up each time it is saved, and told when it cannot be. */
export class PlanFile {
  readonly #options: PlanFileOptions;
  /** The looks so far, one after the other. */
  #looks: Promise<void> = Promise.resolve();
  #closed = false;
  #state: 'in-force' | 'not-taken' = 'in-force';

  constructor(options: PlanFileOptions) {
    this.#options = options;
  }

  /** `not-taken`: what the file says now is not what the hall goes by; the log says why. */
  get state(): 'in-force' | 'not-taken' {
    return this.#state;
  }

  follow(): void {
    watchFile(this.#options.file, { interval: lookEveryMs }, this.#saved);
    // It may have been saved since the hall read it.
    this.#saved();
  }

  async close(): Promise<void> {
    this.#closed = true;
    unwatchFile(this.#options.file, this.#saved);
    await this.#looks;
  }

  readonly #saved = (): void => {
    this.#looks = this.#looks.then(() => this.#look());
  };

  async #look(): Promise<void> {
    const { file, log } = this.#options;
    if (this.#closed) return;
    let why: object | null;
    try {
      why = await this.#takeUp(await loadHall(file));
    } catch (fault) {
      why = fault instanceof StartupError ? { why: fault.message } : faultFacts(fault);
    }
    this.#state = why === null ? 'in-force' : 'not-taken';
    if (why !== null) log.error(why, 'the plan file was not taken up; the hall goes on by the plan before');
  }

  /** @returns why not, for the log; null when the hall goes by this plan */
  async #takeUp(plan: Hall): Promise<object | null> {
    const { inForce, writer, now, log } = this.#options;
    if (isDeepStrictEqual(plan, inForce.hall)) return null;
    const parts = needsRestart(inForce.hall, plan);
    if (parts.length > 0) return { why: `A new start is needed to change ${parts.join(' and ')}.` };
    if (closesBehind(inForce.hall, plan, hallTimeAt(now(), plan.timeZone).time) && unserved(writer.day).length > 0) {
      return { why: `closesAt (${plan.closesAt}) is past, and all who wait now would be sent home.` };
    }
    const answer = await writer.submit(adoptPlan(plan));
    if (answer.ok) {
      log.info('the plan file was taken up');
      return null;
    }
    // A full disk may be emptied; a defect stays one.
    if (answer.refusal.code === 'storage-failed') setTimeout(this.#saved, tryAgainMs).unref();
    return answer.refusal;
  }
}

/** A typing error in the closing time ends the day at once, and nothing takes that back. @param time of day at the hall */
function closesBehind(before: Hall, { closesAt }: Hall, time: string): boolean {
  return closesAt !== null && closesAt <= time && (before.closesAt === null || before.closesAt > time);
}

/** What of a plan could only be changed by a new start, `['kiosks']`; empty when the hall can go on with it. */
function needsRestart(before: Hall, after: Hall): readonly (keyof Hall)[] {
  return fixed.filter((part) => !isDeepStrictEqual(before[part], after[part]));
}
