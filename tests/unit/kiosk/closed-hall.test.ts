import { describe, expect, it } from 'vitest';
import { moreAheadWords } from '../../../kiosk/ahead-words.ts';
import { takenWhileClosedWords, ticketWaitWords } from '../../../kiosk/opening-words.ts';
import { opensWords } from '../../../ui/opening-words.ts';
import { aVisitor, FakeHall } from './a-visitor.ts';

const at = (hallTime: string) => Date.parse(`${hallTime}:00+08:00`);
/** Closed on 2026-11-24, a Tuesday. */
const closed = (opensAt: number | null) => ({ opening: { status: 'closed', opensAt, windowsCall: true } as const });

describe('a visitor at the kiosk of a closed hall', () => {
  it('[K12.3] is told so before anything is asked, and can go on all the same', () => {
    const visitor = aVisitor(new FakeHall(closed(null)));
    visitor.begin();
    expect(visitor.screen).toBe('closed');
    visitor.open('notice');
    expect(visitor.screen).toBe('notice');
  });

  it('[K12.3] goes back to the welcome without a number', () => {
    const visitor = aVisitor(new FakeHall(closed(null)));
    visitor.begin();
    visitor.back();
    expect(visitor.screen).toBe('welcome');
  });

  it('[K12.3] goes on by itself when the hall opens', () => {
    const hall = new FakeHall(closed(null));
    const visitor = aVisitor(hall);
    visitor.begin();
    hall.hall = { ...hall.hall, opening: { status: 'open' } };
    visitor.hallChanged();
    expect(visitor.screen).toBe('notice');
  });

  it.each([
    ['2026-11-24T13:30', '今天 13:30 开始接待'],
    ['2026-11-25T09:00', '明天 09:00 开始接待'],
    ['2026-11-30T09:00', '11月30日星期一 09:00 开始接待'],
  ])('[K12.3] is told the day and the time it opens (%s)', (opensAt, words) => {
    expect(opensWords(new FakeHall(closed(at(opensAt))).hall)).toBe(words);
  });

  const hallWith = (opensAt: string, openCounters: number) =>
    new FakeHall({ ...closed(at(opensAt)), openCounters }).hall;

  it('[K12.3] is told whether a number taken now is called today', () => {
    const worth = (opensAt: string) => takenWhileClosedWords(hallWith(opensAt, 0));
    expect(worth('2026-11-24T13:30')).toContain('开始接待后叫号');
    expect(worth('2026-11-25T09:00')).toContain('今天不叫号');
    expect(takenWhileClosedWords(new FakeHall().hall)).toBeNull();
    const ticket = (opensAt: string) => ticketWaitWords(hallWith(opensAt, 0), 0);
    expect(ticket('2026-11-24T13:30')).toContain('请坐着等');
    expect(ticket('2026-11-25T09:00')).toContain('今天不叫号');
  });

  it('[K12.3] is told beside a number that is not called today when the hall opens', () => {
    const ahead = { visitsAhead: 0, peopleAhead: 0, openCounters: 0 };
    expect(moreAheadWords(ahead, hallWith('2026-11-25T09:00', 0))).toBe('今天不叫号，明天 09:00 开始接待');
  });

  it.each(['2026-11-25T09:00'])(
    '[K12.7] is told that windows are calling all the same when one is open (until %s)',
    (opensAt) => {
      const hall = hallWith(opensAt, 1);
      expect(takenWhileClosedWords(hall)).toContain('有的窗口还在叫号');
      expect(ticketWaitWords(hall, 1)).toMatch(/还有窗口在叫号，请坐着等/);
      expect(moreAheadWords({ visitsAhead: 0, peopleAhead: 0, openCounters: 1 }, hall)).toBeNull();
    },
  );

  it('[K12.7] is told that a number is not called today once those who wait are carried over', () => {
    const { hall } = new FakeHall({ openCounters: 1 });
    const late = {
      ...hall,
      opening: { status: 'closed', opensAt: at('2026-11-25T09:00'), windowsCall: false },
    } as const;
    expect(takenWhileClosedWords(late)).toContain('今天不叫号');
    expect(ticketWaitWords(late, 1)).toContain('今天不叫号');
  });

  it('[K12.7] is told that a number is not called today when none of the open windows takes it', () => {
    expect(ticketWaitWords(hallWith('2026-11-25T09:00', 1), 0)).toContain('今天不叫号');
  });
});
