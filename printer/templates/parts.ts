import type { SlipBlock } from '../../contract/slip-template.ts';

/** Who gives the slip, and what it is. */
export function slipHead(words: { zh: string; en: string }): SlipBlock[] {
  return [
    { block: 'words', words: { zh: '{hallName}', en: '{hallName}' }, size: 'strong', align: 'center' },
    { block: 'rule' },
    { block: 'space', dots: 8 },
    { block: 'words', words, size: 'large', align: 'center' },
    { block: 'rule' },
  ];
}

/** Whose interview a notice belongs to; a line to write on where the name is not known. */
export const aboutVisitor: SlipBlock[] = [
  { block: 'fact', label: { zh: '来访人', en: 'Visitor' }, value: '{name}' },
  { block: 'to-fill-in', label: { zh: '来访人', en: 'Visitor' }, when: 'noName' },
  { block: 'fact', label: { zh: '号', en: 'Number' }, value: '{number}' },
  { block: 'fact', label: { zh: '反映的事项', en: 'Matter' }, value: '{categoryName}' },
];

/** Who gave it, when, and that it was received. */
export const givenAndReceived: SlipBlock[] = [
  { block: 'rule' },
  { block: 'fact', label: { zh: '接待窗口', en: 'Window' }, value: '{counterName}' },
  { block: 'fact', label: { zh: '时间', en: 'Time' }, value: '{issuedAt}' },
  { block: 'to-fill-in', label: { zh: '签收', en: 'Received' } },
  { block: 'to-fill-in', label: { zh: '日期', en: 'Date' } },
  { block: 'space', dots: 12 },
  { block: 'words', words: { zh: '（盖章）', en: '(seal)' }, size: 'plain', align: 'center' },
  { block: 'space', dots: 96 },
];

export const complaints: SlipBlock = {
  block: 'fact',
  label: { zh: '投诉电话', en: 'Complaints' },
  value: '{complaintPhone}',
};
