import { v7 } from 'uuid';
import { randomBytes } from './random-bytes.ts';

/** An id nobody else has, later ids behind earlier ones: rows made together then lie together in every index. */
export function newId(): string {
  return v7({ random: randomBytes(16) });
}
