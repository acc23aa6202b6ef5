import type { SlipBlock, SlipTemplate } from '../contract/slip-template.ts';
import type { Slip } from '../contract/slips.ts';
import { layoutBlock } from './layout-block.ts';
import { columnsOf, type PaperWidthMm } from './paper-geometry.ts';
import { slipFields, type Fields } from './slip-fields.ts';
import type { SlipLayout, SlipLine } from './slip-lines.ts';

interface Piece {
  readonly block: SlipBlock;
  readonly fields: Fields;
}

/** White above and below a rule, in dots. */
const aroundRule = 6;

/** A slip as its template has it, for 58 or 80 mm paper (mission P1). */
export function layoutSlip(slip: Slip, template: SlipTemplate, paperWidthMm: PaperWidthMm): SlipLayout {
  const columns = columnsOf(paperWidthMm);
  const sections: SlipLine[][] = [[]];
  for (const { block, fields } of piecesOf(slip, template)) {
    const lines = layoutBlock(block, fields, columns);
    if (lines === 'rule') sections.push([]);
    else sections.at(-1)?.push(...lines);
  }
  const printed = sections.filter((section) => section.some(({ kind }) => kind !== 'feed'));
  return { columns, lines: [...printed.flatMap(withRule).slice(1), { kind: 'cut' }] };
}

function* piecesOf(slip: Slip, template: SlipTemplate): Generator<Piece> {
  const { fields, lists } = slipFields(slip);
  for (const entry of template) {
    if (entry.block !== 'each') yield { block: entry, fields };
    else for (const item of lists[entry.of] ?? []) for (const block of entry.blocks) yield { block, fields: item };
  }
}

function withRule(section: readonly SlipLine[]): SlipLine[] {
  return [{ kind: 'rule' }, { kind: 'feed', dots: aroundRule }, ...section, { kind: 'feed', dots: aroundRule }];
}
