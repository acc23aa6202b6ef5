import { describe, expect, it } from 'vitest';
import { aVisitor, FakeHall, refusal } from './a-visitor.ts';

function type(visitor: ReturnType<typeof aVisitor>, number: string): void {
  const { typed } = visitor.ownTicket.ticketReturn;
  typed.chooseLetter(number.charAt(0));
  for (const key of number.slice(1)) typed.press(key as '1');
}

describe('coming back after a missed call', () => {
  it('[K13.1] takes a letter and three digits, and shows where the ticket stands', async () => {
    const hall = new FakeHall();
    const visitor = aVisitor(hall);
    visitor.open('return');
    type(visitor, 'B00');
    await visitor.ownTicket.ticketReturn.ask();
    expect(hall.asked.returnTicket).toEqual([]);
    visitor.ownTicket.ticketReturn.typed.press('3');
    await visitor.ownTicket.ticketReturn.ask();
    expect(hall.asked.returnTicket).toEqual([{ requestId: 'id-1', number: 'B003' }]);
    expect(visitor.screen).toBe('returned');
    expect(visitor.standing?.number).toBe('B003');
  });

  it('[K13.1] says what was refused as long as the same number stands there', async () => {
    const hall = new FakeHall();
    const visitor = aVisitor(hall);
    visitor.open('return');
    type(visitor, 'B003');
    hall.returnAnswer = refusal('ticket-not-away', { status: 'waiting' });
    await visitor.ownTicket.ticketReturn.ask();
    expect(visitor.ownTicket.ticketReturn.refusal?.facts).toEqual({ status: 'waiting' });
    expect(visitor.ownTicket.ticketReturn.decided).toBe(true);
    visitor.ownTicket.ticketReturn.typed.erase();
    visitor.ownTicket.ticketReturn.typed.press('4');
    expect(visitor.ownTicket.ticketReturn.refusal).toBeNull();
  });

  it('[K13.1] goes back to the letters first, and then to the welcome', () => {
    const visitor = aVisitor(new FakeHall());
    visitor.open('return');
    type(visitor, 'B0');
    visitor.back();
    expect([visitor.screen, visitor.ownTicket.ticketReturn.typed.text]).toEqual(['return', '']);
    visitor.back();
    expect(visitor.screen).toBe('welcome');
  });
});
