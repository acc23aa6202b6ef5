import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nothingTold } from '../../../contract/told-history.ts';
import { UnreadableDayError } from '../../../server/application/unreadable-day-error.ts';
import type { HallBatch, Registration } from '../../../server/application/ports.ts';
import { openDatabase } from '../../../server/store/connection.ts';
import { DatabaseTooNewError, WrongKeyError } from '../../../server/store/errors.ts';
import { fewerPages } from '../../../server/store/migrations/0013-fewer-pages.ts';
import { DatabaseRegistrations } from '../../../server/store/registrations.ts';
import { Vault } from '../../../server/store/vault.ts';
import { issued } from '../../support/day-builders.ts';
import { openStoreIn, temporaryFolder } from '../../support/temporary-store.ts';

const day = ['hall', '2026-11-24'] as const;

function aBatch(afterRevision: number, registration?: Registration): HallBatch {
  const [hallId, serviceDate] = day;
  const number = `A00${afterRevision + 1}`;
  return {
    hallId,
    serviceDate,
    afterRevision,
    events: [{ event: issued(number, 1_000), actor: { kind: 'kiosk', id: 'kiosk-1' } }],
    answers: [],
    interviews: [],
    reopened: [],
    kept: registration === undefined ? [] : [{ registration }],
  };
}

describe('the log of a day', () => {
  async function withThreeEvents() {
    const opened = await openStoreIn(await temporaryFolder());
    await opened.store.loadEvents(...day);
    for (const revision of [0, 1, 2]) await opened.store.commit(aBatch(revision));
    return opened;
  }

  it('[T4.1] holds when nobody has touched it', async () => {
    const { store, broken } = await withThreeEvents();
    expect(await store.loadEvents(...day)).toHaveLength(3);
    expect(broken).toEqual([]);
  });

  it.each([
    ['changed', "update hall_events set body = replace(body, 'A002', 'A009') where revision = 2", 2],
    ['moved in time', 'update hall_events set at = at - 1 where revision = 3', 3],
    [
      'put in with a made-up hash',
      'insert into hall_events select hall_id, service_date, 4, type, at, actor, body, hash from hall_events where revision = 3',
      4,
    ],
  ])('[T4.1] shows a row that was %s by another hand', async (_what, statement, revision) => {
    const { store, database, broken } = await withThreeEvents();
    await database.raw(statement);
    await store.loadEvents(...day);
    expect(broken).toEqual([{ serviceDate: '2026-11-24', revision }]);
  });

  it('[T4.1] is not read past a row that was removed', async () => {
    const { store, database } = await withThreeEvents();
    await database.raw('delete from hall_events where revision = 2');
    await expect(store.loadEvents(...day)).rejects.toThrow(UnreadableDayError);
  });

  it('[T4.1] is not read when a row was put in before the first', async () => {
    const { store, database } = await withThreeEvents();
    await database.raw('update hall_events set revision = 0 where revision = 3');
    await expect(store.loadEvents(...day)).rejects.toThrow(UnreadableDayError);
  });

  it('[T3.1] comes back whole and in order when it is long', async () => {
    const { store } = await openStoreIn(await temporaryFolder());
    await store.loadEvents(...day);
    const [event] = aBatch(0).events;
    if (event === undefined) throw new Error('no event');
    const events = Array.from({ length: 4_001 }, (_none, at) => ({ ...event, event: { ...event.event, at } }));
    await store.commit({ ...aBatch(0), events });
    expect((await store.loadEvents(...day)).map(({ at }) => at)).toEqual(events.map((each) => each.event.at));
    await store.commit(aBatch(4_001));
  });

  it('[T3.1] takes all of a batch or nothing', async () => {
    const { store, database } = await openStoreIn(await temporaryFolder());
    await store.loadEvents(...day);
    const registration = {
      visitId: 'visit',
      ticketNumber: 'A001',
      documentKind: 'none',
      documentNumber: null,
      documentHash: null,
      name: null,
      phone: null,
      demand: null,
      history: nothingTold,
      representatives: [],
    } as const;
    const twice = { ...aBatch(0, registration), kept: [{ registration }, { registration }] };
    await expect(store.commit(twice)).rejects.toThrow();
    expect(await database('hall_events').count({ rows: '*' })).toEqual([{ rows: 0 }]);
  });

  it('[T3.4] refuses a batch that was decided on an older day', async () => {
    const { store } = await withThreeEvents();
    await expect(store.commit(aBatch(1))).rejects.toThrow('ends at 3, not at 1');
  });
});

describe('answers that were given', () => {
  it('[T3.2] come back whole when they are many, and when two have used one id', async () => {
    const { store } = await openStoreIn(await temporaryFolder());
    await store.loadEvents(...day);
    const answers = Array.from({ length: 4_100 }, (_none, at) => ({
      actor: { kind: 'kiosk', id: `kiosk-${at % 3}` } as const,
      requestId: `request-${Math.floor(at / 3)}`,
      ...{ request: 'visit:register', answer: { ok: true, value: at } as const },
    }));
    await store.commit({ ...aBatch(0), answers });
    const values = (await store.loadAnswers(...day)).map(({ answer }) => answer.ok && Number(answer.value));
    expect(values.sort((one, other) => Number(one) - Number(other))).toEqual(answers.map((_answer, at) => at));
  });

  it('[T3.2] are still there when their table is put into another order', async () => {
    const { store, database } = await openStoreIn(await temporaryFolder());
    const answer = { actor: { kind: 'kiosk', id: 'kiosk-1' }, requestId: 'one', request: 'visit:register' } as const;
    const answers = [{ ...answer, answer: { ok: true, value: 'A001' } }] as const;
    await store.loadEvents(...day);
    await store.commit({ ...aBatch(0), answers });
    await fewerPages.down?.(database);
    await fewerPages.up(database);
    expect(await store.loadAnswers(...day)).toEqual(answers);
    await expect(store.commit({ ...aBatch(1), answers })).rejects.toThrow('UNIQUE');
  });
});

