import { describe, expect, it } from 'vitest';
import { DatabaseAccounts } from '../../../server/store/accounts.ts';
import type { RunningHouse } from '../../support/running-house.ts';
import { codeOf, kioskAt, Officer, openHall, register } from './hall-people.ts';

/** Two wait; the second is the one to be chosen. */
async function hallWithTwo(): Promise<{ house: RunningHouse; second: string }> {
  const house = await openHall();
  const kiosk = await kioskAt(house);
  await register(kiosk);
  return { house, second: (await register(kiosk)).number };
}

describe('calling a chosen ticket', () => {
  it('[O1.10] is done for an officer who may', async () => {
    const { house, second } = await hallWithTwo();
    const officer = await Officer.open(house, 'officer1', 'counter-3');
    expect(codeOf(await officer.callChosen(second))).toBe('ok');
    const { atCounter } = await officer.desk.next('desk:changed', (desk) => desk.atCounter !== null);
    expect(atCounter).toMatchObject({
      facts: { number: second },
      reason: { because: 'chosen-urgent', overtook: 1 },
    });
  });

  it.each(['officer2', 'officer3', 'officer4'])('[O1.10] is refused to %s, who may not', async (username) => {
    const { house, second } = await hallWithTwo();
    const officer = await Officer.open(house, username, 'counter-4');
    const before = await house.revision();
    expect([codeOf(await officer.callChosen(second)), await house.revision()]).toEqual(['not-permitted', before]);
    expect(await officer.callNext()).not.toBe(second);
  });

  it('[O1.10] is refused from the moment the permission is taken away', async () => {
    const { house, second } = await hallWithTwo();
    const officer = await Officer.open(house, 'officer1', 'counter-3');
    await house.withDatabase((database) =>
      new DatabaseAccounts(database, () => 0, 0).put(
        { id: 'officer1', username: 'officer1', displayName: '接访员甲', role: 'officer', mayCallChosen: false },
        'houtan-demo',
        true,
      ),
    );
    expect(codeOf(await officer.callChosen(second))).toBe('not-permitted');
  });
});
