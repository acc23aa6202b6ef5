import type { Knex } from 'knex';
import { describe, expect, it } from 'vitest';
import { SharedTransactions } from '../../../server/store/shared-transactions.ts';
import { openStoreIn, temporaryFolder } from '../../support/temporary-store.ts';

/** Transactions over a table of numbers, each of which it has once; `begun` counts those that were opened. */
async function aTable() {
  const { database } = await openStoreIn(await temporaryFolder());
  await database.schema.createTable('numbers', (table) => void table.integer('number').primary());
  const asked: string[] = [];
  database.on('query', ({ sql }: { sql: string }) => asked.push(sql));
  const transactions = new SharedTransactions(database);
  const add = (...numbers: number[]) =>
    transactions.write(async (transaction) => {
      for (const number of numbers) await transaction('numbers').insert({ number });
      return numbers;
    });
  const kept = () => database('numbers').orderBy('number').pluck<number[]>('number');
  const begun = () => asked.filter((sql) => sql.startsWith('BEGIN')).length;
  return { database, transactions, add, kept, begun };
}

/** Resolves when this work has begun, and lets it end when told. */
function held(transactions: SharedTransactions, work: (transaction: Knex.Transaction) => Promise<unknown>) {
  let end: () => void = () => undefined;
  const until = new Promise<void>((resolve) => (end = resolve));
  let written: Promise<unknown> = Promise.resolve();
  const begun = new Promise<void>((resolve) => {
    written = transactions.write(async (transaction) => {
      resolve();
      await until;
      return work(transaction);
    });
  });
  return { begun, end, written };
}

describe('a transaction that is shared', () => {
  it('takes along who comes while it is open, and tells each its own', async () => {
    const { transactions, add, kept, begun } = await aTable();
    const first = held(transactions, (transaction) => transaction('numbers').insert({ number: 1 }));
    await first.begun;
    const others = [add(2), add(3, 4)];
    first.end();
    await first.written;
    expect(await Promise.all(others)).toEqual([[2], [3, 4]]);
    expect([await kept(), begun()]).toEqual([[1, 2, 3, 4], 1]);
  });

  it('[T3.3] fails only for the one whose own work fails, and keeps nothing of that', async () => {
    const { add, kept } = await aTable();
    await add(1);
    const atOnce = await Promise.allSettled([add(2), add(3, 1), add(4)]);
    expect(atOnce.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await kept()).toEqual([1, 2, 4]);
  });

  it('[T3.3] fails for all when nothing can be written, and works again afterwards', async () => {
    const { database, add, kept } = await aTable();
    await database.raw('pragma query_only = 1');
    const atOnce = await Promise.allSettled([add(1), add(2)]);
    expect(atOnce.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await database.raw('pragma query_only = 0');
    await add(3);
    expect(await kept()).toEqual([3]);
  });
});
