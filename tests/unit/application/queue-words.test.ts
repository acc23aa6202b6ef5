import { describe, expect, it } from 'vitest';
import { areaOf } from '../../../server/application/queue-words.ts';
import { aHall } from '../../support/demonstration-hall.ts';

const hall = aHall();
const servedBy = (queueId: string, ...counterNumbers: number[]) => ({
  ...hall,
  counters: hall.counters.map((counter) => ({
    ...counter,
    queueIds: counterNumbers.includes(counter.number) ? [queueId] : ['B'],
  })),
});

describe('where the visitors of a queue are called to', () => {
  it.each([
    [[3], '3 号窗口', 'Window 3'],
    [[3, 4], '3 号或 4 号窗口', 'Window 3 or 4'],
    [[3, 4, 7], '3、4、7 号窗口', 'Window 3, 4, or 7'],
  ])('[K12.1] names the windows that serve it (%j)', (numbers, zh, en) => {
    expect(areaOf(servedBy('A', ...numbers), 'A')).toEqual({ zh, en });
  });

  it('[A1.2] is said of each queue, and anew of each plan', () => {
    const before = servedBy('A', 1);
    expect([areaOf(before, 'A').zh, areaOf(before, 'B').zh]).toEqual(['1 号窗口', '2、3、4、5、6、7、8、9 号窗口']);
    expect(areaOf(servedBy('A', 2), 'A').zh).toBe('2 号窗口');
    expect(areaOf(before, 'A').zh).toBe('1 号窗口');
  });
});
