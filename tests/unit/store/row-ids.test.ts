import { validate, version } from 'uuid';
import { describe, expect, it } from 'vitest';
import { DrawnBytes } from '../../../server/store/drawn-bytes.ts';
import { rowIds } from '../../../server/store/row-ids.ts';

const many = 2_000;

describe('ids of rows', () => {
  it('are UUIDs of version 7 that go up, also within a millisecond, and none comes twice', () => {
    const newId = rowIds();
    const ids = Array.from({ length: many }, newId);
    expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(many);
  });

  it('of two makers are not the same', () => {
    const [one, other] = [rowIds(), rowIds()];
    expect(new Set(Array.from({ length: many }, () => [one(), other()]).flat()).size).toBe(2 * many);
  });
});

describe('random bytes drawn for many pieces at once', () => {
  it('come in pieces of the size that was asked for, none of them twice', () => {
    const drawn = new DrawnBytes(12);
    const pieces = Array.from({ length: many }, () => drawn.next());
    expect(pieces.every(({ length }) => length === 12)).toBe(true);
    expect(new Set(pieces.map((piece) => piece.toString('hex'))).size).toBe(many);
  });
});
