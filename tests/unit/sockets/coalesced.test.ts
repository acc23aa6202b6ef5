import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { coalesced } from '../../../server/sockets/coalesced.ts';

describe('publishing views', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('[D4.1] publishes a change at once', () => {
    const publish = vi.fn();
    coalesced(publish, vi.fn(), 50)();
    expect(publish).toHaveBeenCalledTimes(1);
  });

  it('[D4.1] publishes the last of many changes, and few of those between', () => {
    const seen: number[] = [];
    let value = 0;
    const changed = coalesced(() => void seen.push(value), vi.fn(), 50);
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

  it('[T3.6] reports a view that cannot be made, and tries again at the next change', () => {
    const publish = vi.fn().mockImplementationOnce(() => {
      throw new Error('a defect');
    });
    const onFault = vi.fn();
    const changed = coalesced(publish, onFault, 50);
    changed();
    vi.advanceTimersByTime(51);
    changed();
    expect(onFault).toHaveBeenCalledTimes(1);
    expect(publish).toHaveBeenCalledTimes(2);
  });
});
