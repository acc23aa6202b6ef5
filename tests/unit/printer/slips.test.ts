import { describe, expect, it } from 'vitest';
import { templateFaults } from '../../../contract/slip-field-names.ts';
import { SlipTemplate } from '../../../contract/slip-template.ts';
import { Slip, SlipKind } from '../../../contract/slips.ts';
import { layoutSlip } from '../../../printer/layout-slip.ts';
import { previewSlips } from '../../../printer/preview-slips.ts';
import { sampleSlips } from '../../../printer/sample-slips.ts';
import { slipFields } from '../../../printer/slip-fields.ts';
import { slipTemplates } from '../../../printer/templates/slip-templates.ts';
import { textOf } from './printed.ts';
import { printOnPaper } from '../../../printer/paper.ts';
import { encodeSlip } from '../../../printer/encode-slip.ts';

const hall = {
  hallName: { zh: '德阳市人民来访接待大厅（演示）', en: 'Deyang Petition Reception Hall' },
  timeZone: 'Asia/Shanghai',
  complaintPhone: '0838-0000000',
};
const samples = sampleSlips(hall, Date.parse('2026-11-24T01:05:00Z'));

/** The words of a slip by a template of one's own. */
function wordsBy(slip: Slip, template: SlipTemplate): string[] {
  return textOf(printOnPaper(encodeSlip(layoutSlip(slip, template, 80))));
}

describe('a slip', () => {
  const previews = previewSlips(hall, (kind) => slipTemplates[kind]);

  it.each(previews.map((preview) => [`${preview.kind}-${preview.paperWidthMm}`, preview] as const))(
    '[P1.9] of the kind %s looks as it did when it was looked at last',
    async (name, { svg }) => {
      await expect(svg).toMatchFileSnapshot(`pictures/${name}.svg`);
    },
  );

  it.each(SlipKind.options)('[P1.9] of the kind %s has a sample that is one, and a template that is one', (kind) => {
    expect(Slip.parse(samples[kind])).toEqual(samples[kind]);
    expect(SlipTemplate.parse(slipTemplates[kind])).toEqual(slipTemplates[kind]);
    expect([...templateFaults(kind, slipTemplates[kind])]).toEqual([]);
  });

  it.each(SlipKind.options)('[P1.9] of the kind %s has all the fields that its templates may speak of', (kind) => {
    const { fields, lists } = slipFields(samples[kind]);
    const speaking = (name: string) => ({ block: 'fact', label: { zh: '—', en: '' }, value: `{${name}}` }) as const;
    const unknown = (name: string) =>
      [...templateFaults(kind, [speaking(name)])].filter((fault) => fault.includes('has no field'));
    expect(Object.keys(fields).flatMap(unknown)).toEqual([]);
    for (const [name, items] of Object.entries(lists)) {
      const blocks = Object.keys(items[0] ?? {}).map(speaking);
      const faults = [...templateFaults(kind, [{ block: 'each', of: name, blocks }])];
      expect(faults.filter((fault) => fault.includes('has no'))).toEqual([]);
    }
  });
});

describe('a template of the hall', () => {
  const words = (zh: string, en = '') => ({ block: 'words', words: { zh, en }, size: 'plain', align: 'left' }) as const;

  it('[P1.9] puts its own words and the fields of the slip on paper', () => {
    expect(wordsBy(samples.ticket, [words('号：{number}', 'No. {number}')])).toEqual(['号：B012', 'No. B012']);
  });

  it('[P1.9] leaves out what speaks of something the slip has nothing in', () => {
    const alone: Slip = { ...samples.ticket, headCount: 1 };
    expect(wordsBy(alone, [words('同来 {groupSize}'), words('完')])).toEqual(['完']);
  });

  it('[P1.9] is not told by what a hall or a visitor wrote which field stands there', () => {
    const tricky: Slip = { ...samples.transfer, unit: '{number}' };
    expect(wordsBy(tricky, [words('送：{unit}')])).toEqual(['送：{number}']);
  });

  it.each([
    ['ticket', [words('{name}')], /^slip ticket has no field "name" here \(it has: hallName, .*queueName/],
    ['ticket', [{ block: 'number', field: 'unit' }], /^slip ticket has no field "unit" here/],
    ['ticket', [{ block: 'number', field: 'hallName' }], /^slip ticket cannot show "hallName" as a number or a code$/],
    ['ticket', [{ block: 'code', field: 'area' }], /^slip ticket cannot show "area" as a number or a code$/],
    ['ticket', [words('{queueName}')], /^slip ticket has to show "number"$/],
    ['notice', [words('{number} {categoryName} {issuedAt}')], /^slip notice has to show "ground"$/],
    [
      'guidance',
      [{ block: 'each', of: 'queues', blocks: [words('x')] }],
      /^slip guidance has no list "queues" \(it has: lines\)$/,
    ],
    [
      'guidance',
      [{ block: 'each', of: 'lines', blocks: [words('{title}')] }],
      /^slip guidance has no field "title" here \(it has: text\)$/,
    ],
    ['notice', [{ ...words('x'), when: 'reprint' }], /^slip notice has no field "reprint" here/],
  ] as const)('[P1.9] for a %s that says something else, or not enough, is refused: %j', (kind, template, fault) => {
    const faults = [...templateFaults(kind, SlipTemplate.parse(template))];
    expect(faults).toContainEqual(expect.stringMatching(fault));
  });

  it('[P1.9] with a block that there is not is told by that block', () => {
    const { error } = SlipTemplate.safeParse([words('x'), { block: 'picture' }]);
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['1.block']);
  });
});
