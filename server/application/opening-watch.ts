import { openingAt } from './opening.ts';
import type { PlanInForce } from './plan-in-force.ts';

/** Notices that the hall has opened or closed: nobody does anything then, only time passes. */
export class OpeningWatch {
  readonly #inForce: PlanInForce;
  readonly #now: () => number;
  readonly #listeners: (() => void)[] = [];
  #told: string;

  /** @param now milliseconds since 1970 UTC */
  constructor(inForce: PlanInForce, now: () => number) {
    this.#inForce = inForce;
    this.#now = now;
    this.#told = this.#opening();
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Meant to be called about once a second. */
  look(): void {
    const opening = this.#opening();
    if (opening === this.#told) return;
    this.#told = opening;
    for (const listener of this.#listeners) listener();
  }

  #opening(): string {
    return JSON.stringify(openingAt(this.#inForce.hall, this.#now()));
  }
}
