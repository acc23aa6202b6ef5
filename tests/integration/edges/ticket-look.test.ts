import { describe, expect, it } from 'vitest';
import { codeOf, hidden, kioskAt, Officer, openHall, register, valueOf } from './hall-people.ts';

const noShowCoolDownMs = 0;

describe('looking at a ticket', () => {
  it('[K12.5] follows it from waiting over the call to the end', async () => {
    const house = await openHall({ hall: { noShowCoolDownMs } });
    const kiosk = await kioskAt(house);
    const { number } = await register(kiosk);
    const look = async (which = number) => valueOf(await kiosk.ask('ticket:look', { number: which }));
    const { number: next } = await register(kiosk);
    expect(await look(next)).toMatchObject({ status: 'waiting', ticket: { number: next, visitsAhead: 1 } });
    const officer = await Officer.open(house);
    await officer.callNext();
    expect(await look()).toEqual({ status: 'called', number, counterNumber: 3 });
    await officer.on('interview:start', number);
    expect(await look()).toEqual({ status: 'serving', number, counterNumber: 3 });
    await officer.on('interview:complete', number);
    expect(await look()).toEqual({ status: 'over', number, because: 'completed' });
  });

  it('[K12.5] tells that a ticket missed its call', async () => {
    const house = await openHall({ hall: { noShowCoolDownMs, noShowAfterCalls: 1 } });
    const kiosk = await kioskAt(house);
    const { number } = await register(kiosk);
    const officer = await Officer.open(house);
    await officer.callNext();
    expect(codeOf(await officer.on('ticket:record-no-show', number))).toBe('ok');
    expect(valueOf(await kiosk.ask('ticket:look', { number }))).toEqual({ status: 'no-show', number });
  });

  it('[K12.5] knows no number that was not given today', async () => {
    const kiosk = await kioskAt(await openHall());
    expect(codeOf(await kiosk.ask('ticket:look', { number: 'B099' }))).toBe('ticket-unknown');
  });

  it('[T2.1] tells nothing of who holds it', async () => {
    const kiosk = await kioskAt(await openHall());
    const { number } = await register(kiosk, { identity: { kind: 'card', card: hidden } });
    const told = JSON.stringify(await kiosk.ask('ticket:look', { number }));
    expect(told).not.toContain(hidden.name);
    expect(told).not.toContain(hidden.number);
  });
});
