import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../printer/display-width.ts';
import type { SlipLayout, SlipLine } from '../../../printer/slip-lines.ts';
import { laidOut } from './printed.ts';
import { sampleSlip } from './sample-slip.ts';

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
const bilingual = fc.record({ zh: text, en: text });
const slips = fc
  .record({
    hallName: bilingual,
    number: fc.stringMatching(/^[A-Z]\d{3,6}$/),
    queueName: bilingual,
    area: bilingual,
    visitsAhead: fc.nat(),
    peopleAhead: fc.nat(),
    headCount: fc.integer({ min: 1, max: 999 }),
    complaintPhone: fc.string({ unit: 'binary', maxLength: 40 }),
    reprint: fc.boolean(),
  })
  .map(sampleSlip);

function columnsUsed(line: SlipLine): number {
  if (line.kind === 'text') return displayWidth(line.text) * line.style.width;
  return line.kind === 'columns' ? displayWidth(`${line.left} ${line.right}`) : 0;
}

function wordsOf(layout: SlipLayout): string {
  return layout.lines
    .map((line) => (line.kind === 'text' ? line.text : line.kind === 'columns' ? `${line.left}|${line.right}` : ''))
    .join('\n');
}

function numberOf(layout: SlipLayout): SlipLine | undefined {
  return layout.lines.find((line) => line.kind === 'text' && line.text === 'C012');
}

