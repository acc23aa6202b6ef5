import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const noon = Date.parse('2026-11-24T12:00:00+08:00');

/** The clock of a page that was opened at noon by its own machine. */
async function clockAtNoon() {
  vi.resetModules();
  return (await import('../../../ui/clock.svelte.ts')).clock;
}

describe('the clock of a screen', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: noon });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('[O1.11] is this machine’s until the server has told the time', async () => {
    const clock = await clockAtNoon();
    vi.advanceTimersByTime(2_000);
    expect(clock.now).toBe(noon + 2_000);
  });

  it.each([-3_600_000, 3_600_000])('[O1.11] goes by the server, which is %i ms ahead', async (aheadMs) => {
    const clock = await clockAtNoon();
    clock.follow(noon + aheadMs);
    expect(clock.now).toBe(noon + aheadMs);
    vi.advanceTimersByTime(2_000);
    expect(clock.now).toBe(noon + aheadMs + 2_000);
  });

  it('[O1.11] is right again at the next word of the server when somebody sets this machine’s', async () => {
    const clock = await clockAtNoon();
    clock.follow(noon);
    vi.setSystemTime(noon + 600_000);
    clock.follow(noon + 1_000);
    vi.advanceTimersByTime(1_000);
    expect(clock.now).toBe(noon + 2_000);
  });
});
