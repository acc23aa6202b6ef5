import type { HallCommand } from '../domain/commands.ts';
import { unserved } from '../domain/decide-waiting.ts';
import { nextDue } from '../domain/due.ts';
import { clockActor } from './clock-actor.ts';
import type { HallWriter } from './hall-writer.ts';
import type { PlanInForce } from './plan-in-force.ts';
import { hallTimeAt } from './service-date.ts';

/**
 * Tells the hall that time has passed, when something is due or a new day has begun. Meant to be asked about once a
 * second: a jump of the clock or a machine that slept is then no special case.
 */
export class Ticker {
  readonly #inForce: PlanInForce;
  readonly #writer: HallWriter;
  readonly #now: () => number;

  constructor(inForce: PlanInForce, writer: HallWriter, now: () => number) {
    this.#inForce = inForce;
    this.#writer = writer;
    this.#now = now;
  }

  /** Time has passed: what is due happens, a new date begins a new day, and after closing nobody is left waiting. */
  async look(): Promise<void> {
    const { day } = this.#writer;
    const { hall } = this.#inForce;
    const now = this.#now();
    const due = nextDue(day, hall) ?? Infinity;
    const { date, time } = hallTimeAt(now, hall.timeZone);
    if (due <= now || date > day.serviceDate) await this.#submit({ type: 'Tick' });
    const closed = date === day.serviceDate && time >= (hall.closesAt ?? '24:00');
    if (closed && unserved(day).length > 0) await this.#submit({ type: 'CarryOver' });
  }

  async #submit(command: HallCommand): Promise<void> {
    const name = command.type;
    await this.#writer.submit({ actor: clockActor, requestId: null, name, command, outcome: () => ({ value: null }) });
  }
}
