import { randomFillSync } from 'node:crypto';

const pool = Buffer.alloc(4096);
let given = pool.length;

/** Random bytes, each given once. Drawing them has a fixed price, so they are drawn for many at once. */
export function randomBytes(count: number): Buffer {
  if (given + count > pool.length) {
    randomFillSync(pool);
    given = 0;
  }
  given += count;
  return Buffer.from(pool.subarray(given - count, given));
}
