import { nextDue } from '../domain/next-due.ts';
import type { Hall } from './hall.ts';
import type { HallWriter } from './hall-writer.ts';
import { serviceDateAt } from './service-date.ts';

const clock = { kind: 'clock', id: 'hall' } as const;

/**
 * Tells the hall that time has passed, when something is due or a new day has begun. Meant to be asked about once a
 * second: a jump of the clock or a machine that slept is then no special case.
 */
export class Ticker {
  readonly #hall: Hall;
  readonly #writer: HallWriter;
  readonly #now: () => number;

  constructor(hall: Hall, writer: HallWriter, now: () => number) {
    this.#hall = hall;
    this.#writer = writer;
    this.#now = now;
  }

  async look(): Promise<void> {
    const { day } = this.#writer;
    const due = nextDue(day, this.#hall) ?? Infinity;
    const today = serviceDateAt(this.#now(), this.#hall.timeZone);
    if (due > this.#now() && today <= day.serviceDate) return;
    await this.#writer.submit({
      actor: clock,
      requestId: null,
      name: 'tick',
      command: { type: 'Tick' },
      answer: () => null,
    });
  }
}
