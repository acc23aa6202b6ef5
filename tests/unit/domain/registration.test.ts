import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../../server/domain/decide.ts';
import { evolve } from '../../../server/domain/evolve.ts';
import { aPlan, aVisit, issued } from '../../support/day-builders.ts';
import { dayAfter, given } from '../../support/given.ts';

describe('registering a visit', () => {
  it('[A2.1] gives the first visitor of a queue its letter and 001', () => {
    given()
      .when(aVisit(), 1_000)
      .then(issued('A001', 1_000, { visitId: 'visit-1' }));
  });

  it('[A2.1] counts each queue on its own', () => {
    const { decision } = given(issued('A001', 1), issued('A002', 2)).when(aVisit({ categoryId: 'other' }));
    expect(decision).toMatchObject({ events: [{ ticket: { number: 'G001', queueId: 'general' } }] });
  });

  it('[A2.1] goes on with four digits after 999', () => {
    const many = Array.from({ length: 999 }, (_, at) => issued(`A${String(at + 1).padStart(3, '0')}`, at));
    expect(given(...many).when(aVisit()).decision).toMatchObject({ events: [{ ticket: { number: 'A1000' } }] });
  });

  it('[A1.1] follows the first rule that matches category, district and head count', () => {
    const plan = aPlan({
      rules: [
        { id: 'far', when: { districts: ['510623'], categories: ['land'] }, queueId: 'general' },
        { id: 'groups', when: { minHeadCount: 5 }, queueId: 'general' },
        { id: 'land', when: { categories: ['land'] }, queueId: 'land' },
        { id: 'everybody', when: {}, queueId: 'general' },
      ],
    });
    const ruleFor = (changes: Parameters<typeof aVisit>[0]) => {
      const { decision } = given().when(aVisit(changes), 1, plan);
      return 'events' in decision && decision.events[0]?.type === 'TicketIssued' && decision.events[0].ticket.ruleId;
    };
    expect(ruleFor({ districtCode: '510623' })).toBe('far');
    expect(ruleFor({ districtCode: null })).toBe('land');
    expect(ruleFor({ headCount: 5 })).toBe('groups');
    expect(ruleFor({ categoryId: 'never heard of' })).toBe('everybody');
  });

  it('[K4.1] marks a visit as collective from the threshold on', () => {
    const collective = (headCount: number) => given().when(aVisit({ headCount })).decision;
    expect(collective(4)).toMatchObject({ events: [{ ticket: { collective: false } }] });
    expect(collective(5)).toMatchObject({ events: [{ ticket: { collective: true } }] });
  });

  it('[K8.1] puts a visitor with a care need into the class of care', () => {
    const { decision } = given().when(aVisit({ careNeed: 'pregnant' }));
    expect(decision).toMatchObject({ events: [{ ticket: { priorityClass: 'care', careNeed: 'pregnant' } }] });
  });

  it('[K1.1] never refuses, whatever the matter, and never gives a number twice', () => {
    const visits = fc.array(
      fc.record({
        categoryId: fc.constantFrom('land', 'other', '', '__proto__', '没有的类别'),
        districtCode: fc.option(fc.constantFrom('510603', '110103', '810000', '000000')),
        headCount: fc.integer({ min: 1, max: 999 }),
        careNeed: fc.option(fc.constantFrom('elderly' as const, 'ill' as const)),
        identity: fc.constantFrom('card' as const, 'typed' as const, 'none' as const),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(visits, (matters) => {
        const day = dayAfter();
        const numbers = matters.map((matter, at) => {
          const decision = decide(day, aPlan(), aVisit(matter), { now: at, newId: () => 'id' });
          if ('refusal' in decision) throw new Error('refused');
          for (const event of decision.events) evolve(day, event);
          return decision.events.map((event) => (event.type === 'TicketIssued' ? event.ticket.number : ''))[0];
        });
        expect(new Set(numbers).size).toBe(matters.length);
      }),
    );
  });
});
