import type { SlipTemplate } from '../../contract/slip-template.ts';
import { aboutVisitor, complaints, givenAndReceived, slipHead } from './parts.ts';

/** 告知单: why a matter is not taken up here, and where it can be taken (mission P4, O3). */
export const notice: SlipTemplate = [
  ...slipHead({ zh: '告知单', en: 'Notice' }),
  ...aboutVisitor,
  { block: 'rule' },
  {
    block: 'words',
    words: { zh: '您反映的事项，我们不能受理：', en: 'We cannot take up your matter:' },
    size: 'plain',
    align: 'left',
  },
  { block: 'space', dots: 12 },
  { block: 'words', words: { zh: '{ground}', en: '{ground}' }, size: 'strong', align: 'left' },
  { block: 'space', dots: 12 },
  {
    block: 'words',
    words: { zh: '您可以向这里反映：', en: 'You can turn to:' },
    size: 'plain',
    align: 'left',
    when: 'turnTo',
  },
  { block: 'words', words: { zh: '{turnTo}', en: '' }, size: 'strong', align: 'left' },
  { block: 'space', dots: 12 },
  {
    block: 'words',
    words: {
      zh: '有不明白的，可以当面问工作人员，也可以拨打下面的电话。',
      en: 'If anything is unclear, please ask our staff, or call the number below.',
    },
    size: 'plain',
    align: 'left',
  },
  ...givenAndReceived,
  { block: 'rule' },
  complaints,
];
