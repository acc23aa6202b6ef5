import type { Actor } from './actor.ts';

/** Who asks when nobody does: time has passed, or the hall itself has changed. */
export const clockActor: Actor = { kind: 'clock', id: 'hall' };
