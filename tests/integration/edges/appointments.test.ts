import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asked, hers, make, minuteMs, soon, soonAt, today } from './appointment-asks.ts';
import { codeOf, hidden, kioskAt, Officer, openHall, register, valueOf } from './hall-people.ts';

function cancel(officer: Officer, appointmentId: string) {
  return officer.desk.ask('appointment:cancel', { requestId: randomUUID(), appointmentId });
}

async function dayOf(officer: Officer, serviceDate = today) {
  return valueOf(await officer.desk.ask('appointments:of-day', { serviceDate })).appointments;
}

function importFile(officer: Officer, csv: string, requestId: string = randomUUID()) {
  return officer.desk.ask('appointments:import', { requestId, csv });
}

const header = '日期,时间,姓名,身份证号,诉求,人数,区县';
const lineAt = (time: string) => `${today},${time},${hidden.name},${hidden.number},拖欠工资,2,旌阳区`;

describe('making an appointment', () => {
  it('[A4.9] is seen by every officer, masked, also after a restart', async () => {
    const house = await openHall();
    const made = valueOf(await make(await Officer.open(house)));
    await house.restart();
    const seen = await dayOf(await Officer.open(house, 'officer2', 'counter-4'));
    expect(seen).toEqual([made]);
    expect(made).toMatchObject({
      ...{
        at: soonAt,
        maskedName: '慕*****',
        documentEnding: hidden.number.slice(-4),
        state: 'made',
        ticketNumber: null,
      },
    });
  });

  it('[A4.9] [T3.2] is done once when it is asked again, at once and after a restart', async () => {
    const house = await openHall();
    const request = asked();
    const officer = await Officer.open(house);
    const ask = (by: Officer) => by.desk.ask('appointment:make', request);
    const answers = await Promise.all([ask(officer), ask(officer), ask(officer)]);
    await house.restart();
    const again = await Officer.open(house);
    answers.push(await ask(again));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await dayOf(again)).toHaveLength(1);
  });

  it('[A4.9] [A4.11] is refused for a time at which the hall is closed, by hand and in a file', async () => {
    const workday = [{ from: '09:00', to: '12:00' }];
    const receptionHours = { week: { tuesday: workday }, otherDates: [] };
    const house = await openHall({ hall: { receptionHours } });
    const officer = await Officer.open(house);
    expect(codeOf(await make(officer, { time: '12:00' }))).toBe('appointment-closed');
    expect(codeOf(await make(officer, { time: '11:59' }))).toBe('ok');
    const imported = valueOf(await importFile(officer, [header, lineAt('13:00')].join('\n')));
    expect(imported).toEqual({ outcome: 'rejected', faults: [{ line: 2, fault: 'closed' }] });
  });

  it('[A4.9] is refused for the same document at the same time, and for a time that is over', async () => {
    const officer = await Officer.open(await openHall());
    const [first, second] = await Promise.all([make(officer), make(officer)]);
    expect([codeOf(first), codeOf(second)].sort()).toEqual(['appointment-exists', 'ok']);
    expect(codeOf(await make(officer, { time: '09:14' }))).toBe('appointment-past');
    expect(codeOf(await make(officer, { serviceDate: '2026-11-23' }))).toBe('appointment-past');
    expect(codeOf(await make(officer, { time: '11:00', categoryId: 'weather' }))).toBe('category-unknown');
    expect(codeOf(await make(officer, { documentNumber: '110105194912310021' }))).toBe('request-malformed');
    expect(await dayOf(officer)).toHaveLength(1);
  });
});

