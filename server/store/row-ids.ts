import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import { DrawnBytes } from './drawn-bytes.ts';

const idBytes = 16;

/**
 * Makes ids of rows: UUIDs of version 7, which go up with time, so that new rows lie side by side (docs/decisions/0011).
 * Those of one millisecond go up too, by a counter in front of the random part. One maker serves a whole process.
 */
export function rowIds(): () => string {
  const random = new DrawnBytes(idBytes);
  let seq = randomInt(2 ** 31);
  let msecs = 0;
  return () => {
    seq = (seq + 1) >>> 0;
    // A clock that is set back does not take the ids with it.
    msecs = Math.max(msecs, Date.now());
    return v7({ random: random.next(), msecs, seq });
  };
}
