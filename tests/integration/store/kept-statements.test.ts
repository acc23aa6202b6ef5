import type { Knex } from 'knex';
import sqlite3, { type Database, type Statement } from 'sqlite3';
import { onTestFinished, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { openDatabase } from '../../../server/store/connection.ts';
import { keepStatements } from '../../../server/store/kept-statements.ts';
import { temporaryFolder } from '../../support/temporary-store.ts';

/** As many as are kept; with more, the others are given up. */
const mostKept = 128;
const manyQueries = 300;

/** A database with a table of numbers, each of which it has once. What is asked at once is asked in one transaction. */
async function aDatabase(): Promise<Knex> {
  const database = await openDatabase(join(await temporaryFolder(), 'kept.sqlite'));
  onTestFinished(() => database.destroy());
  await database.schema.createTable('numbers', (table) => void table.integer('number').primary());
  return database;
}

function add(database: Knex, ...numbers: number[]) {
  return database.raw(`insert into numbers values ${numbers.map(() => '(?)').join(',')}`, numbers);
}

describe('statements that are kept prepared', () => {
  it('answer every time with what they are given and what is there by then', async () => {
    const database = await aDatabase();
    const from = async (least: number, asked: Knex = database): Promise<unknown[]> =>
      asked('numbers').where('number', '>=', least).orderBy('number').pluck<number[]>('number');
    await add(database, 1, 2);
    expect([await from(1), await from(2)]).toEqual([[1, 2], [2]]);
    await add(database, 3, 4);
    const atOnce = await database.transaction((asked) => Promise.all([1, 4, 9].map((least) => from(least, asked))));
    expect(atOnce).toEqual([[1, 2, 3, 4], [4], []]);
  });

  it('tell each asker what it has changed itself', async () => {
    const database = await aDatabase();
    await add(database, 1, 2, 3);
    const removed = await database.transaction((asked) =>
      Promise.all([1, 3].map((most) => asked('numbers').where('number', '<=', most).delete())),
    );
    expect(removed).toEqual([1, 2]);
  });

  it('[T3.3] work again after they have failed', async () => {
    const database = await aDatabase();
    await add(database, 1);
    await expect(add(database, 1)).rejects.toThrow('UNIQUE');
    const atOnce = await database.transaction((asked) => Promise.allSettled([1, 2, 1].map((each) => add(asked, each))));
    expect(atOnce.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected']);
    await add(database, 3);
    expect(await database('numbers').orderBy('number').pluck('number')).toEqual([1, 2, 3]);
  });

  it('tell all who ask at once that there is a mistake in their text', async () => {
    const database = await aDatabase();
    const names = 'select name from numbers';
    const atOnce = await database.transaction((asked) => Promise.allSettled([1, 2, 3].map(() => asked.raw(names))));
    expect(atOnce.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await database.schema.alterTable('numbers', (table) => void table.text('name'));
    expect(await database.raw(names)).toEqual([]);
  });

  it('see a table as it is after it was changed', async () => {
    const database = await aDatabase();
    await add(database, 1);
    const all = async (): Promise<unknown[]> => database('numbers').select('*');
    expect([await all(), await all()]).toEqual([[{ number: 1 }], [{ number: 1 }]]);
    await database.schema.alterTable('numbers', (table) => void table.text('name'));
    expect(await all()).toEqual([{ number: 1, name: null }]);
  });

  it('are given up for others, and made again', async () => {
    const database = await aDatabase();
    const queries = Array.from({ length: manyQueries }, (_none, at) => async () => {
      const [row] = await database.raw<{ at: number }[]>(`select ${at} as at`);
      return row?.at;
    });
    const expected = queries.map((_query, at) => at);
    expect(await Promise.all(queries.map((query) => query()))).toEqual(expected);
    expect(await Promise.all(queries.map((query) => query()))).toEqual(expected);
  });

  it('are let go before the database is closed', async () => {
    const folder = await temporaryFolder();
    const database = await openDatabase(join(folder, 'kept.sqlite'));
    await database.raw('select 1');
    await database.destroy();
    const again = await openDatabase(join(folder, 'kept.sqlite'));
    await again.raw('pragma journal_mode = delete');
    await again.destroy();
  });

  it('[T3.3] work again after another program had the database', async () => {
    const folder = await temporaryFolder();
    const database = await openDatabase(join(folder, 'kept.sqlite'));
    const otherProgram = await openDatabase(join(folder, 'kept.sqlite'));
    for (const each of [database, otherProgram]) onTestFinished(() => each.destroy());
    await database.schema.createTable('numbers', (table) => void table.integer('number').primary());
    await add(database, 1);
    await database.raw('pragma busy_timeout = 0');
    const other = await otherProgram.transaction();
    await add(other, 2);
    await expect(add(database, 3)).rejects.toThrow('SQLITE_BUSY');
    await other.commit();
    await add(database, 3);
    expect(await database('numbers').orderBy('number').pluck('number')).toEqual([1, 2, 3]);
  });
});

/** A connection that keeps statements, and how often it has prepared one to keep. */
async function aConnection() {
  const connection = await new Promise<Database>((resolve) => {
    const opened = new sqlite3.Database(':memory:', () => resolve(opened));
  });
  let prepared = 0;
  const prepare = connection.prepare.bind(connection) as (...given: unknown[]) => Statement;
  Object.assign(connection, {
    prepare: (...given: unknown[]) => {
      prepared += 1;
      return prepare(...given);
    },
  });
  keepStatements(connection);
  const ask = (sql: string, values: unknown[] = []) =>
    new Promise<unknown[]>((resolve, reject) =>
      connection.all(sql, values, (fault, rows) => (fault ? reject(fault) : resolve(rows))),
    );
  const close = () =>
    new Promise<void>((resolve, reject) => connection.close((fault) => (fault ? reject(fault) : resolve())));
  return { ask, close, prepared: () => prepared };
}

describe('a connection that keeps its statements', () => {
  it('prepares a text once, however often it is asked', async () => {
    const { ask, prepared } = await aConnection();
    for (const value of [1, 2, 3]) expect(await ask('select ? as value', [value])).toEqual([{ value }]);
    expect(prepared()).toBe(1);
  });

  it('gives up the one that was unused for longest, when there are too many', async () => {
    const { ask, prepared } = await aConnection();
    for (let at = 0; at < mostKept; at += 1) await ask(`select ${at}`);
    await ask('select 0');
    await ask('select 1000');
    await ask('select 0');
    expect(prepared()).toBe(mostKept + 1);
    await ask('select 1');
    expect(prepared()).toBe(mostKept + 2);
  });

  it('keeps none that is very long', async () => {
    const { ask, prepared } = await aConnection();
    await ask(`select 1 as ${'a'.repeat(4_096)}`);
    expect(prepared()).toBe(0);
  });

  it('[T2.1] shows nobody what was asked with before, when a value is missing', async () => {
    const { ask } = await aConnection();
    await ask('select ? as value', ['of another']);
    expect(await ask('select ? as value')).toEqual([{ value: null }]);
  });

  it('tells each who asks at once of a mistake in a fault of its own', async () => {
    const { ask } = await aConnection();
    const faults = await Promise.all([1, 2].map(() => ask('select nothing').catch((fault: unknown) => fault)));
    expect(faults[0]).toBeInstanceOf(Error);
    expect(faults[0]).not.toBe(faults[1]);
  });

  it('closes although somebody asks while it does', async () => {
    const { ask, close } = await aConnection();
    await ask('select 1');
    const closed = close();
    const late = ask('select 2').catch((fault: unknown) => fault);
    await closed;
    await late;
  });
});
