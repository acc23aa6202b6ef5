import { describe, expect, it } from 'vitest';
import { Scanner } from '../../../kiosk/scanner.ts';
import { answerQuestions, aVisitor, FakeHall, identify } from './a-visitor.ts';

/** What the scanner makes of these keys, so many milliseconds from one to the next. */
function scanned(keys: readonly string[], pauseMs: number): string | null {
  const scanner = new Scanner();
  return keys.map((key, at) => scanner.key(key, at * pauseMs)).find((text) => text !== null) ?? null;
}

describe('the keys of a scanner', () => {
  it('[K13.4] are a text when they follow each other at once and end with Enter', () => {
    expect(scanned([...'HT:1', 'Enter'], 20)).toBe('HT:1');
  });

  it('[K13.4] may have Shift between them', () => {
    expect(scanned(['Shift', 'H', 'Shift', 'T', 'Enter'], 20)).toBe('HT');
  });

  it('[K13.4] are none when a hand types them', () => {
    expect(scanned([...'HT:1', 'Enter'], 51)).toBeNull();
  });

  it('[K13.4] are none while Enter is missing', () => {
    expect(scanned([...'HT:1'], 20)).toBeNull();
  });

  it('[K13.4] begin anew after each Enter', () => {
    const scanner = new Scanner();
    const texts = [...'AB', 'Enter', ...'CD', 'Enter'].map((key, at) => scanner.key(key, at * 5));
    expect(texts.filter((text) => text !== null)).toEqual(['AB', 'CD']);
  });
});

describe('a ticket that is scanned', () => {
  it('[K13.4] leads from the welcome to its place', async () => {
    const hall = new FakeHall();
    const visitor = aVisitor(hall);
    await visitor.scanTicket('B003');
    expect([visitor.screen, hall.asked.lookAtTicket]).toEqual(['place', [{ number: 'B003' }]]);
  });

  it('[K13.4] takes the place of what was typed', async () => {
    const hall = new FakeHall();
    const visitor = aVisitor(hall);
    visitor.open('return');
    visitor.ownTicket.ticketReturn.typed.chooseLetter('A');
    await visitor.scanTicket('B003');
    expect([visitor.screen, hall.asked.lookAtTicket]).toEqual(['place', [{ number: 'B003' }]]);
  });

  it('[K13.4] means nothing between the questions', async () => {
    const hall = new FakeHall();
    const visitor = aVisitor(hall);
    await identify(visitor, null);
    answerQuestions(visitor);
    const { screen } = visitor;
    await visitor.scanTicket('B003');
    expect([visitor.screen, hall.asked.lookAtTicket]).toEqual([screen, []]);
  });
});
