import type { Hall } from './hall.ts';

/**
 * The plan the hall goes by now. It may change while the hall is open, so it is read anew each time and never kept; the
 * writer alone changes it.
 */
export class PlanInForce {
  #hall: Hall;
  readonly #counters = new Map<string, Hall['counters'][number]>();

  constructor(hall: Hall) {
    this.#hall = hall;
    this.#rememberCounters();
  }

  get hall(): Hall {
    return this.#hall;
  }

  /** To be called when all that follows from the new plan is on disk. */
  change(hall: Hall): void {
    this.#hall = hall;
    this.#rememberCounters();
  }

  /** A counter of this plan or, where it has none, of one before: somebody may need help there still. */
  counter(id: string): Hall['counters'][number] | undefined {
    return this.#counters.get(id);
  }

  #rememberCounters(): void {
    for (const counter of this.#hall.counters) this.#counters.set(counter.id, counter);
  }
}
