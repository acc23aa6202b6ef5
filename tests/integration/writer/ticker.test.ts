import { describe, expect, it } from 'vitest';
import { HallWriter } from '../../../server/application/hall-writer.ts';
import { registerVisit } from '../../../server/application/register-visit.ts';
import { Ticker } from '../../../server/application/ticker.ts';
import { aHall } from '../../support/demonstration-hall.ts';
import { newRequestId, openStoreIn, temporaryFolder } from '../../support/temporary-store.ts';

const hall = aHall({ closesAt: '17:30' });
/** A time of 2026-11-24 in Shanghai. */
const at = (hours: number, minutes: number) => Date.UTC(2026, 10, 24, hours - 8, minutes);

async function withOneWaiting() {
  const { store } = await openStoreIn(await temporaryFolder());
  const time = { now: at(17, 0) };
  const writer = new HallWriter({ hall, store, now: () => time.now, newId: newRequestId, onFault: () => undefined });
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
  } as const;
  const history = { documentHash: null, ticketsToday: [], appointedAt: null, firstReceiver: null };
  await writer.submit(registerVisit(hall, 'kiosk-1', { ...request, representatives: [] }, history, newRequestId));
  return { writer, time, ticker: new Ticker(hall, writer, () => time.now) };
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
