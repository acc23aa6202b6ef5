import { describe, expect, it } from 'vitest';
import { Hall } from '../../../server/application/hall.ts';
import { aHall } from '../../support/demonstration-hall.ts';

const hall = aHall();

function faultsOf(changes: object): string[] {
  const parsed = Hall.safeParse({ ...hall, ...changes });
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
}

describe('a hall’s plan', () => {
  it('[A1.1] is sound as the demonstration ships it', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it('[K1.1] must end with a rule that turns nobody away', () => {
    expect(faultsOf({ rules: hall.rules.slice(0, -1) })).toEqual([expect.stringContaining('nobody is turned away')]);
  });

  it('[A3.1] must have a counter for every queue', () => {
    expect(faultsOf({ counters: hall.counters.filter(({ id }) => id !== 'counter-7') })).toEqual([
      'no counter serves queue "courts"',
    ]);
  });

  it('[A1.1] names rules and counters that lead nowhere', () => {
    const rules = [{ ...hall.rules[0], queueId: 'nowhere' }, ...hall.rules.slice(1)];
    expect(faultsOf({ rules })).toEqual(['rule "groups" leads to queue "nowhere", which does not exist']);
    const counters = [...hall.counters, { ...hall.counters[0], id: 'counter-99', queueIds: ['nowhere'] }];
    expect(faultsOf({ counters })).toEqual(['a counter serves queue "nowhere", which does not exist']);
  });

  it('[P2.3] names no fallback but another kiosk', () => {
    const [kiosk] = hall.kiosks;
    const fallingBackTo = (fallbackKioskId: string) => faultsOf({ kiosks: [{ ...kiosk, fallbackKioskId }] });
    expect(fallingBackTo('kiosk-9')).toEqual(['kiosk kiosk-1 falls back to kiosk-9, which is no other kiosk']);
    expect(fallingBackTo('kiosk-1')).toEqual(['kiosk kiosk-1 falls back to kiosk-1, which is no other kiosk']);
  });

  it('[A2.1] gives each queue a letter of its own', () => {
    const queues = hall.queues.map((queue) => ({ ...queue, letter: 'A' }));
    expect(faultsOf({ queues })).toEqual(['queue letter "A" stands in the plan more than once']);
  });

  it('[K12.6] has no line of information that is too long for the screen', () => {
    const page = (zh: string) => [{ title: { zh: '须知', en: 'About' }, lines: [{ zh, en: 'Short' }] }];
    expect(faultsOf({ information: page('字'.repeat(50)) })).toEqual([]);
    expect(faultsOf({ information: page('字'.repeat(51)) })).toEqual([
      'is longer than 50 characters in Chinese or 110 in English',
    ]);
  });

  it('[A2.2] must be in a time zone that exists', () => {
    expect(faultsOf({ timeZone: 'Asia/Nowhere' })).toEqual(['is not a time zone']);
  });
});
