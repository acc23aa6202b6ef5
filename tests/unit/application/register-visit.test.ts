import { describe, expect, it } from 'vitest';
import type { Identity, KioskRequests, Registered } from '../../../contract/kiosk.ts';
import type { RequestOf } from '../../../contract/tables.ts';
import { nothingTold } from '../../../contract/told-history.ts';
import type { HallRequest } from '../../../server/application/hall-writer.ts';
import { previewVisit } from '../../../server/application/preview-visit.ts';
import { registerVisit, type VisitHistory } from '../../../server/application/register-visit.ts';
import type { HallDay } from '../../../server/domain/day.ts';
import { decide } from '../../../server/domain/decide.ts';
import { issued } from '../../support/day-builders.ts';
import { aHall } from '../../support/demonstration-hall.ts';
import { dayAfter } from '../../support/given.ts';

const identity = { kind: 'typed', number: '11010519491231002X' } as const;
const hall = aHall();
/** 09:00 on 2026-11-24 in Shanghai. */
const now = Date.UTC(2026, 10, 24, 1);

const wages = { categoryId: 'wages', districtCode: null, headCount: 1, specialRequest: null };

const noHistory = { documentHash: null, ticketsToday: [], appointment: null, firstReceiver: null };

function register(
  changes: Partial<RequestOf<KioskRequests, 'visit:register'>>,
  history: Partial<VisitHistory> = {},
): HallRequest<Registered> {
  let ids = 0;
  const request = {
    requestId: 'request',
    identity: { kind: 'none' },
    headCount: 1,
    categoryId: 'wages',
    districtCode: '510603',
    careNeed: null,
    specialRequest: null,
    representatives: [] as Identity[],
    anotherMatter: false,
    details: { name: null, phone: null, demand: null },
    history: nothingTold,
    ...changes,
  } as const;
  return registerVisit(hall, 'kiosk-1', request, { ...noHistory, ...history }, () => `id-${(ids += 1)}`);
}

function outcomeOf({ command, outcome }: HallRequest<Registered>, day: HallDay) {
  const decision = decide(day, hall, command, { now, newId: () => 'id' });
  if ('refusal' in decision) throw new Error(decision.refusal.code);
  return outcome(decision.events, day);
}

describe('registering at a kiosk', () => {
  it('[T2.1] gives the hall day nothing personal', () => {
    const { command } = register({
      identity: { kind: 'card', card: { name: '王建国', number: '11010519491231002X' } },
    });
    expect(JSON.stringify(command)).not.toMatch(/王建国|1101051949/);
  });

  it('[P1.1] [K4.3] keeps the registration and the slip, which agree with what the visitor is told', () => {
    const before = dayAfter(issued('B001', now - 60_000, { queueId: 'labour', headCount: 3 }));
    const { value, kept } = outcomeOf(register({ headCount: 3, identity }), before);
    const told = { number: 'B002', visitsAhead: 1, peopleAhead: 3, area: { zh: '3 号或 4 号窗口' }, headCount: 3 };
    expect(value).toMatchObject({ outcome: 'issued', ticket: told });
    expect(kept?.registration).toMatchObject({ ticketNumber: 'B002', documentKind: 'typed', name: null });
    expect(kept?.printJob).toMatchObject({
      slip: { number: 'B002', visitsAhead: 1, peopleAhead: 3, headCount: 3, reprint: false },
    });
  });

  it('[K4.1] leads a group of the threshold to the group room, whatever its matter', () => {
    const { value } = outcomeOf(register({ headCount: 5, categoryId: 'land' }), dayAfter());
    expect(value).toMatchObject({ ticket: { number: 'H001', queueName: { zh: '集体访接待' } } });
    const { value: fewer } = outcomeOf(register({ headCount: 4, categoryId: 'land' }), dayAfter());
    expect(fewer).toMatchObject({ ticket: { number: 'A001' } });
  });

  it('[K4.2] keeps each representative who registered', () => {
    const representatives = [
      identity,
      { kind: 'card', card: { name: '李桂英', number: '11010519491231002X' } },
    ] as const;
    const { kept } = outcomeOf(register({ headCount: 8, identity, representatives: [...representatives] }), dayAfter());
    expect(kept?.registration?.representatives).toMatchObject([{ documentKind: 'typed' }, { name: '李桂英' }]);
  });

  it('[K11.1] offers the ticket that the same document waits with, instead of a second number', () => {
    const waiting = dayAfter(issued('B001', now - 60_000, { queueId: 'labour' }));
    const again = register({ identity }, { ticketsToday: ['B001'] });
    expect(again.instead?.(waiting)).toMatchObject({ outcome: 'already-waiting', ticket: { number: 'B001' } });
    expect(again.instead?.(dayAfter())).toBeNull();
  });

  it('[K11.1] [K1.1] gives a second number for another matter', () => {
    const waiting = dayAfter(issued('B001', now - 60_000, { queueId: 'labour' }));
    const another = register({ identity, anotherMatter: true }, { ticketsToday: ['B001'] });
    expect(another.instead?.(waiting)).toBeNull();
  });
});

