import type { HallEvent } from '../domain/events.ts';
import type { Actor } from './actor.ts';
import type { Kept, KeptAnswer } from './ports.ts';
import type { Projected } from './project.ts';

/** What one group of requests will write. */
export interface Draft extends Projected {
  readonly events: { event: HallEvent; actor: Actor }[];
  readonly answers: KeptAnswer[];
  readonly kept: Kept[];
}

export function newDraft(): Draft {
  return { events: [], answers: [], kept: [], interviews: [], reopened: [] };
}
