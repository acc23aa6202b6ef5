import type { AgentHealth } from '../../contract/supervisor.ts';

/** The device agents of the hall: who is connected since when, and whose clock is off (mission R5). */
export class AgentsAtHall {
  readonly #now: () => number;
  readonly #healths = new Map<string, AgentHealth>();
  /** How many lines of each agent are open: one that comes back may be there before its old line is given up. */
  readonly #lines = new Map<string, number>();
  readonly #listeners: (() => void)[] = [];

  /** @param now milliseconds since 1970 UTC */
  constructor(now: () => number) {
    this.#now = now;
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  healthOf(deviceId: string): AgentHealth {
    return this.#healths.get(deviceId) ?? { status: 'away', since: null };
  }

  joined(deviceId: string): void {
    this.#lines.set(deviceId, (this.#lines.get(deviceId) ?? 0) + 1);
    this.#become(deviceId, { status: 'connected', since: this.#now(), clockAheadMs: null });
  }

  left(deviceId: string): void {
    const lines = (this.#lines.get(deviceId) ?? 1) - 1;
    this.#lines.set(deviceId, lines);
    if (lines === 0) this.#become(deviceId, { status: 'away', since: this.#now() });
  }

  /** @param at the agent's own clock, milliseconds since 1970 UTC */
  toldClock(deviceId: string, at: number): void {
    const health = this.healthOf(deviceId);
    if (health.status === 'connected')
      this.#become(deviceId, { ...health, clockAheadMs: Math.round(at - this.#now()) });
  }

  #become(deviceId: string, health: AgentHealth): void {
    this.#healths.set(deviceId, health);
    for (const listener of this.#listeners) listener();
  }
}