describe('coming for an appointment', () => {
  /** Half past nine, and she is expected in ten minutes. */
  async function appointed() {
    const house = await openHall();
    const officer = await Officer.open(house);
    const { id } = valueOf(await make(officer));
    const kiosk = await kioskAt(house);
    return { house, officer, kiosk, id };
  }

  it('[K13.3] [A4.7] is registering with the document, and calls ahead of who came a little earlier', async () => {
    const { house, officer, kiosk } = await appointed();
    house.clock.advance(11 * minuteMs);
    const walkIn = await register(kiosk);
    house.clock.advance(minuteMs);
    const ticket = await register(kiosk, hers);
    expect([walkIn.appointedAt, ticket.appointedAt]).toEqual([null, soonAt]);
    house.clock.advance(minuteMs);
    expect(await officer.callNext()).toBe(ticket.number);
    expect(await dayOf(officer)).toMatchObject([{ state: 'checked-in', ticketNumber: ticket.number }]);
  });

  it('[K13.3] is told before the number is taken', async () => {
    const { kiosk } = await appointed();
    const matter = { headCount: 1, categoryId: 'wages', districtCode: null, careNeed: null, specialRequest: null };
    const previewFor = async (documentNumber: string | null) =>
      valueOf(await kiosk.ask('visit:preview', { ...matter, documentNumber, appointmentKey: null })).appointedAt;
    expect([await previewFor(hidden.number), await previewFor(null)]).toEqual([soonAt, null]);
  });

  it('[K13.3] stands on a reprint too', async () => {
    const { house, kiosk } = await appointed();
    const { number } = await register(kiosk, hers);
    await house.restart();
    const reprint = { requestId: randomUUID(), number, identity: hers.identity };
    expect(valueOf(await (await kioskAt(house)).ask('ticket:reprint', reprint)).appointedAt).toBe(soonAt);
  });

  it('[A4.10] gives no second registration the credit, neither at once nor after a restart', async () => {
    const { house, kiosk } = await appointed();
    const tickets = await Promise.all([register(kiosk, hers), register(kiosk, hers)]);
    expect(tickets.filter(({ appointedAt }) => appointedAt !== null)).toHaveLength(1);
    await house.restart();
    expect((await register(await kioskAt(house), hers)).appointedAt).toBeNull();
  });

  it('[A4.7] [K1.1] too late is a registration like any other, and is noted as come', async () => {
    const { house, officer, kiosk } = await appointed();
    house.clock.advance(26 * minuteMs);
    const ticket = await register(kiosk, hers);
    expect(ticket.appointedAt).toBeNull();
    expect(await dayOf(officer)).toMatchObject([{ state: 'checked-in', ticketNumber: ticket.number }]);
  });

  it('[A4.10] on another day is a registration like any other', async () => {
    const { house, officer, kiosk } = await appointed();
    valueOf(await make(officer, { serviceDate: '2026-11-26', time: '09:30' }));
    house.clock.advance(24 * 60 * minuteMs);
    expect((await register(kiosk, hers)).appointedAt).toBeNull();
    house.clock.advance(24 * 60 * minuteMs);
    expect((await register(kiosk, hers)).appointedAt).toBe(Date.parse('2026-11-26T09:30+08:00'));
  });
});

describe('cancelling an appointment', () => {
  it('[A4.10] takes its credit away, also when it is asked twice', async () => {
    const house = await openHall();
    const officer = await Officer.open(house);
    const { id } = valueOf(await make(officer));
    expect([codeOf(await cancel(officer, id)), codeOf(await cancel(officer, id))]).toEqual(['ok', 'ok']);
    expect((await register(await kioskAt(house), hers)).appointedAt).toBeNull();
    expect(await dayOf(officer)).toMatchObject([{ state: 'cancelled', ticketNumber: null }]);
  });

  it('[A4.10] is refused when the visitor is here, and for one nobody knows', async () => {
    const house = await openHall();
    const officer = await Officer.open(house);
    const { id } = valueOf(await make(officer));
    await register(await kioskAt(house), hers);
    expect(codeOf(await cancel(officer, id))).toBe('appointment-checked-in');
    expect(codeOf(await cancel(officer, randomUUID()))).toBe('appointment-unknown');
  });

  it('[A4.10] at the moment of a registration agrees with it, whichever comes first', async () => {
    const house = await openHall();
    const officer = await Officer.open(house);
    const kiosk = await kioskAt(house);
    const { id } = valueOf(await make(officer));
    const [ticket, cancelled] = await Promise.all([register(kiosk, hers), cancel(officer, id)]);
    const [row] = await dayOf(officer);
    const cameFirst = ticket.appointedAt !== null;
    expect([codeOf(cancelled), row?.state]).toEqual(
      cameFirst ? ['appointment-checked-in', 'checked-in'] : ['ok', 'cancelled'],
    );
  });
});

