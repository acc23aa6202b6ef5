import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { columnDots, type PaperColumns } from './paper-geometry.ts';
import { paperPicture } from './paper-picture.ts';
import { printOnPaper, runColumns, type Paper, type PaperRow } from './paper.ts';
import { simulatedSuffix } from './simulated-transport.ts';

export interface SimulatedPaper {
  readonly jobId: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly printedAt: number;
  readonly svg: string;
}

/** The newest papers of the simulated printer, newest first; none while nothing has been printed. */
export async function listSimulatedPaper(folder: string, limit = 50): Promise<SimulatedPaper[]> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names
      .filter((name) => name.endsWith(simulatedSuffix))
      .map(async (name) => ({ name, printedAt: Math.floor((await stat(join(folder, name))).mtimeMs) })),
  );
  files.sort((one, other) => other.printedAt - one.printedAt);
  return Promise.all(
    files.slice(0, limit).map(async ({ name, printedAt }) => {
      const paper = printOnPaper(await readFile(join(folder, name)));
      const jobId = decodeURIComponent(name.slice(0, -simulatedSuffix.length));
      return { jobId, printedAt, svg: paperPicture(paper, columnsSeen(paper)) };
    }),
  );
}

/** The bytes do not say how wide the paper was; a rule of a ticket always runs across all of it. */
function columnsSeen(paper: Paper): PaperColumns {
  return Math.max(0, ...paper.rows.map(columnsUsed)) > 32 ? 48 : 32;
}

function columnsUsed(row: PaperRow): number {
  if (row.kind === 'raster') return row.bitmap.widthDots / columnDots;
  return row.kind === 'line' ? row.runs.reduce((sum, run) => sum + runColumns(run), 0) : 0;
}
