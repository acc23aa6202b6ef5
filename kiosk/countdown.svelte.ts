import type { Timers } from './timers.ts';

/** Counts whole seconds down to something that then happens by itself. */
export class Countdown {
  /** null: not counting. */
  secondsLeft = $state<number | null>(null);
  readonly #timers: Timers;
  #stopTicking: (() => void) | null = null;

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  /** Starts from the beginning, also when it is already counting. */
  start(durationMs: number, onEnd: () => void): void {
    this.stop();
    let left = Math.ceil(durationMs / 1_000);
    this.secondsLeft = left;
    this.#stopTicking = this.#timers.every(1_000, () => {
      left -= 1;
      this.secondsLeft = left;
      if (left > 0) return;
      this.stop();
      onEnd();
    });
  }

  stop(): void {
    this.#stopTicking?.();
    this.#stopTicking = null;
    this.secondsLeft = null;
  }
}
