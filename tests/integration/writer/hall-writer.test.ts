import { describe, expect, it } from 'vitest';
import type { HallBatch } from '../../../server/application/ports.ts';
import { newRequestId } from '../../support/temporary-store.ts';
import { morning, hour, clock, start, register, open, callNext, numberIn } from './a-writer.ts';

describe('the writer', () => {
  it('[T3.1] finds after a restart everything it had acknowledged', async () => {
    const first = await start();
    const numbers = (await Promise.all([register(first), register(first), register(first)])).map(numberIn);
    const second = await start();
    expect(numbers).toEqual(['A001', 'A002', 'A003']);
    expect([...second.writer.day.tickets.keys()]).toEqual(numbers);
    expect(second.writer.day).toEqual(first.writer.day);
  });

  it('[T3.1] gives no number twice over a restart', async () => {
    await register(await start());
    expect(numberIn(await register(await start()))).toBe('A002');
  });

  it('[T3.2] answers a repeated request with the first answer, and does nothing twice', async () => {
    const house = await start();
    const requestId = newRequestId();
    const first = await register(house, requestId);
    expect(await register(house, requestId)).toEqual(first);
    expect(house.writer.day.tickets.size).toBe(1);
  });

  it('[T3.2] answers a repeat in the same group with the first answer', async () => {
    const house = await start();
    const requestId = newRequestId();
    const [first, repeat] = await Promise.all([register(house, requestId), register(house, requestId)]);
    expect(repeat).toEqual(first);
    expect(house.writer.day.tickets.size).toBe(1);
  });

  it('[T3.2] still gives the first answer after a restart', async () => {
    const requestId = newRequestId();
    const first = await register(await start(), requestId);
    const second = await start();
    expect(await register(second, requestId)).toEqual(first);
    expect(second.writer.day.tickets.size).toBe(1);
  });

  it('[T3.2] still gives the first answer after midnight', async () => {
    const house = await start();
    const requestId = newRequestId();
    const first = await register(house, requestId);
    clock.now = morning + 24 * hour;
    expect(await register(house, requestId)).toEqual(first);
  });

  it('[O1.4] repeats a refusal, although the visitor has come meanwhile', async () => {
    const house = await start();
    await open(house);
    const requestId = newRequestId();
    const refused = await callNext(house, requestId);
    await register(house);
    expect(refused).toEqual({ ok: false, refusal: { code: 'nobody-waiting' } });
    expect(await callNext(house, requestId)).toEqual(refused);
  });

  it('[T3.2] keeps the ids of one kiosk apart from those of another', async () => {
    const house = await start();
    const requestId = newRequestId();
    expect(numberIn(await register(house, requestId, 'kiosk-1'))).toBe('A001');
    expect(numberIn(await register(house, requestId, 'kiosk-2'))).toBe('A002');
  });

  it('[T3.2] refuses an id that was used for another request', async () => {
    const house = await start();
    const requestId = newRequestId();
    await open(house, requestId);
    expect(await callNext(house, requestId)).toEqual({ ok: false, refusal: { code: 'request-id-reused' } });
  });

  it('[T3.1] commits many requests that arrive together in few transactions', async () => {
    const batches: HallBatch[] = [];
    const house = await start((store) => ({
      loadEvents: (...day) => store.loadEvents(...day),
      loadAnswers: (...day) => store.loadAnswers(...day),
      lastDayBefore: (...day) => store.lastDayBefore(...day),
      commit: (batch) => {
        batches.push(batch);
        return store.commit(batch);
      },
    }));
    await Promise.all(Array.from({ length: 100 }, () => register(house)));
    expect(batches.length).toBeLessThanOrEqual(2);
    expect(house.writer.day.revision).toBe(100);
  });
});
