import type { SlipTemplate } from '../../contract/slip-template.ts';
import { slipHead } from './parts.ts';

/** 接待日报: the day in numbers (mission P4). */
export const daySummary: SlipTemplate = [
  ...slipHead({ zh: '接待日报', en: 'Day summary' }),
  { block: 'fact', label: { zh: '接待日期', en: 'Day' }, value: '{serviceDate}' },
  { block: 'fact', label: { zh: '打印时间', en: 'Printed' }, value: '{issuedAt}' },
  { block: 'rule' },
  { block: 'fact', label: { zh: '登记（批）', en: 'Visits' }, value: '{visits}' },
  { block: 'fact', label: { zh: '登记（人）', en: 'People' }, value: '{people}' },
  { block: 'fact', label: { zh: '其中集体访', en: 'Groups' }, value: '{groups}' },
  { block: 'fact', label: { zh: '接谈完毕', en: 'Completed' }, value: '{completed}' },
  { block: 'fact', label: { zh: '正在接谈', en: 'Being served' }, value: '{serving}' },
  { block: 'fact', label: { zh: '过号未到', en: 'No-shows' }, value: '{noShows}' },
  { block: 'fact', label: { zh: '取消', en: 'Cancelled' }, value: '{cancelled}' },
  { block: 'fact', label: { zh: '尚未接谈', en: 'Not served' }, value: '{open}' },
  { block: 'fact', label: { zh: '最长等候', en: 'Longest wait' }, value: '{longestWait}' },
  { block: 'fact', label: { zh: '报警', en: 'Alerts' }, value: '{alerts}' },
  { block: 'rule' },
  {
    block: 'words',
    words: { zh: '各队列：登记 / 完毕 / 未接谈', en: 'Visits / completed / not served' },
    size: 'plain',
    align: 'left',
  },
  { block: 'space', dots: 8 },
  {
    block: 'each',
    of: 'queues',
    blocks: [{ block: 'fact', label: { zh: '{name}', en: '' }, value: '{visits} / {completed} / {open}' }],
  },
];
