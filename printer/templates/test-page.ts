import type { SlipTemplate } from '../../contract/slip-template.ts';
import { slipHead } from './parts.ts';

/** 测试页: both edges, columns, sizes, characters and the code, to set a printer up by. */
export const testPage: SlipTemplate = [
  { block: 'ruler' },
  { block: 'rule' },
  ...slipHead({ zh: '打印机测试页', en: 'Printer test page' }),
  { block: 'fact', label: { zh: '打印机', en: 'Printer' }, value: '{printerId}' },
  { block: 'fact', label: { zh: '时间', en: 'Time' }, value: '{issuedAt}' },
  { block: 'rule' },
  {
    block: 'words',
    words: { zh: '两边竖线都要看得见，中间不断行。', en: 'Both bars must be seen, with no line broken.' },
    size: 'plain',
    align: 'left',
  },
  { block: 'space', dots: 8 },
  {
    block: 'words',
    words: { zh: '信访接待 0123456789', en: 'ABCDEFG abcdefg 0123456789' },
    size: 'plain',
    align: 'center',
  },
  { block: 'words', words: { zh: '信访接待 加粗', en: '' }, size: 'strong', align: 'center' },
  { block: 'words', words: { zh: '信访接待', en: '' }, size: 'large', align: 'center' },
  { block: 'words', words: { zh: '䶮 𠮷 བོད་ཡིག ئۇيغۇر', en: '' }, size: 'plain', align: 'center' },
  { block: 'space', dots: 16 },
  { block: 'number', field: 'sampleNumber' },
  { block: 'space', dots: 16 },
  { block: 'code', field: 'sampleCode' },
  { block: 'rule' },
  { block: 'ruler' },
];
