import type { TicketSlip } from '../../../contract/slips.ts';

/** A ticket of the demonstration hall, taken at five past nine in the morning in Deyang. */
export function sampleSlip(changes: Partial<TicketSlip> = {}): TicketSlip {
  return {
    kind: 'ticket',
    hallName: { zh: '德阳市人民来访接待大厅（演示）', en: "Deyang People's Reception Hall (demo)" },
    number: 'C012',
    queueName: { zh: '劳动与工资', en: 'Labour and wages' },
    area: { zh: '3、4 号窗口', en: 'Windows 3 and 4' },
    visitsAhead: 4,
    peopleAhead: 9,
    headCount: 3,
    issuedAt: Date.parse('2026-11-24T01:05:00Z'),
    appointedAt: null,
    calledToday: true,
    opensAt: null,
    timeZone: 'Asia/Shanghai',
    complaintPhone: '0838-2501234',
    code: 'HT:2026-11-24:C012',
    reprint: false,
    ...changes,
  };
}
