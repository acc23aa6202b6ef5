import { unwatchFile, watchFile } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Logger } from 'pino';
import type { Refusal } from '../contract/answer.ts';
import { adoptPlan } from './application/adopt-plan.ts';
import { faultFacts } from './application/fault-facts.ts';
import type { Hall } from './application/hall.ts';
import type { HallWriter } from './application/hall-writer.ts';
import type { PlanInForce } from './application/plan-in-force.ts';
import { loadHall } from './load-hall.ts';
import { StartupError } from './startup-error.ts';

/** Asking the file is cheaper than any notice of the system, and works on every file system. */
const lookEveryMs = 1_000;

/** What the parts of a running hall were made from: the streams, the dates, the printers, who is let in. */
const fixed = ['id', 'timeZone', 'kiosks'] as const;

export interface PlanFileOptions {
  readonly file: string;
  readonly inForce: PlanInForce;
  readonly writer: HallWriter;
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
    const { file, inForce, writer, log } = this.#options;
    if (this.#closed) return;
    try {
      const plan = await loadHall(file);
      const parts = needsRestart(inForce.hall, plan);
      if (parts.length > 0) throw new StartupError(`A new start is needed to change ${parts.join(' and ')}.`);
      if (!isDeepStrictEqual(plan, inForce.hall)) {
        const answer = await writer.submit(adoptPlan(plan));
        if (!answer.ok) return this.#failed(answer.refusal);
        log.info('the plan file was taken up');
      }
      this.#state = 'in-force';
    } catch (fault) {
      this.#notTaken(fault instanceof StartupError ? { why: fault.message } : faultFacts(fault));
    }
  }

  /** Whether it is on disk is not known. What follows from a plan must not be there without the plan, so it is tried again. */
  #failed(refusal: Refusal): void {
    this.#notTaken(refusal);
    setTimeout(this.#saved, lookEveryMs).unref();
  }

  #notTaken(why: object): void {
    this.#state = 'not-taken';
    this.#options.log.error(why, 'the plan file was not taken up; the hall goes on by the plan before');
  }
}

/** What of a plan could only be changed by a new start, `['kiosks']`; empty when the hall can go on with it. */
function needsRestart(before: Hall, after: Hall): readonly (keyof Hall)[] {
  return fixed.filter((part) => !isDeepStrictEqual(before[part], after[part]));
}
