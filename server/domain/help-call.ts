import type { OfficerId } from './ticket.ts';

export type KioskId = string;

/** Somebody at a kiosk asks for a person: a place and a moment (mission K8). A kiosk has one at most; it is gone when it is over. */
export interface HelpCall {
  readonly kioskId: KioskId;
  readonly calledAt: number;
  /** Who said "I am coming", or null. */
  readonly comingBy: OfficerId | null;
}
