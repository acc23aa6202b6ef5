import { describe, expect, it } from 'vitest';
import { printJobFor } from '../../../server/application/ticket-slip.ts';
import { newDay } from '../../../server/domain/day.ts';
import { aHall } from '../../support/demonstration-hall.ts';

const at = (hallTime: string) => Date.parse(`${hallTime}:00+08:00`);
/** 2026-11-24 is a Tuesday. */
const hall = aHall({
  closesAt: '19:00',
  receptionHours: { week: { tuesday: [{ from: '09:00', to: '17:00' }] } },
});
const text = { zh: '综合', en: 'General' };

/** What the paper says of being called, of a number taken at a time while so many windows take it. */
function saidOfCall(hallTime: string, openCounters: number) {
  const createdAt = at(hallTime);
  const ticket = {
    ...{ number: 'A001', queueName: text, area: text, visitsAhead: 0, peopleAhead: 0, openCounters, headCount: 1 },
    ...{ issuedAt: createdAt, countsFrom: createdAt, appointedAt: null, printJobId: 'job' },
  };
  const orderedBy = { kind: 'kiosk', id: 'kiosk-1' } as const;
  const order = { printerId: 'kiosk-1', orderedBy, createdAt, reprint: false };
  const { slip } = printJobFor(hall, newDay(hall.id, '2026-11-24'), ticket, order);
  if (slip.kind !== 'ticket') throw new Error(`a ${slip.kind}`);
  const { calledToday, opensAt } = slip;
  return { calledToday, opensAt };
}

describe('the paper of a ticket', () => {
  it('[K12.7] says that the number is not called today, and when the hall opens, once its hours are over', () => {
    expect(saidOfCall('2026-11-24T17:00', 0)).toEqual({ calledToday: false, opensAt: at('2026-12-01T09:00') });
  });

  it('[K12.7] asks to wait outside the hours when a window takes the number, and says when the hall opens', () => {
    expect(saidOfCall('2026-11-24T17:00', 1)).toEqual({ calledToday: true, opensAt: at('2026-12-01T09:00') });
  });

  it('[K12.7] says that the number is not called today once who waits is carried over, whatever window is open', () => {
    expect(saidOfCall('2026-11-24T19:00', 1)).toEqual({ calledToday: false, opensAt: at('2026-12-01T09:00') });
  });

  it('[K12.3] asks to wait within the hours, and before them on the same day', () => {
    for (const time of ['2026-11-24T10:00', '2026-11-24T08:00']) {
      expect(saidOfCall(time, 0)).toEqual({ calledToday: true, opensAt: null });
    }
  });
});
