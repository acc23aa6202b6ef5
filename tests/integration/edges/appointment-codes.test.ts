import { describe, expect, it } from 'vitest';
import { hers, make, minuteMs, soonAt } from './appointment-asks.ts';
import { codeOf, hidden, kioskAt, Officer, openHall, register, soundNumber, valueOf } from './hall-people.ts';

/** Half past nine, and somebody with a slip is expected in ten minutes. */
async function appointed() {
  const house = await openHall();
  const officer = await Officer.open(house);
  const { id, key } = valueOf(await make(officer));
  return { house, officer, kiosk: await kioskAt(house), id, key };
}

describe('the code of an appointment', () => {
  it('[K13.6] tells who scans it the time, also after a restart, and neither whose it is nor what it is about', async () => {
    const { house, kiosk, key } = await appointed();
    const agreed = { at: soonAt, missed: false, categoryId: null, districtCode: null, headCount: null };
    expect(valueOf(await kiosk.ask('appointment:look', { key }))).toEqual({ state: 'made', agreed });
    await house.restart();
    expect(valueOf(await (await kioskAt(house)).ask('appointment:look', { key }))).toEqual({ state: 'made', agreed });
  });

  it('[K13.6] [K1.1] checks in somebody without a document, and is then used', async () => {
    const { kiosk, key } = await appointed();
    const ticket = await register(kiosk, { appointmentKey: key });
    expect(ticket.appointedAt).toBe(soonAt);
    expect(valueOf(await kiosk.ask('appointment:look', { key }))).toEqual({
      state: 'checked-in',
      number: ticket.number,
    });
    expect((await register(kiosk, { appointmentKey: key })).appointedAt).toBeNull();
  });

  it('[K13.6] [A4.10] with another document is nobody’s: the appointment stays for its own', async () => {
    const { kiosk, key: appointmentKey } = await appointed();
    const stranger = { identity: { kind: 'typed', number: soundNumber('51060319850708113') } } as const;
    expect((await register(kiosk, { ...stranger, appointmentKey })).appointedAt).toBeNull();
    expect((await register(kiosk, { ...hers, appointmentKey })).appointedAt).toBe(soonAt);
  });

  it('[K13.6] is told before the number is taken', async () => {
    const { kiosk, key: appointmentKey } = await appointed();
    const matter = { headCount: 1, categoryId: 'wages', districtCode: null, careNeed: null, specialRequest: null };
    const preview = await kiosk.ask('visit:preview', { ...matter, documentNumber: null, appointmentKey });
    expect(valueOf(preview).appointedAt).toBe(soonAt);
  });

  it('[K13.6] finds nothing when it is guessed, cancelled, or of another day', async () => {
    const { house, officer, kiosk, id, key } = await appointed();
    const look = async (wanted: string) => codeOf(await kiosk.ask('appointment:look', { key: wanted }));
    const { key: tomorrow } = valueOf(await make(officer, { serviceDate: '2026-11-25' }));
    const found = [await look('0'.repeat(16)), await look(tomorrow)];
    await officer.desk.ask('appointment:cancel', { requestId: id, appointmentId: id });
    expect([...found, await look(key)]).toEqual(Array(3).fill('appointment-unknown'));
    house.clock.advance(24 * 60 * minuteMs);
    expect(codeOf(await (await kioskAt(house)).ask('appointment:look', { key: tomorrow }))).toBe('ok');
  });

  it('[K13.6] [T3.6] is looked at a dozen times a minute and kiosk, and no more', async () => {
    const { kiosk } = await appointed();
    const codes: string[] = [];
    for (let tries = 0; tries < 13; tries += 1)
      codes.push(codeOf(await kiosk.ask('appointment:look', { key: '0'.repeat(16) })));
    expect(codes).toEqual([...Array<string>(12).fill('appointment-unknown'), 'too-many-requests']);
  });
});

describe('the name of an appointment', () => {
  it('[O2.1] is shown with the number that was typed for it, and with no other', async () => {
    const { officer, kiosk, key } = await appointed();
    const typed = { identity: { kind: 'typed', number: hidden.number } } as const;
    await register(kiosk, typed);
    const number = await officer.callNext();
    expect(valueOf(await officer.reveal(number))).toMatchObject({
      ...{ name: hidden.name, nameFromAppointment: true, documentNumber: hidden.number },
    });
    await officer.on('interview:start', number);
    await officer.on('interview:complete', number);
    await register(kiosk, { appointmentKey: key });
    const without = await officer.callNext();
    expect(valueOf(await officer.reveal(without))).toMatchObject({ name: null, nameFromAppointment: false });
  });
});

describe('how many are ahead', () => {
  it('[K12.1] [K13.3] is the same before the number is taken and on it, also when somebody came early for an appointment', async () => {
    const { kiosk } = await appointed();
    await register(kiosk, hers);
    const matter = { headCount: 1, categoryId: 'wages', districtCode: null, careNeed: null, specialRequest: null };
    const preview = await kiosk.ask('visit:preview', { ...matter, documentNumber: null, appointmentKey: null });
    const { visitsAhead, peopleAhead } = await register(kiosk);
    expect([valueOf(preview).visitsAhead, valueOf(preview).peopleAhead]).toEqual([visitsAhead, peopleAhead]);
    expect(visitsAhead).toBe(0);
  });
});
