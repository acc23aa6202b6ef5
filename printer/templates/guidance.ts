import type { SlipTemplate } from '../../contract/slip-template.ts';
import { complaints, slipHead } from './parts.ts';

/** 指引单: where to take a matter, in the hall's own words (mission P4). */
export const guidance: SlipTemplate = [
  ...slipHead({ zh: '指引单', en: 'Where to go' }),
  { block: 'words', words: { zh: '{title}', en: '{title}' }, size: 'large', align: 'center' },
  { block: 'rule' },
  {
    block: 'each',
    of: 'lines',
    blocks: [
      { block: 'words', words: { zh: '{text}', en: '{text}' }, size: 'strong', align: 'left' },
      { block: 'space', dots: 12 },
    ],
  },
  { block: 'rule' },
  { block: 'fact', label: { zh: '您的号', en: 'Your number' }, value: '{number}' },
  { block: 'fact', label: { zh: '时间', en: 'Time' }, value: '{issuedAt}' },
  complaints,
];
