import { describe, expect, it } from 'vitest';
import { morning, hour, clock, start, register, open, callNext, startInterview, tick, numberIn } from './a-writer.ts';

describe('the writer and time', () => {
  it('[A2.2] begins a new day at midnight of the hall, with numbers from 001 and counters closed', async () => {
    const house = await start();
    await open(house);
    await register(house);
    await callNext(house);
    await startInterview(house);
    // 23:59 in Shanghai, then 00:01.
    clock.now = Date.UTC(2026, 10, 24, 15, 59);
    expect(house.writer.day.counters.size).toBe(1);
    clock.now = Date.UTC(2026, 10, 24, 16, 1);
    expect(numberIn(await register(house))).toBe('A001');
    expect(house.writer.day).toMatchObject({ serviceDate: '2026-11-25', revision: 1 });
    expect(house.writer.day.counters.size).toBe(0);
  });

  it('[A7.1] begins it with those who still waited, also after a restart', async () => {
    const house = await start();
    await register(house);
    await register(house);
    clock.now = morning + 24 * hour;
    expect(numberIn(await register(house))).toBe('A003');
    const places = [...(await start()).writer.day.tickets.values()].map(
      ({ facts }) => facts.carriedFrom?.number ?? null,
    );
    expect(places).toEqual(['A001', 'A002', null]);
  });

  it('[A2.2] tells the screens that a new day has begun, although nothing has happened in it', async () => {
    const house = await start();
    const dates: string[] = [];
    house.writer.onChange((day) => void dates.push(day.serviceDate));
    clock.now = morning + 24 * hour;
    await tick(house);
    expect(dates).toEqual(['2026-11-25']);
  });

  it('[A2.3] stays in its day when the clock falls back over midnight', async () => {
    const house = await start();
    await register(house);
    clock.now = morning - 24 * hour;
    expect(numberIn(await register(house))).toBe('A002');
    expect(house.writer.day.serviceDate).toBe('2026-11-24');
  });

  it('[T3.5] never lets time go backwards inside a day, also over a restart', async () => {
    await register(await start());
    clock.now = morning - hour;
    const house = await start();
    await register(house);
    const times = [...house.writer.day.tickets.values()].map(({ facts }) => facts.registeredAt);
    expect(times).toEqual([morning, morning]);
  });
});