describe('a file of appointments', () => {
  it('[A4.11] is taken whole, and once when it is asked again', async () => {
    const house = await openHall();
    const officer = await Officer.open(house);
    const requestId = randomUUID();
    const csv = [header, lineAt('10:00'), lineAt('10:30')].join('\r\n');
    const imported = { ok: true, value: { outcome: 'imported', count: 2 } };
    expect(await importFile(officer, csv, requestId)).toEqual(imported);
    expect(await importFile(officer, csv, requestId)).toEqual(imported);
    expect((await dayOf(officer)).map(({ headCount, at }) => [headCount, at - soonAt])).toEqual([
      [2, 20 * minuteMs],
      [2, 50 * minuteMs],
    ]);
  });

  it('[A4.11] with a line that is wrong is not taken at all', async () => {
    const officer = await Officer.open(await openHall());
    valueOf(await make(officer));
    const csv = [header, lineAt('10:00'), lineAt(soon), lineAt('08:00'), lineAt('25:00')].join('\n');
    expect(valueOf(await importFile(officer, csv))).toEqual({
      outcome: 'rejected',
      faults: [
        { line: 3, fault: 'exists' },
        { line: 4, fault: 'past' },
        { line: 5, fault: 'time' },
      ],
    });
    expect(await dayOf(officer)).toHaveLength(1);
  });

  it('[A4.11] of the largest size is read, and a larger one is turned down without losing the line', async () => {
    const officer = await Officer.open(await openHall());
    const largest = `${header}\n${'李'.repeat(20_000 - header.length - 1)}`;
    expect(valueOf(await importFile(officer, largest))).toMatchObject({ outcome: 'rejected' });
    expect(codeOf(await importFile(officer, `${largest}李`))).toBe('request-malformed');
  });
});

describe('the credit of an appointment', () => {
  it('[A4.10] survives a commit that failed', async () => {
    const house = await openHall();
    const officer = await Officer.open(house);
    valueOf(await make(officer));
    const kiosk = await kioskAt(house);
    await house.withDatabase((database) => database.schema.renameTable('print_jobs', 'away'));
    await expect(register(kiosk, hers)).rejects.toThrow('storage-failed');
    await house.withDatabase((database) => database.schema.renameTable('away', 'print_jobs'));
    expect((await register(kiosk, hers)).appointedAt).toBe(soonAt);
    expect(await dayOf(officer)).toMatchObject([{ state: 'checked-in' }]);
  });
});

describe('what a kiosk is told of a document', () => {
  it('[K13.5] is what was agreed for today, and whether it still counts', async () => {
    const house = await openHall();
    const kiosk = await kioskAt(house);
    const look = async () => valueOf(await kiosk.ask('document:look', { identity: hers.identity }));
    expect(await look()).toEqual({ standing: null, agreed: null });
    valueOf(await make(await Officer.open(house), { headCount: 3 }));
    const told = { at: soonAt, missed: false, categoryId: 'wages', districtCode: '510603', headCount: 3 };
    expect((await look()).agreed).toEqual(told);
    house.clock.advance(26 * minuteMs);
    expect((await look()).agreed).toEqual({ ...told, missed: true });
  });

  it('[K13.5] [T2.1] for a number that was typed is the time alone', async () => {
    const house = await openHall();
    valueOf(await make(await Officer.open(house), { headCount: 3 }));
    const kiosk = await kioskAt(house);
    const identity = { kind: 'typed', number: hidden.number } as const;
    const untold = { categoryId: null, districtCode: null, headCount: null };
    expect(valueOf(await kiosk.ask('document:look', { identity })).agreed).toEqual({
      ...{ at: soonAt, missed: false },
      ...untold,
    });
  });

  it('[K13.5] [T3.6] is refused to a kiosk that asks for one document after the other, and the log notes the kiosk', async () => {
    const house = await openHall();
    const kiosk = await kioskAt(house);
    const answers = [];
    for (let asked = 0; asked < 14; asked += 1) {
      answers.push(codeOf(await kiosk.ask('document:look', { identity: hers.identity })));
    }
    expect(answers).toEqual([...Array<string>(12).fill('ok'), 'too-many-requests', 'too-many-requests']);
    const noted = house.log.lines.filter(({ msg }) => msg === 'a kiosk asks for one document after the other');
    expect(noted).toHaveLength(1);
    expect(house.log.text).not.toContain(hidden.number);
    const other = await kioskAt(house, 'kiosk-2');
    expect(codeOf(await other.ask('document:look', { identity: hers.identity }))).toBe('ok');
  });

  it('[K11.2] is the number it waits with, and the appointment no more', async () => {
    const house = await openHall();
    valueOf(await make(await Officer.open(house)));
    const kiosk = await kioskAt(house);
    const { number } = await register(kiosk, hers);
    const look = valueOf(await kiosk.ask('document:look', { identity: hers.identity }));
    expect(look).toMatchObject({ standing: { number, visitsAhead: 0 }, agreed: null });
  });

  it('[K11.2] is nothing without one', async () => {
    const kiosk = await kioskAt(await openHall());
    expect(codeOf(await kiosk.ask('document:look', { identity: { kind: 'none' } }))).toBe('registration-unknown');
  });
});
