import type { Knex } from 'knex';
import type { InterviewStore } from '../application/ports.ts';

/** Completed interviews, for reports. They are made by the hall's own commit, see `DatabaseHallStore`. */
export class DatabaseInterviews implements InterviewStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async longestWaitMs(hallId: string, serviceDate: string): Promise<number> {
    const row = await this.#database('interviews')
      .where({ hall_id: hallId, service_date: serviceDate })
      .max<{ longest: number | string | null }>({ longest: this.#database.raw('started_at - registered_at') })
      .first();
    return Math.max(0, Number(row?.longest ?? 0));
  }
}