describe.each([
  [58, 32],
  [80, 48],
] as const)('the ticket on %i mm paper', (paperWidthMm, columns) => {
  it('[P1.2] never has a line that is wider than the paper, whatever the hall wrote', () => {
    fc.assert(
      fc.property(slips, (slip) => {
        for (const line of laidOut(slip, paperWidthMm).lines) expect(columnsUsed(line)).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 60 },
    );
  });

  it('[P1.2] shows the number eight times as high and as wide as ordinary text', () => {
    const style = { width: 8, height: 8, bold: true };
    expect(numberOf(laidOut(sampleSlip(), paperWidthMm))).toMatchObject({ style, align: 'center' });
  });

  it('[P1.1] names hall, queue, area, numbers ahead, head count, time, complaint phone and what to do when missed', () => {
    const words = wordsOf(laidOut(sampleSlip(), paperWidthMm));
    for (const expected of [
      '德阳市人民来访接待大厅（演示）',
      '劳动与工资',
      '3、4 号窗口',
      '请看大屏幕，叫到号再到窗口',
    ]) {
      expect(words).toContain(expected);
    }
    expect(words).toMatch(/前面等候.*\|4 个号 9 人\n同来人数.*\|3 人\n取号时间.*\|2026-11-24 09:05/);
    expect(words.replaceAll('\n', '')).toContain('过号后请到登记机选“过号重排”，或告诉工作人员。');
    expect(words.replaceAll('\n', ' ')).toContain('Choose "I missed my call" at a kiosk, or tell our staff.');
    expect(words).toMatch(/投诉电话.*\|0838-2501234/);
  });

  it('[K4.3] counts people beside numbers only where a group stands behind one', () => {
    expect(wordsOf(laidOut(sampleSlip({ peopleAhead: 4 }), paperWidthMm))).toMatch(/前面等候.*\|4 个号\n/);
  });

  it('[P1.5] says 补打 REPRINT large at the top and once more right below the number when it is a reprint', () => {
    const { lines } = laidOut(sampleSlip({ reprint: true }), paperWidthMm);
    const texts = lines.flatMap((line) => (line.kind === 'text' ? line : []));
    const style = { width: 2, height: 2, bold: true };
    expect(texts[0]).toMatchObject({ text: '补打 REPRINT', style, align: 'center' });
    const number = texts.findIndex(({ text }) => text === 'C012');
    expect(texts[number + 1]).toMatchObject({ text: '补打：还是原来的号', style: { bold: true } });
    expect(texts[number + 2]).toMatchObject({ text: 'REPRINT: same number as before' });
  });
});

describe('the ticket', () => {
  it.each([58, 80] as const)('[P1.5] differs from its reprint on %i mm paper by the marks alone', (paperWidthMm) => {
    const first = wordsOf(laidOut(sampleSlip(), paperWidthMm));
    const reprint = wordsOf(laidOut(sampleSlip({ reprint: true }), paperWidthMm));
    expect(first).not.toMatch(/补打|reprint/i);
    const unmarked = reprint.split('\n').filter((line) => line !== '' && !/补打|REPRINT/.test(line));
    expect(unmarked).toEqual(first.split('\n').filter((line) => line !== ''));
  });

  it('[P1] gives a number of seven characters the largest size that fits', () => {
    const [number] = laidOut(sampleSlip({ number: 'A123456' }), 58).lines.filter(
      (line) => line.kind === 'text' && line.text === 'A123456',
    );
    expect(number).toMatchObject({ style: { width: 4, height: 4 } });
  });

  it('[P1] leaves the head count out for somebody who came alone', () => {
    expect(wordsOf(laidOut(sampleSlip({ headCount: 1 }), 80))).not.toContain('同来人数');
  });

  it('[K13.3] says the time of an appointment that counts', () => {
    const appointed = sampleSlip({ appointedAt: Date.parse('2026-11-24T02:00:00Z') });
    expect(wordsOf(laidOut(appointed, 58))).toContain('预约时间 Appointment|10:00');
    expect(wordsOf(laidOut(sampleSlip(), 58))).not.toContain('预约');
  });

  it('[K12.3] of a hall that is over for the day sends nobody to the screen, and says what the number is worth', () => {
    for (const width of [58, 80] as const) {
      const words = wordsOf(laidOut(sampleSlip({ calledToday: false }), width)).replaceAll(/\s/g, '');
      expect(words).toContain('今天不叫号');
      expect(words).not.toMatch(/大屏幕|前面等候|过号/);
    }
  });

  it('[K12.3] of a hall that is over for the day says when it opens next, where that is known', () => {
    const closed = sampleSlip({ calledToday: false, opensAt: Date.parse('2026-11-25T01:00:00Z') });
    expect(wordsOf(laidOut(closed, 58))).toMatch(/下次接待.*\|2026-11-25 09:00/);
    expect(wordsOf(laidOut(sampleSlip({ calledToday: false }), 58))).not.toContain('下次接待 ');
  });

  it('[K12.7] of a number that a window may still call outside the hours asks to wait, and says what it is worth else', () => {
    const late = sampleSlip({ calledToday: true, opensAt: Date.parse('2026-11-25T01:00:00Z') });
    const words = wordsOf(laidOut(late, 58)).replaceAll(/\s/g, '');
    expect(words).toMatch(/请看大屏幕/);
    expect(words).toMatch(/还有窗口在叫号.*排在前面.*下次接待.*2026-11-25/);
    expect(wordsOf(laidOut(sampleSlip(), 58))).not.toContain('接待时间');
  });

  it('[P1] leaves the complaint line out when the hall gave no phone', () => {
    expect(wordsOf(laidOut(sampleSlip({ complaintPhone: '' }), 80))).not.toContain('投诉电话');
  });

  it('[P1] shows the time on the clock of the hall, not of the server', () => {
    expect(wordsOf(laidOut(sampleSlip({ timeZone: 'Asia/Urumqi' }), 80))).toContain('2026-11-24 07:05');
  });

  it('[P1] does not repeat a name that is the same in both languages', () => {
    const words = wordsOf(laidOut(sampleSlip({ area: { zh: 'VIP', en: 'VIP' } }), 80));
    expect(words.match(/VIP/g)).toHaveLength(1);
  });

  it('[P1] drops the English of a label before it breaks a line', () => {
    const long = sampleSlip({ complaintPhone: '0838-2501234 / 2505678' });
    expect(wordsOf(laidOut(long, 58))).toContain('投诉电话|0838-2501234 / 2505678');
    expect(wordsOf(laidOut(sampleSlip({ complaintPhone: '0'.repeat(40) }), 58))).toContain('投诉电话\n0000');
  });
});
