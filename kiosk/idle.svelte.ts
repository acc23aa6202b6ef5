import { Countdown } from './countdown.svelte.ts';
import type { Timers } from './timers.ts';

export interface IdleSettings {
  /** How long nobody may touch the screen, milliseconds. */
  quietMs: () => number;
  countdownMs: number;
  timers: Timers;
  /** False while the screen shows nothing of a visitor: then nobody is asked. */
  somethingToLose: () => boolean;
  onGone: () => void;
}

/** Notices that nobody is there any more, asks, and then has everything wiped (mission K10). */
export class Idle {
  readonly countdown: Countdown;
  readonly #settings: IdleSettings;
  #stopWaiting: (() => void) | null = null;

  constructor(settings: IdleSettings) {
    this.#settings = settings;
    this.countdown = new Countdown(settings.timers);
  }

  /** Somebody touched the screen. While the question stands, only its own buttons answer it. */
  touched(): void {
    if (this.countdown.secondsLeft === null) this.stillHere();
  }

  /** Somebody is there: the quiet time starts again. */
  stillHere(): void {
    this.stop();
    this.#stopWaiting = this.#settings.timers.after(this.#settings.quietMs(), () => this.#ask());
  }

  stop(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = null;
    this.countdown.stop();
  }

  #ask(): void {
    if (this.#settings.somethingToLose()) this.countdown.start(this.#settings.countdownMs, this.#settings.onGone);
    else this.#settings.onGone();
  }
}
