import { NoticeGround } from '../../contract/reasons.ts';
import { m } from '../../ui/generated/messages.js';

const words: Record<NoticeGround, () => string> = {
  'other-power': () => m.officer_print_ground_other_power(),
  'legal-way': () => m.officer_print_ground_legal_way(),
  'in-handling': () => m.officer_print_ground_in_handling(),
  'no-substance': () => m.officer_print_ground_no_substance(),
  'not-ours': () => m.officer_print_ground_not_ours(),
  'review-ended': () => m.officer_print_ground_review_ended(),
  'review-lapsed': () => m.officer_print_ground_review_lapsed(),
};

/** Why a matter is not taken up, short enough to choose from; the paper says it in full. */
export function groundChoices(): { value: NoticeGround; words: string }[] {
  return NoticeGround.options.map((value) => ({ value, words: words[value]() }));
}
