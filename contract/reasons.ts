import { z } from 'zod';

/** The closed lists an officer chooses from; free text would end up holding what is personal. */
export const CancelReason = z.enum(['visitor-left', 'registered-twice', 'visitor-asked']);
export type CancelReason = z.infer<typeof CancelReason>;

export const ChosenReason = z.enum(['chosen-urgent', 'chosen-belongs-together', 'chosen-leader']);
export type ChosenReason = z.infer<typeof ChosenReason>;

export const HoldReason = z.enum(['fetching-papers', 'waiting-for-reply', 'rest']);
export type HoldReason = z.infer<typeof HoldReason>;

export const PauseReason = z.enum(['short-break', 'meal', 'meeting', 'field-visit']);
export type PauseReason = z.infer<typeof PauseReason>;

/** Why somebody who missed a call gets the old place back. */
export const OldPlaceReason = z.enum(['not-heard', 'was-helped-elsewhere', 'unwell']);
export type OldPlaceReason = z.infer<typeof OldPlaceReason>;

/** Why an officer looks at the personal part of a registration. */
export const RevealReason = z.enum(['receive-visit', 'verify-identity', 'complete-record', 'visitor-asked']);
export type RevealReason = z.infer<typeof RevealReason>;

/**
 * Why a matter is not taken up, or no longer. By the hall's source document; the Regulations (《信访工作条例》) know no refusal for want of
 * substance, so that such a visitor is registered and told all the same.
 */
export const NoticeGround = z.enum([
  'other-power',
  'legal-way',
  'in-handling',
  'no-substance',
  'not-ours',
  'review-ended',
  'review-lapsed',
]);
export type NoticeGround = z.infer<typeof NoticeGround>;
