import type { Hall } from './hall.ts';

/**
 * The plan the hall goes by now. It may change while the hall is open, so it is read anew each time and never kept; the
 * writer alone changes it.
 */
export class PlanInForce {
  #hall: Hall;

  constructor(hall: Hall) {
    this.#hall = hall;
  }

  get hall(): Hall {
    return this.#hall;
  }

  /** To be called when all that follows from the new plan is on disk. */
  change(hall: Hall): void {
    this.#hall = hall;
  }
}
