import { describe, expect, it } from 'vitest';
import { isOverForToday, openingAt } from '../../../server/application/opening.ts';
import { ReceptionHours } from '../../../server/application/reception-hours.ts';
import { loadHall } from '../../../server/load-hall.ts';

const workday = [
  { from: '09:00', to: '12:00' },
  { from: '13:30', to: '17:00' },
];
const receptionHours = ReceptionHours.parse({
  week: { monday: workday, tuesday: workday, wednesday: workday, thursday: workday, friday: workday },
  otherDates: [
    { date: '2026-11-26', hours: [] },
    { date: '2026-11-28', hours: [{ from: '10:00', to: '24:00' }] },
  ],
});

/** @param at at the hall: `2026-11-24T09:30` */
function instant(at: string): number {
  return Date.parse(`${at}:00+08:00`);
}

function opening(at: string, hours: ReceptionHours | null = receptionHours) {
  const found = openingAt({ receptionHours: hours, timeZone: 'Asia/Shanghai' }, instant(at));
  if (found.status === 'open' || found.opensAt === null) return found;
  const opensAt = new Date(found.opensAt + 8 * 60 * 60 * 1000).toISOString().slice(0, 16);
  return { ...found, opensAt };
}

const open = { status: 'open' };
const closedUntil = (opensAt: string) => ({ status: 'closed', opensAt, windowsCall: true });

describe('the hours of a hall', () => {
  it.each([
    ['2026-11-24T08:59', closedUntil('2026-11-24T09:00')],
    ['2026-11-24T09:00', open],
    ['2026-11-24T11:59', open],
    ['2026-11-24T12:00', closedUntil('2026-11-24T13:30')],
    ['2026-11-24T17:00', closedUntil('2026-11-25T09:00')],
  ])('[K12.2] hold from their first minute to before their last (%s)', (at, expected) => {
    expect(opening(at)).toEqual(expected);
  });

  it('[K12.2] leave out a holiday', () => {
    expect(opening('2026-11-25T18:00')).toEqual(closedUntil('2026-11-27T09:00'));
    expect(opening('2026-11-26T10:00')).toEqual(closedUntil('2026-11-27T09:00'));
  });

  it('[K12.2] take in a Saturday that is worked, up to midnight', () => {
    expect(opening('2026-11-28T09:30')).toEqual(closedUntil('2026-11-28T10:00'));
    expect(opening('2026-11-28T23:59')).toEqual(open);
    expect(opening('2026-11-29T00:00')).toEqual(closedUntil('2026-11-30T09:00'));
  });

  it('[K12.2] make a hall that has none always open', () => {
    expect(opening('2026-11-29T03:00', null)).toEqual(open);
  });

  it('[K12.2] do not promise a day where none is near', () => {
    const holidays = Array.from({ length: 70 }, (_, at) => ({
      date: new Date(Date.UTC(2026, 10, 24 + at)).toISOString().slice(0, 10),
      hours: [],
    }));
    expect(opening('2026-11-24T10:00', { ...receptionHours, otherDates: holidays })).toEqual({
      status: 'closed',
      opensAt: null,
      windowsCall: true,
    });
  });
});

describe('the hours in a plan', () => {
  const faultsOf = (changes: object) =>
    ReceptionHours.safeParse({ ...receptionHours, ...changes }).error?.issues.map(({ message }) => message) ?? [];

  it.each([
    ['that end before they begin', { week: { monday: [{ from: '12:00', to: '09:00' }] } }, 'ends before it begins'],
    [
      'that overlap',
      { week: { monday: [workday[0], { from: '11:00', to: '13:00' }] } },
      'begins before the one above it has ended',
    ],
    ['that never open', { week: { monday: [] } }, 'opens on no day of the week'],
    [
      'with a date twice',
      { otherDates: [receptionHours.otherDates[0], receptionHours.otherDates[0]] },
      'has a date that stands there more than once',
    ],
  ])('[K12.2] %s are a fault', (_, changes, fault) => {
    expect(faultsOf(changes)).toEqual([fault]);
  });

  it('[K12.2] are those of a working week in the demonstration', async () => {
    const hall = await loadHall('server/demonstration/hall.json');
    expect(openingAt(hall, Date.parse('2026-11-24T09:30:00+08:00'))).toEqual(open);
    expect(openingAt(hall, Date.parse('2026-11-28T09:30:00+08:00'))).toMatchObject({ status: 'closed' });
  });
});

describe('a number that is taken', () => {
  it.each([
    { at: '2026-11-24T08:00', over: false },
    { at: '2026-11-24T10:00', over: false },
    { at: '2026-11-24T23:00', over: true },
    { at: '2026-11-26T10:00', over: true },
  ])('[K12.3] at $at is called the same day: not $over', ({ at, over }) => {
    expect(isOverForToday({ receptionHours, timeZone: 'Asia/Shanghai' }, instant(at))).toBe(over);
  });
});
