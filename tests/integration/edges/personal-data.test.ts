import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunningHouse } from '../../support/running-house.ts';
import { SocketClient, signIn } from '../../support/socket-client.ts';
import { guardAt, hidden, kioskAt, Officer, register, soundNumber, type Kiosk } from './hall-people.ts';

/** Typed at the keypad; the other one, {@link hidden}, comes from a card. */
const typed = soundNumber('51010719770523118');
/** Written by one officer to the next, and it names somebody. */
const note = '请找欧阳不应外传核对，她的丈夫也来过';
/** Has an appointment, and another was imported for whoever types. */
const expected = { name: '司徒不可外泄', number: soundNumber('51068119630817264') };
const secrets = [hidden.number, hidden.name, typed, note, expected.number, expected.name];

let house: RunningHouse;
const told: Record<'board' | 'officer' | 'guard' | 'kiosk' | 'answers', unknown[]> = {
  board: [],
  officer: [],
  guard: [],
  kiosk: [],
  /** About appointments, to the officer who asked. */
  answers: [],
};

/**
 * A day on which two people are received and looked at, help is called, and one is sent on with a note; all that screens
 * are told is kept.
 */
beforeAll(async () => {
  house = await RunningHouse.open();
  const board = await SocketClient.connect(house.address, '/hall-display');
  const guard = await guardAt(house);
  const kiosk = await kioskAt(house);
  const tickets = await registerBoth(kiosk);
  const officer = await Officer.open(house, 'officer1', 'counter-3');
  const colleague = await Officer.open(house, 'officer2', 'counter-4');
  told.answers = await makeAppointments(officer);
  for (const { number } of tickets) {
    await officer.callNext();
    await officer.on('ticket:recall', number);
    await officer.reveal(number);
    await officer.raiseAlert();
    await officer.transfer(number, 'counter-4', note);
    await colleague.callNext();
    expect(await colleague.notes(number)).toMatchObject({ value: [{ text: note }] });
    await colleague.on('interview:start', number);
    await colleague.on('interview:complete', number);
  }
  await board.next(
    'board:changed',
    ({ calls, queues }) => calls.length === 0 && queues.every(({ waitingVisits }) => waitingVisits === 0),
  );
  await officer.desk.next('desk:changed', ({ atCounter, waitingVisits }) => atCounter === null && waitingVisits === 0);
  await guard.next('post:changed', ({ open }) => open.length > 0);
  const [last] = tickets.slice(-1);
  await kiosk.next(
    'print-job:changed',
    ({ printJobId, print }) => printJobId === last?.printJobId && print.state === 'printed',
  );
  told.board = board.received;
  told.officer = [...officer.desk.received, ...colleague.desk.received];
  told.guard = guard.received;
  told.kiosk = kiosk.received;
});
afterAll(() => house.close());

async function registerBoth(kiosk: Kiosk) {
  return [
    await register(kiosk, { identity: { kind: 'card', card: hidden } }),
    await register(kiosk, { identity: { kind: 'typed', number: typed } }),
  ];
}

/** Which secrets are in these bytes, in any of the ways in which a text may lie on a disk here. */
function secretsIn(bytes: Buffer): string[] {
  return secrets.filter((secret) =>
    [
      Buffer.from(secret, 'utf8'),
      Buffer.from(secret, 'utf16le'),
      Buffer.from(secret).toString('base64').replace(/=+$/, ''),
      Buffer.from(secret).toString('hex'),
    ].some((written) => bytes.includes(written)),
  );
}

