import { describe, expect, it } from 'vitest';
import { checkCharacter } from '../../../contract/identity-number.ts';
import type { Identity, KioskRequests } from '../../../contract/kiosk.ts';
import type { RequestOf } from '../../../contract/tables.ts';
import { previewVisit } from '../../../server/application/preview-visit.ts';
import { registerVisit } from '../../../server/application/register-visit.ts';
import { decide } from '../../../server/domain/decide.ts';
import { aHall } from '../../support/demonstration-hall.ts';
import { issued } from '../../support/day-builders.ts';
import { dayAfter } from '../../support/given.ts';

const hall = aHall();
/** 09:00 on 2026-11-24 in Shanghai. */
const now = Date.UTC(2026, 10, 24, 1);

function bornOn(date: string): Identity {
  const body = `510603${date.replaceAll('-', '')}001`;
  return { kind: 'typed', number: `${body}${checkCharacter(body)}` };
}

function register(changes: Partial<RequestOf<KioskRequests, 'visit:register'>>, at = now) {
  let ids = 0;
  const request = {
    requestId: 'request',
    identity: { kind: 'none' },
    headCount: 1,
    categoryId: 'wages',
    districtCode: '510603',
    careNeed: null,
    ...changes,
  } as const;
  return registerVisit(hall, 'kiosk-1', request, { now: at, newId: () => `id-${(ids += 1)}` });
}

describe('registering at a kiosk', () => {
  it.each([
    ['the day before the 70th birthday', '1956-11-25', null],
    ['on the 70th birthday', '1956-11-24', 'elderly'],
    ['well over 70', '1940-01-01', 'elderly'],
    ['young', '1990-01-01', null],
  ])('[K8.2] grants care by age: %s', (_when, date, careNeed) => {
    expect(register({ identity: bornOn(date) }).command).toMatchObject({ careNeed });
  });

  it('[K8.2] counts the birthday by the date at the hall, not by the server’s', () => {
    // 00:30 on the 24th in Shanghai is still the 23rd in UTC.
    const halfPastMidnight = Date.UTC(2026, 10, 23, 16, 30);
    expect(register({ identity: bornOn('1956-11-24') }, halfPastMidnight).command).toMatchObject({
      careNeed: 'elderly',
    });
  });

  it('[K8.1] keeps the need the visitor named rather than the age', () => {
    expect(register({ identity: bornOn('1940-01-01'), careNeed: 'ill' }).command).toMatchObject({ careNeed: 'ill' });
  });

  it('[T2.1] gives the hall day nothing personal', () => {
    const { command } = register({
      identity: { kind: 'card', card: { name: '王建国', number: '11010519491231002X' } },
    });
    expect(JSON.stringify(command)).not.toMatch(/王建国|1101051949/);
  });

  it('[P1.1] keeps the registration and the slip, which agree with what the visitor is told', () => {
    const before = dayAfter(issued('B001', now - 60_000, { queueId: 'labour' }));
    const { command, keep, answer } = register({ headCount: 3, identity: bornOn('1990-01-01') });
    const decision = decide(before, hall, command, { now, newId: () => 'id' });
    if ('refusal' in decision) throw new Error(decision.refusal.code);
    const kept = keep?.(decision.events, before);
    const told = answer(decision.events, before);
    expect(told).toMatchObject({ number: 'B002', visitsAhead: 1, area: { zh: '3、4 号窗口' }, headCount: 3 });
    expect(kept?.registration).toMatchObject({ ticketNumber: 'B002', documentKind: 'typed', name: null });
    expect(kept?.printJob).toMatchObject({
      id: told.printJobId,
      slip: { number: 'B002', visitsAhead: 1, headCount: 3 },
    });
  });
});

describe('the preview at a kiosk', () => {
  it('[K12.1] tells where the matter goes, why, and how many are ahead', () => {
    const day = dayAfter(issued('B001', 1, { queueId: 'labour' }), issued('A001', 2));
    expect(previewVisit(hall, day, { categoryId: 'wages', districtCode: null, headCount: 1 })).toEqual({
      queueName: { zh: '劳动与工资', en: 'Labour and wages' },
      area: { zh: '3、4 号窗口', en: 'Windows 3, 4' },
      because: expect.objectContaining({ zh: expect.stringContaining('劳动窗口') as string }) as object,
      visitsAhead: 1,
    });
  });

  it('[A1.1] leads a matter nobody listed to the default queue', () => {
    const preview = previewVisit(hall, dayAfter(), { categoryId: 'other', districtCode: null, headCount: 1 });
    expect(preview.queueName.zh).toBe('综合接待');
  });
});
