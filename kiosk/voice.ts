import type { SpokenLine } from './spoken-line.ts';

/** Something that speaks one language on this machine, without asking any other. */
export interface Voice {
  /** Resolves when it is said, or stopped. False: this voice cannot, and another one is to be asked. */
  say(line: SpokenLine): Promise<boolean>;
  /** Silent at once. */
  stop(): void;
}
