import type { Bilingual } from '../contract/primitives.ts';
import type { NoticeGround } from '../contract/reasons.ts';

/** Why a matter is not taken up, in the words of a notice. */
export const groundWords: Record<NoticeGround, Bilingual> = {
  'other-power': {
    zh: '属于人大、法院、检察院职权范围内的事项。',
    en: 'It is within the power of the People’s Congress, a court or a procuratorate.',
  },
  'legal-way': {
    zh: '已经或者依法应当通过诉讼、仲裁、行政复议等途径解决。',
    en: 'It is, or by law has to be, settled by litigation, arbitration or administrative reconsideration.',
  },
  'in-handling': {
    zh: '有关机关已经受理，或者正在办理，请等候办理结果。',
    en: 'It has been accepted or is being handled. Please wait for the result.',
  },
  'no-substance': {
    zh: '没有说明具体的事实和请求。补充后可以再来登记。',
    en: 'No facts and no request were stated. Please come again when you can state them.',
  },
  'not-ours': {
    zh: '不属于本级机关的职权范围。',
    en: 'It is not within the power of the authorities of this level.',
  },
  'review-ended': {
    zh: '已经复查、复核终结，仍以同一事实和理由提出。',
    en: 'Its review has ended, and the same facts and grounds are put forward.',
  },
  'review-lapsed': {
    zh: '没有在规定期限内提出复查、复核请求，又没有正当理由。',
    en: 'No review was asked for in time, without a good reason.',
  },
};
