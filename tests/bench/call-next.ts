import { randomUUID } from 'node:crypto';
import type { Hall } from '../../server/application/hall.ts';
import { officerRequest, type OfficerUse } from '../../server/application/officer-requests.ts';
import { registerVisit } from '../../server/application/register-visit.ts';
import type { HallCommand } from '../../server/domain/commands.ts';
import { newDay } from '../../server/domain/day.ts';
import { decide } from '../../server/domain/decide.ts';
import type { HallEvent } from '../../server/domain/events.ts';
import { evolve } from '../../server/domain/evolve.ts';
import { visitRequest } from './bench-hall.ts';
import { closedLoop, median, type Measured } from './measure.ts';
import { benchNow, openHall, valueOf, type OpenHall } from './open-hall.ts';

/**
 * Officers at their counters, each calling, receiving and letting go one visitor after another; the figures are of
 * the calls, and each call has two other durable requests beside it.
 *
 * @param databaseFile a day on which more visitors wait than can be called; it is used up
 */
export async function callNextInProcess(
  hall: Hall,
  databaseFile: string,
  { counters, measureMs }: { counters: number; measureMs: number },
): Promise<Measured> {
  const opened = await openHall(hall, databaseFile);
  const desks = Array.from({ length: counters }, (_none, index) => deskAt(opened, index + 1));
  for (const desk of desks) await desk('counter:open', '');
  const measured = await closedLoop({
    clients: counters,
    warmUpMs: measureMs / 4,
    measureMs,
    act: async (counter, timed) => {
      const desk = desks[counter];
      if (desk === undefined) throw new Error('no such desk');
      const called = await timed(() => desk('ticket:call-next', ''));
      const number = called === null || !('number' in called) ? '' : called.number;
      await desk('interview:start', number);
      await desk('interview:complete', number);
    },
  });
  await opened.close();
  return measured;
}

function deskAt({ writer }: OpenHall, number: number) {
  const counterId = `counter-${number}`;
  return async (use: OfficerUse, ticketNumber: string) => {
    const request = { requestId: randomUUID(), counterId, number: ticketNumber, reason: 'visitor-left' } as const;
    return valueOf(await writer.submit(officerRequest(use, `officer-${number}`, request)));
  };
}

const warmUpCalls = 2_000;
const measuredCalls = 20_000;
/** Time between two visitors of the hall day, so that no two wait equally long. */
const betweenVisitorsMs = 40;

/**
 * What one call costs the hall day by itself, deciding and evolving, without disk, while as many keep waiting.
 *
 * @returns microseconds, the median of many
 */
export function callNextCost(hall: Hall, waiting: number): number {
  const day = dayToCallFrom(hall);
  for (let visitor = 0; visitor < waiting; visitor += 1) day.register();
  const times: number[] = [];
  for (let call = 0; call < warmUpCalls + measuredCalls; call += 1) {
    const began = performance.now();
    const number = day.callNext();
    if (call >= warmUpCalls) times.push((performance.now() - began) * 1000);
    day.letGo(number);
    day.register();
  }
  return median(times);
}

/** A hall day with one open counter, without a writer. */
function dayToCallFrom(hall: Hall) {
  const day = newDay(hall.id, '2026-11-24');
  const desk = { counterId: 'counter-1', officerId: 'officer-1' };
  let visitors = 0;
  const context = { now: benchNow(), newId: randomUUID };
  const apply = (command: HallCommand): readonly HallEvent[] => {
    const decision = decide(day, hall, command, context);
    if ('refusal' in decision) throw new Error(`refused: ${decision.refusal.code}`);
    for (const event of decision.events) evolve(day, event);
    return decision.events;
  };
  apply({ type: 'OpenCounter', ...desk });
  return {
    register: () => {
      context.now += betweenVisitorsMs;
      apply(registerVisit(hall, 'kiosk-1', visitRequest(hall, visitors++), context).command);
    },
    callNext: () => {
      const [event] = apply({ type: 'CallNext', ...desk });
      if (event?.type !== 'TicketCalled') throw new Error('nobody was called');
      return event.number;
    },
    letGo: (number: string) => apply({ type: 'CancelTicket', ...desk, number, reason: 'visitor-left' }),
  };
}
