import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const bytesOfAnId = 16;
/** Drawing randomness has a fixed price, so it is drawn for many ids at once. */
const idsDrawn = 256;

const drawn = new Uint8Array(bytesOfAnId * idsDrawn);
let used = drawn.length;

/** A new id (UUID version 7). Later ids stand behind earlier ones: rows made together then lie together in every index. */
export function newId(): string {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  const random = drawn.subarray(used, used + bytesOfAnId);
  used += bytesOfAnId;
  return v7({ random });
}
