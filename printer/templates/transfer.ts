import type { SlipTemplate } from '../../contract/slip-template.ts';
import { aboutVisitor, complaints, givenAndReceived, slipHead } from './parts.ts';

/** 转送单: which unit a matter was passed to, and by when it has to answer (mission P4, O3; 《信访工作条例》 22, 23). */
export const transfer: SlipTemplate = [
  ...slipHead({ zh: '转送单', en: 'Passed on' }),
  ...aboutVisitor,
  { block: 'fact', label: { zh: '同来人数', en: 'Your group' }, value: '{groupSize}' },
  { block: 'rule' },
  {
    block: 'words',
    words: { zh: '您反映的事项，我们已转送：', en: 'We have passed your matter on to:' },
    size: 'plain',
    align: 'left',
  },
  { block: 'space', dots: 12 },
  { block: 'words', words: { zh: '{unit}', en: '' }, size: 'strong', align: 'left' },
  { block: 'space', dots: 12 },
  {
    block: 'words',
    words: {
      zh: '该单位应当自收到之日起十五日内，书面告知您是否受理。',
      en: 'Within 15 days of receiving it, that unit has to tell you in writing whether it accepts it.',
    },
    size: 'plain',
    align: 'left',
  },
  ...givenAndReceived,
  { block: 'rule' },
  complaints,
];