/** One is made, one imported, a file and a request are turned down, and the list of the day is looked at. */
async function makeAppointments({ desk }: Officer): Promise<unknown[]> {
  const day = { serviceDate: '2026-11-24' };
  const about = { categoryId: 'wages', districtCode: null, headCount: 1 };
  const make = (documentNumber: string) =>
    desk.ask('appointment:make', {
      ...{ requestId: randomUUID(), ...day, time: '10:00', name: expected.name, documentNumber, ...about },
    });
  const importAt = (time: string) => {
    const csv = `日期,时间,姓名,身份证号,诉求\n${day.serviceDate},${time},${hidden.name},${typed},拖欠工资`;
    return desk.ask('appointments:import', { requestId: randomUUID(), csv });
  };
  const made = [await make(expected.number), await make(`${expected.number}0`)];
  const imported = [await importAt('10:30'), await importAt('30:10')];
  return [...made, ...imported, await desk.ask('appointments:of-day', day)];
}

function rowsOf(table: string): Promise<Record<string, unknown>[]> {
  return house.withDatabase((database) => database(table).select<Record<string, unknown>[]>());
}

describe('the name and the number of a visitor, and what officers write of one', () => {
  it.each(['hall_events', 'answers', 'print_jobs', 'reveals', 'registrations', 'transfer_notes', 'appointments'])(
    '[T2.1] stand in clear in no row of %s',
    async (table) => {
      const rows = await rowsOf(table);
      expect(rows).not.toEqual([]);
      expect(secretsIn(Buffer.from(JSON.stringify(rows)))).toEqual([]);
    },
  );

  it('[T2.1] stand in no file of the data folder, the write-ahead log and the paper included', async () => {
    const files = await house.dataFiles();
    expect(files.map(({ path, bytes }) => [path, secretsIn(bytes)]).filter(([, found]) => found?.length)).toEqual([]);
  });

  it('[T2.1] would be found in the files if they were there', async () => {
    // The number of a ticket is no secret: it proves that the search above looks at what was written.
    const files = await house.dataFiles();
    const withTicket = files
      .filter(({ bytes }) => bytes.includes('B001'))
      .map(({ path }) => path.replace(/^.*\.|-wal$/g, ''));
    expect(withTicket).toEqual(expect.arrayContaining(['sqlite', 'escpos']));
  });

  it('[T2.1] stand in no file after the house has closed and opened again', async () => {
    await house.restart();
    const bytes = Buffer.concat((await house.dataFiles()).map((file) => file.bytes));
    expect([secretsIn(bytes), bytes.includes('B001')]).toEqual([[], true]);
  });

  it('[T2.1] stand in no line of the log', async () => {
    expect(secretsIn(Buffer.from(house.log.text))).toEqual([]);
  });

  it.each(['board', 'officer', 'guard', 'kiosk'] as const)('[T2.1] are told to no %s', (audience) => {
    expect(told[audience]).not.toEqual([]);
    expect(secretsIn(Buffer.from(JSON.stringify(told[audience])))).toEqual([]);
  });

  it('[T2.1] [A4.9] are in no answer about an appointment', () => {
    expect(told.answers).toHaveLength(5);
    expect(secretsIn(Buffer.from(JSON.stringify(told.answers)))).toEqual([]);
  });

  it.each(['/', '/simulated-printer', '/api/health', '/api/session'])('[T2.1] stand on no page: %s', async (path) => {
    const cookie = await signIn(house.address, 'officer1');
    const page = await (await fetch(`${house.address}${path}`, { headers: { cookie } })).text();
    expect(secretsIn(Buffer.from(page))).toEqual([]);
  });

  it('[T2.1] are sealed anew each time, so that two visits of one person do not look alike', async () => {
    const kiosk = await kioskAt(house);
    await registerBoth(kiosk);
    const sealed = (await rowsOf('registrations')).map((row) => row['document_number_sealed']);
    expect(new Set(sealed).size).toBe(sealed.length);
  });

  it('[T2.1] can be told to be of one person by those who hold the key', async () => {
    await registerBoth(await kioskAt(house));
    const hashes = (await rowsOf('registrations')).map((row) => row['document_number_hash']);
    expect([hashes.length > 2, new Set(hashes).size]).toEqual([true, 2]);
  });
});
