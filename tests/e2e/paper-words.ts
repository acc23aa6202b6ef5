import { printOnPaper } from '../../printer/paper.ts';

/** What the bytes of one job say on paper, line by line, and whether they hold anything but what a ticket is made of. */
export function paperWords(job: Buffer | undefined) {
  const { rows, unknownBytes } = printOnPaper(job ?? Buffer.alloc(0));
  const lines = rows.flatMap((row) => (row.kind === 'line' ? row.runs.map(({ text }) => text).join('') : []));
  return { text: lines.join('\n'), cuts: rows.filter(({ kind }) => kind === 'cut').length, unknownBytes };
}
