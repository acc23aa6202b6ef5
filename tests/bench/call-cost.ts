import { v7 as newId } from 'uuid';
import type { Hall } from '../../server/application/hall.ts';
import { registerVisit } from '../../server/application/register-visit.ts';
import type { HallCommand } from '../../server/domain/commands.ts';
import { newDay } from '../../server/domain/day.ts';
import { decide } from '../../server/domain/decide.ts';
import type { HallEvent } from '../../server/domain/events.ts';
import { evolve } from '../../server/domain/evolve.ts';
import { counterId, kioskId, noHistory, visitRequest } from './bench-hall.ts';
import { median } from './measure.ts';
import { benchNow } from './open-hall.ts';

const warmUpCalls = 2_000;
const measuredCalls = 20_000;
/** So that no two have waited equally long. */
const betweenVisitorsMs = 40;

/**
 * What one call costs the hall day by itself, deciding and evolving, without disk. For each who is called another
 * visitor comes, so that equally many wait all the time.
 *
 * @returns microseconds, the median of many
 */
export function callNextCost(hall: Hall, waiting: number): number {
  const day = new BenchDay(hall);
  for (let visitor = 0; visitor < waiting; visitor += 1) day.register();
  const costs: number[] = [];
  for (let call = 0; call < warmUpCalls + measuredCalls; call += 1) {
    const began = performance.now();
    const number = day.callNext();
    const tookUs = (performance.now() - began) * 1000;
    if (call >= warmUpCalls) costs.push(tookUs);
    day.letGo(number);
    day.register();
  }
  return median(costs);
}

/** A hall day in memory alone, with one open counter. */
class BenchDay {
  readonly #hall: Hall;
  readonly #day;
  readonly #desk = { counterId: counterId(0), officerId: 'officer-1' };
  #now = benchNow();
  #visitors = 0;

  constructor(hall: Hall) {
    this.#hall = hall;
    this.#day = newDay(hall.id, '2026-11-24');
    this.#apply({ type: 'OpenCounter', ...this.#desk });
  }

  register(): void {
    const request = visitRequest(this.#hall, this.#visitors);
    this.#visitors += 1;
    this.#now += betweenVisitorsMs;
    this.#apply(registerVisit(this.#hall, kioskId(0), request, noHistory, newId).command);
  }

  callNext(): string {
    const [event] = this.#apply({ type: 'CallNext', ...this.#desk });
    if (event?.type !== 'TicketCalled') throw new Error('nobody was called');
    return event.number;
  }

  letGo(number: string): void {
    this.#apply({ type: 'CancelTicket', ...this.#desk, number, reason: 'visitor-left' });
  }

  #apply(command: HallCommand): readonly HallEvent[] {
    const decision = decide(this.#day, this.#hall, command, { now: this.#now, newId: newId });
    if ('refusal' in decision) throw new Error(`refused: ${decision.refusal.code}`);
    for (const event of decision.events) evolve(this.#day, event);
    return decision.events;
  }
}
