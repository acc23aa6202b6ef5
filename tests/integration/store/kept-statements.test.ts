import type { Knex } from 'knex';
import { onTestFinished, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { openDatabase } from '../../../server/store/connection.ts';
import { temporaryFolder } from '../../support/temporary-store.ts';

/** More than are kept. */
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

  it('are not those that insert very much at once', async () => {
    const database = await aDatabase();
    const numbers = Array.from({ length: 2_000 }, (_none, at) => at);
    await add(database, ...numbers);
    await expect(add(database, ...numbers)).rejects.toThrow('UNIQUE');
    expect(await database('numbers').count({ rows: '*' })).toEqual([{ rows: 2_000 }]);
  });
});
