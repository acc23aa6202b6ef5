import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QuoteError, readCsv } from '../../../server/application/csv.ts';

const cellsOf = (text: string) => readCsv(text).map(({ cells }) => cells);

function written(records: readonly (readonly string[])[], lineEnd: string): string {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return records.map((cells) => cells.map(quoted).join(',')).join(lineEnd);
}

describe('reading comma-separated values', () => {
  it.each(['\n', '\r\n', '\r'])('[A4.11] takes any line end: %j', (end) => {
    expect(cellsOf(`a,b${end}c,d${end}`)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('[A4.11] leaves out a byte order mark and the blanks around a cell', () => {
    expect(cellsOf('\uFEFF日期, 时间 \n')).toEqual([['日期', '时间']]);
  });

  it('[A4.11] keeps commas, quotes and line ends that stand in quotes', () => {
    expect(cellsOf('"王,建国","说""好""","两\r\n行"')).toEqual([['王,建国', '说"好"', '两\r\n行']]);
  });

  it('[A4.11] keeps blank cells, and leaves out lines in which all are', () => {
    expect(cellsOf('a,,b,\n,,,\n\n,c')).toEqual([
      ['a', '', 'b', ''],
      ['', 'c'],
    ]);
  });

  it('[A4.11] counts lines as an editor does', () => {
    expect(readCsv('a\r\n\r\n"b\nb"\r\nc').map(({ line }) => line)).toEqual([1, 3, 5]);
  });

  it.each(['a\n"b', 'a\n"b"c'])('[A4.11] says on which line a quote is out of place: %j', (text) => {
    expect(() => readCsv(text)).toThrow(new QuoteError(2));
  });

  it('[A4.11] gives back what was written, whatever it is', () => {
    const cell = fc.string({ unit: 'binary', minLength: 1 }).map((text) => `x${text}x`);
    const records = fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(records, fc.constantFrom('\n', '\r\n'), (wanted, end) => {
        expect(cellsOf(written(wanted, end))).toEqual(wanted);
      }),
      { numRuns: 100 },
    );
  });
});
