import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { coalesced } from '../../../server/sockets/coalesced.ts';

describe('publishing views', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('[D4.1] publishes a change at once', () => {
    const publish = vi.fn();
    coalesced(publish, 50)();
    expect(publish).toHaveBeenCalledTimes(1);
  });

  it('[D4.1] publishes the last of many changes, and few of those between', () => {
    const seen: number[] = [];
    let value = 0;
    const changed = coalesced(() => seen.push(value), 50);
    for (value = 1; value <= 100; value += 1) {
      changed();
      vi.advanceTimersByTime(1);
    }
    value = 100;
    vi.advanceTimersByTime(50);
    expect(seen.at(0)).toBe(1);
    expect(seen.at(-1)).toBe(100);
    expect(seen.length).toBeLessThanOrEqual(4);
  });
});
