import { describe, expect, it } from 'vitest';
import { nothingTold } from '../../../contract/told-history.ts';
import { HallWriter } from '../../../server/application/hall-writer.ts';
import { PlanInForce } from '../../../server/application/plan-in-force.ts';
import { registerVisit } from '../../../server/application/register-visit.ts';
import type { HallCommand } from '../../../server/domain/commands.ts';
import { Ticker } from '../../../server/application/ticker.ts';
import { aHall } from '../../support/demonstration-hall.ts';
import { newRequestId, openStoreIn, temporaryFolder } from '../../support/temporary-store.ts';

const hall = aHall({ closesAt: '17:30' });
/** A time of 2026-11-24 in Shanghai. */
const at = (hours: number, minutes: number) => Date.UTC(2026, 10, 24, hours - 8, minutes);

async function withOneWaiting() {
  const { store } = await openStoreIn(await temporaryFolder());
  const time = { now: at(17, 0) };
  const inForce = new PlanInForce(hall);
  const writer = new HallWriter({
    inForce,
    store,
    memories: [],
    now: () => time.now,
    newId: newRequestId,
    onFault: () => undefined,
  });
  await writer.start();
  const request = {
    requestId: newRequestId(),
    identity: { kind: 'none' },
    headCount: 1,
    categoryId: 'land',
    districtCode: null,
    careNeed: null,
    specialRequest: null,
    representatives: [],
    anotherMatter: false,
    details: { name: null, phone: null, demand: null },
    history: nothingTold,
  } as const;
  const history = { documentHash: null, ticketsToday: [], appointment: null, firstReceiver: null };
  await writer.submit(registerVisit(hall, 'kiosk-1', { ...request, representatives: [] }, history, newRequestId));
  return { writer, time, ticker: new Ticker(inForce, writer, () => time.now) };
}

describe('the clock of the hall', () => {
  it('[A7.1] carries over who still waits when the hall has closed, and not before', async () => {
    const { writer, time, ticker } = await withOneWaiting();
    time.now = at(17, 29);
    await ticker.look();
    expect(writer.day.tickets.get('A001')?.status).toBe('waiting');
    time.now = at(17, 30);
    await ticker.look();
    expect(writer.day.tickets.get('A001')?.status).toBe('carried-over');
  });

  it('[A7.1] carries over whoever is away on hold when nobody else waits', async () => {
    const { writer, time, ticker } = await withOneWaiting();
    const atCounter = { counterId: 'counter-5', officerId: 'zhao' };
    const on = { ...atCounter, number: 'A001' };
    const acts: HallCommand[] = [
      { type: 'OpenCounter', ...atCounter },
      { type: 'CallNext', ...atCounter },
      { type: 'Hold', ...on, reason: 'fetching-papers', minutes: null },
    ];
    const actor = { kind: 'officer', id: 'zhao' } as const;
    for (const command of acts) {
      await writer.submit({ actor, requestId: null, name: command.type, command, outcome: () => ({ value: null }) });
    }
    expect(writer.day.tickets.get('A001')?.status).toBe('held');
    time.now = at(17, 30);
    await ticker.look();
    expect(writer.day.tickets.get('A001')?.status).toBe('carried-over');
  });

  it('[A7.1] [A2.2] begins the next day by itself, with those who were carried over first', async () => {
    const { writer, time, ticker } = await withOneWaiting();
    time.now = at(17, 30);
    await ticker.look();
    time.now = at(24, 1);
    await ticker.look();
    expect(writer.day.serviceDate).toBe('2026-11-25');
    expect(writer.day.tickets.get('A001')).toMatchObject({
      status: 'waiting',
      facts: { carriedFrom: { serviceDate: '2026-11-24', number: 'A001' } },
    });
  });
});
