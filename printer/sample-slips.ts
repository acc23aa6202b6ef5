import type { Slip, SlipKind } from '../contract/slips.ts';

/** What every sample says of its hall. */
export interface SampleHall {
  readonly hallName: Slip['hallName'];
  readonly timeZone: string;
  readonly complaintPhone: string;
}

type Samples = { readonly [Kind in SlipKind]: Extract<Slip, { kind: Kind }> };

const queues = [
  { name: { zh: '征地拆迁', en: 'Land and demolition' }, visits: 31, completed: 24, open: 4 },
  { name: { zh: '劳动与工资', en: 'Labour and wages' }, visits: 28, completed: 25, open: 1 },
  { name: { zh: '综合', en: 'General' }, visits: 27, completed: 22, open: 0 },
];

/**
 * One slip of each kind, all of it invented, with names and numbers that try the paper: a long one, a rare character, a group.
 *
 * @param issuedAt milliseconds since 1970 UTC
 */
export function sampleSlips({ hallName, timeZone, complaintPhone }: SampleHall, issuedAt: number): Samples {
  const onSlip = { hallName, timeZone, issuedAt };
  const notice = {
    ...onSlip,
    number: 'B012',
    name: '陈䶮',
    categoryName: { zh: '拖欠工资', en: 'Unpaid wages' },
    counterName: { zh: '3 号窗口（劳动窗口）', en: 'Window 3 (Labour)' },
    complaintPhone,
  };
  return {
    ticket: {
      ...{ kind: 'ticket', ...onSlip, number: 'B012', complaintPhone },
      queueName: { zh: '劳动与工资', en: 'Labour and wages' },
      area: { zh: '3、4 号窗口', en: 'Windows 3 and 4' },
      ...{
        visitsAhead: 4,
        peopleAhead: 9,
        headCount: 3,
        appointedAt: issuedAt + 1_800_000,
        calledToday: true,
        opensAt: null,
      },
      ...{ code: 'HT:2026-11-24:B012', reprint: false },
    },
    guidance: {
      ...{ kind: 'guidance', ...onSlip, number: 'B012', complaintPhone },
      title: { zh: '拖欠工资，请到劳动监察', en: 'Unpaid wages: labour inspection' },
      lines: [
        {
          zh: '先到用工所在区县的劳动保障监察大队投诉。',
          en: 'Complain first to the labour inspection of the district.',
        },
        { zh: '带上身份证、劳动合同、工资条。', en: 'Bring your identity card, contract and wage slips.' },
        { zh: '维权热线：12333。', en: 'Labour rights line: 12333.' },
      ],
    },
    notice: { kind: 'notice', ...notice, ground: 'legal-way', turnTo: '旌阳区劳动人事争议仲裁委员会' },
    transfer: { kind: 'transfer', ...notice, name: null, unit: '旌阳区人力资源和社会保障局', headCount: 3 },
    'day-summary': {
      ...{ kind: 'day-summary', ...onSlip, serviceDate: '2026-11-24', visits: 86, people: 131, groups: 4 },
      ...{ completed: 71, serving: 3, noShows: 5, cancelled: 2, open: 5, alerts: 1, longestWaitMs: 3_540_000 },
      queues,
    },
    'test-page': { kind: 'test-page', ...onSlip, printerId: 'kiosk-1' },
  };
}
