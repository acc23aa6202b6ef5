import { describe, expect, it } from 'vitest';
import { lookRefusedWords, placeWords } from '../../../kiosk/place-words.ts';
import { aVisitor, FakeHall, refusal } from './a-visitor.ts';

/** Somebody who typed B003 and asks where it stands. */
async function aVisitorWhoLooks(hall = new FakeHall()) {
  const visitor = aVisitor(hall);
  visitor.open('look');
  const { typed } = visitor.ownTicket.ticketLook;
  typed.chooseLetter('B');
  for (const key of ['0', '0', '3'] as const) typed.press(key);
  await visitor.ownTicket.ticketLook.ask();
  return visitor;
}

describe('looking at one’s own place', () => {
  it('[K12.5] shows where a ticket stands that waits', async () => {
    const hall = new FakeHall();
    const visitor = await aVisitorWhoLooks(hall);
    expect(hall.asked.lookAtTicket).toEqual([{ number: 'B003' }]);
    expect([visitor.screen, visitor.ownTicket.ticketLook.place?.status]).toEqual(['place', 'waiting']);
  });

  it('[K12.5] lets a ticket that missed its call wait again, with nothing typed twice', async () => {
    const hall = new FakeHall();
    hall.lookAnswer = { ok: true, value: { status: 'no-show', number: 'B003' } };
    const visitor = await aVisitorWhoLooks(hall);
    await visitor.ownTicket.ticketReturn.ask();
    expect(hall.asked.returnTicket).toEqual([{ requestId: 'id-1', number: 'B003' }]);
    expect(visitor.screen).toBe('returned');
  });

  it('[K12.5] says that a number is not there, as long as it stands on the screen', async () => {
    const hall = new FakeHall();
    hall.lookAnswer = refusal('ticket-unknown');
    const visitor = await aVisitorWhoLooks(hall);
    expect(visitor.screen).toBe('look');
    expect(lookRefusedWords(visitor.ownTicket.ticketLook.refusal, 'B003')).toContain('今天没有 B003');
    visitor.ownTicket.ticketLook.typed.erase();
    expect(visitor.ownTicket.ticketLook.refusal).toBeNull();
  });

  it('[K12.5] goes back to the number, then to the letters, then to the welcome', async () => {
    const visitor = await aVisitorWhoLooks();
    visitor.back();
    expect([visitor.screen, visitor.ownTicket.ticketLook.typed.text]).toEqual(['look', 'B003']);
    visitor.back();
    expect([visitor.screen, visitor.ownTicket.ticketLook.typed.text]).toEqual(['look', '']);
    visitor.back();
    expect(visitor.screen).toBe('welcome');
  });

  it('[K10.1] shows nothing to the next visitor when the answer comes late', async () => {
    const visitor = aVisitor(new FakeHall());
    visitor.open('look');
    visitor.ownTicket.ticketLook.typed.text = 'B003';
    const asking = visitor.ownTicket.ticketLook.ask();
    visitor.abandon();
    await asking;
    expect(visitor.ownTicket.ticketLook.place).toBeNull();
  });

  it.each([
    [{ status: 'called', number: 'B003', counterNumber: 4 }, 'B003 请到 4 号窗口'],
    [{ status: 'serving', number: 'B003', counterNumber: 4 }, 'B003 正在 4 号窗口接谈'],
    [{ status: 'held', number: 'B003' }, 'B003 的位置给您留着'],
    [{ status: 'no-show', number: 'B003' }, 'B003 叫过了，没有等到您'],
    [{ status: 'over', number: 'B003', because: 'completed' }, 'B003 已经结束'],
  ] as const)('[K12.5] has plain words for every place (%o)', (place, title) => {
    expect(placeWords(place).title).toBe(title);
  });
});
