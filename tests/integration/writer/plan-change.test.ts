import { describe, expect, it } from 'vitest';
import { adoptPlan } from '../../../server/application/adopt-plan.ts';
import { aHall, aHallWithoutLand } from '../../support/demonstration-hall.ts';
import { numberIn, open, register, start } from './a-writer.ts';
import { failing } from './failing-store.ts';

const withoutLand = aHallWithoutLand();
const farmland = { zh: '农田', en: 'Farmland' };
const farmlandOnly = aHall({
  queues: [{ id: 'farmland', letter: 'F', name: farmland }],
  counters: aHall().counters.map((counter) => ({ ...counter, queueIds: ['farmland'] })),
  rules: [{ id: 'everybody', when: {}, queueId: 'farmland', because: farmland }],
});

describe('a plan that changes while the hall is open', () => {
  it('[A1.3] holds for the request after it, in the same group, with its own words', async () => {
    const house = await start();
    const [adopted, registered] = await Promise.all([house.writer.submit(adoptPlan(withoutLand)), register(house)]);
    expect(adopted.ok).toBe(true);
    expect(registered).toMatchObject({ value: { ticket: { number: 'G001', queueName: { zh: '综合接待' } } } });
    expect(house.inForce.hall).toBe(withoutLand);
  });

  it('[A1.2] loses nobody who waits, and gives the next number of the letter', async () => {
    const house = await start();
    expect(numberIn(await register(house))).toBe('A001');
    await open(house);
    await house.writer.submit(adoptPlan(withoutLand));
    expect(house.writer.day.tickets.get('A001')?.facts.queueId).toBe('general');
    expect(house.writer.day.waiting.count(['general'])).toBe(1);
    expect(house.writer.day.counters.size).toBe(0);
    expect(numberIn(await register(house))).toBe('G001');
  });

  it('[A1.3] [T3.1] is not in force before it is on disk, nor after a commit that failed', async () => {
    let inForceAtCommit: unknown;
    const house = await start((store) => ({
      ...failing([])(store),
      commit: () => {
        inForceAtCommit = house.inForce.hall.queues[0]?.id;
        return Promise.reject(new Error('disk full'));
      },
    }));
    expect((await house.writer.submit(adoptPlan(withoutLand))).ok).toBe(false);
    expect([inForceAtCommit, house.inForce.hall.queues[0]?.id]).toEqual(['land', 'land']);
  });

  it('[A1.2] [T3.3] whose commit seemed to fail leaves nobody where the plan in force has no place', async () => {
    const failures: 'after'[] = [];
    const house = await start(failing(failures));
    await register(house);
    failures.push('after');
    await house.writer.submit(adoptPlan(farmlandOnly));
    await register(house);
    expect([...house.writer.day.tickets.values()].map(({ facts }) => facts.queueId)).toEqual(['land', 'land']);
  });

  it('[A1.3] [T3.3] that may have been kept is taken up when it is tried again', async () => {
    const house = await start(failing(['after']));
    await house.writer.submit(adoptPlan(withoutLand));
    await house.writer.submit(adoptPlan(withoutLand));
    expect(house.inForce.hall).toBe(withoutLand);
    expect(numberIn(await register(house))).toBe('G001');
  });
});
