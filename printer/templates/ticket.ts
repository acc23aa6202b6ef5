import type { SlipTemplate } from '../../contract/slip-template.ts';

/** 号票: hall, number, where to go, how many are ahead, what to do when missed (mission P1). */
export const ticket: SlipTemplate = [
  { block: 'words', words: { zh: '补打 REPRINT', en: '' }, size: 'large', align: 'center', when: 'reprint' },
  { block: 'rule' },
  { block: 'words', words: { zh: '{hallName}', en: '{hallName}' }, size: 'strong', align: 'center' },
  { block: 'rule' },
  { block: 'space', dots: 16 },
  { block: 'number', field: 'number' },
  { block: 'space', dots: 24 },
  // Beside the number too, so that two papers in one hand are not taken for two places in the queue.
  {
    block: 'words',
    words: { zh: '补打：还是原来的号', en: 'REPRINT: same number as before' },
    size: 'strong',
    align: 'center',
    when: 'reprint',
  },
  { block: 'space', dots: 16, when: 'reprint' },
  { block: 'words', words: { zh: '{queueName}', en: '{queueName}' }, size: 'large', align: 'center' },
  { block: 'rule' },
  {
    block: 'words',
    words: { zh: '请看大屏幕，叫到号再到窗口', en: 'When called, please go to' },
    size: 'strong',
    align: 'center',
    when: 'calledToday',
  },
  { block: 'space', dots: 8, when: 'calledToday' },
  { block: 'words', words: { zh: '{area}', en: '{area}' }, size: 'large', align: 'center', when: 'calledToday' },
  // In the words of the kiosk: the paper goes home, the screen does not.
  {
    block: 'words',
    words: {
      zh: '今天不叫号。下次接待时您排在前面，到时请向工作人员领新号。',
      en: 'Not called today. When we are open next you are among the first: please ask our staff for a new number.',
    },
    size: 'strong',
    align: 'left',
    when: 'notCalledToday',
  },
  { block: 'space', dots: 8, when: 'maybeToday' },
  {
    block: 'words',
    words: {
      zh: '不在接待时间，但还有窗口在叫号。今天没有叫到，下次接待时您排在前面，到时请向工作人员领新号。',
      en: 'Outside our hours, but windows are calling. If not called today you are among the first next time: please ask our staff for a new number.',
    },
    size: 'plain',
    align: 'left',
    when: 'maybeToday',
  },
  { block: 'space', dots: 8, when: 'opensAt' },
  { block: 'fact', label: { zh: '下次接待', en: 'Open again' }, value: '{opensAt}' },
  { block: 'rule' },
  { block: 'fact', label: { zh: '前面等候', en: 'Ahead of you' }, value: '{ahead}', when: 'calledToday' },
  { block: 'fact', label: { zh: '同来人数', en: 'Your group' }, value: '{groupSize}' },
  { block: 'fact', label: { zh: '取号时间', en: 'Time' }, value: '{issuedAt}' },
  { block: 'fact', label: { zh: '预约时间', en: 'Appointment' }, value: '{appointedAt}' },
  { block: 'rule' },
  {
    block: 'words',
    words: {
      zh: '过号后请到登记机选“过号重排”，或告诉工作人员。',
      en: 'Missed your call? Choose "I missed my call" at a kiosk, or tell our staff.',
    },
    size: 'plain',
    align: 'left',
    when: 'calledToday',
  },
  { block: 'rule' },
  { block: 'code', field: 'code', when: 'codeShown' },
  { block: 'space', dots: 8, when: 'codeShown' },
  {
    block: 'words',
    words: { zh: '在登记机扫码，看前面还有几个号', en: 'Scan at a kiosk: see your place' },
    size: 'plain',
    align: 'center',
    when: 'codeShown',
  },
  { block: 'rule' },
  { block: 'fact', label: { zh: '投诉电话', en: 'Complaints' }, value: '{complaintPhone}' },
];