describe('an appointment', () => {
  const later = now + 5 * 60_000;
  const tooLate = now - hall.appointmentGraceMs - 1;

  it('[K13.3] is kept as used with the ticket, and said to the visitor and on paper', () => {
    const { value, kept } = outcomeOf(register({ identity }, { appointment: { id: 'a', at: later } }), dayAfter());
    expect(value).toMatchObject({ ticket: { appointedAt: later } });
    expect(kept).toMatchObject({
      checkIn: { appointmentId: 'a', visitId: 'id-1', ticketNumber: 'B001' },
      printJob: { slip: { appointedAt: later } },
    });
  });

  it('[A4.7] [K13.3] that was missed is used all the same, and nobody is told that it counts', () => {
    const missed = register({ identity }, { appointment: { id: 'a', at: tooLate } });
    const { value, kept } = outcomeOf(missed, dayAfter());
    expect(value).toMatchObject({ ticket: { appointedAt: null } });
    expect(kept).toMatchObject({ checkIn: { appointmentId: 'a' }, printJob: { slip: { appointedAt: null } } });
  });

  it('[K13.3] is not used by somebody who is offered the ticket they wait with already', () => {
    const waiting = dayAfter(issued('B001', now - 60_000, { queueId: 'labour' }));
    const again = register({ identity }, { ticketsToday: ['B001'], appointment: { id: 'a', at: later } });
    expect(again.instead?.(waiting)).toMatchObject({ outcome: 'already-waiting' });
  });

  it.each([
    { when: 'before its time', agreed: later, said: later },
    { when: 'after the grace', agreed: tooLate, said: null },
  ])('[K13.3] is said in the preview as far as it counts: $when', ({ agreed, said }) => {
    expect(previewVisit(hall, dayAfter(), wages, { agreed, now }).appointedAt).toBe(said);
  });
});

describe('the preview at a kiosk', () => {
  it('[K12.1] tells where the matter goes, why, and how many are ahead', () => {
    const day = dayAfter(issued('B001', 1, { queueId: 'labour', headCount: 4 }), issued('A001', 2));
    expect(previewVisit(hall, day, wages, { agreed: null, now })).toEqual({
      queueName: { zh: '劳动与工资', en: 'Labour and wages' },
      area: { zh: '3 号或 4 号窗口', en: 'Window 3 or 4' },
      because: expect.objectContaining({ zh: expect.stringContaining('劳动窗口') as string }) as object,
      visitsAhead: 1,
      peopleAhead: 4,
      longQueue: false,
      openCounters: 0,
      appointedAt: null,
    });
  });

  it('[A1.1] leads a matter nobody listed to the default queue', () => {
    const preview = previewVisit(
      hall,
      dayAfter(),
      {
        categoryId: 'other',
        districtCode: null,
        headCount: 1,
        specialRequest: null,
      },
      { agreed: null, now },
    );
    expect(preview.queueName.zh).toBe('综合接待');
  });
});
