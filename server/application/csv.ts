/** One record of a file; `line` is where it begins, counted from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A quotation mark on this line is never closed, or something stands behind the closing one. */
export class QuoteError extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`a quotation mark on line ${line} is out of place`);
    this.name = 'QuoteError';
    this.line = line;
  }
}

/** A cell, quoted or not, and what ends it: a comma, the end of the line, or the end of the text. */
const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n][^,\r\n]*)?)(,|\r\n|\n|\r|$)/y;

/**
 * Reads comma-separated values (RFC 4180): cells may be quoted, and then hold commas, line ends and doubled quotes. Takes
 * any line end and a byte order mark, and leaves out records in which every cell is blank, as spreadsheets write them.
 *
 * @returns cells without the blanks around them
 * @throws QuoteError
 */
export function readCsv(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  let line = 1;
  let begun = 1;
  let cells: string[] = [];
  cell.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  for (;;) {
    const found = cell.exec(text);
    if (found === null) throw new QuoteError(line);
    const [all, quoted, plain = '', end] = found;
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    line += all.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (end === ',') continue;
    if (cells.some((each) => each !== '')) records.push({ line: begun, cells });
    if (end === '') return records;
    begun = line;
    cells = [];
  }
}