describe('personal data', () => {
  const registration: Registration = {
    visitId: 'visit-1',
    ticketNumber: 'A001',
    documentKind: 'card',
    documentNumber: '11010519491231002X',
    documentHash: 'a'.repeat(64),
    name: '田𠮷·䶮',
    phone: '13800000000',
    demand: '拖欠工资三个月',
    history: { repeat: true, elsewhere: false, opinion: null },
    representatives: [],
  };
  const look = { visitId: 'visit-1', accountId: 'zhao', reason: 'verify-identity', at: 5 } as const;

  async function registered() {
    const folder = await temporaryFolder();
    const opened = await openStoreIn(folder);
    await opened.store.loadEvents(...day);
    await opened.store.commit(aBatch(0, registration));
    return { ...opened, folder, registrations: new DatabaseRegistrations(opened.database, opened.vault) };
  }

  it('[T2.1] comes back whole, rare characters too', async () => {
    const { registrations } = await registered();
    expect(await registrations.reveal(look)).toEqual({
      name: '田𠮷·䶮',
      nameFromAppointment: false,
      documentType: null,
      documentNumber: '11010519491231002X',
      representatives: [],
      phone: '13800000000',
      demand: '拖欠工资三个月',
      history: registration.history,
    });
  });

  it('[T2.1] is nowhere in the files in clear', async () => {
    const { folder } = await registered();
    const files = await Promise.all(['houtan.sqlite', 'houtan.sqlite-wal'].map((name) => readFile(join(folder, name))));
    const bytes = Buffer.concat(files);
    expect(bytes.includes('A001')).toBe(true);
    expect(bytes.includes('11010519491231002X')).toBe(false);
    for (const text of ['田𠮷·䶮', '13800000000', '拖欠工资']) expect(bytes.includes(text)).toBe(false);
  });

  it('[T2.2] leaves a note of each look', async () => {
    const { registrations, database } = await registered();
    await registrations.reveal(look);
    expect(await database('reveals').select('visit_id', 'account_id', 'reason', 'at')).toEqual([
      { visit_id: 'visit-1', account_id: 'zhao', reason: 'verify-identity', at: 5 },
    ]);
  });

  it('[T2.1] does not open in another place than its own', () => {
    const vault = new Vault(Buffer.alloc(32, 1));
    const sealed = vault.seal('visit-1 name', '张伟');
    expect(vault.open('visit-1 name', sealed)).toBe('张伟');
    expect(() => vault.open('visit-2 name', sealed)).toThrow();
  });

  it('[T2.1] gives the same number the same hash under one key only', () => {
    const [one, other] = [new Vault(Buffer.alloc(32, 1)), new Vault(Buffer.alloc(32, 2))];
    expect(one.hash('11010519491231002X')).toBe(one.hash('11010519491231002X'));
    expect(one.hash('11010519491231002X')).not.toBe(other.hash('11010519491231002X'));
  });

  it('[T2.3] has a key that only its owner can read', async () => {
    const { folder } = await registered();
    expect((await stat(join(folder, 'personal-data.key'))).mode & 0o777).toBe(0o600);
  });

  it('[T2.3] does not start without its key, or with another', async () => {
    const { folder } = await registered();
    await rm(join(folder, 'personal-data.key'));
    await expect(openStoreIn(folder)).rejects.toThrow(WrongKeyError);
    await writeFile(join(folder, 'personal-data.key'), Buffer.alloc(32, 7).toString('base64'));
    await expect(openStoreIn(folder)).rejects.toThrow(WrongKeyError);
  });
});

describe('the database', () => {
  it('[T3.1] flushes at every commit', async () => {
    const { database } = await openStoreIn(await temporaryFolder());
    // 2 is FULL.
    expect(await database.raw('pragma synchronous')).toEqual([{ synchronous: 2 }]);
    expect(await database.raw('pragma journal_mode')).toEqual([{ journal_mode: 'wal' }]);
  });

  it('[T3.7] is opened after a start that was cut off while it was brought up to date', async () => {
    const folder = await temporaryFolder();
    const { database } = await openStoreIn(folder);
    await database('knex_migrations_lock').update({ is_locked: 1 });
    const again = await openStoreIn(folder);
    expect(await again.database('hall_events').count({ rows: '*' })).toEqual([{ rows: 0 }]);
  });

  it('[T3.7] is not opened when a newer version has used it', async () => {
    const folder = await temporaryFolder();
    const { database } = await openStoreIn(folder);
    await database('knex_migrations').insert({ name: '9999-from-tomorrow', batch: 9, migration_time: 0 });
    await expect(openDatabase(join(folder, 'houtan.sqlite'))).rejects.toThrow(DatabaseTooNewError);
  });
});
