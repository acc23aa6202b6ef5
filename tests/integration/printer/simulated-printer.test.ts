import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PaperWidthMm } from '../../../printer/paper-geometry.ts';
import { openPrinter } from '../../../printer/open-printer.ts';
import { listSimulatedPaper } from '../../../printer/simulated-paper.ts';
import { bytesOf } from '../../unit/printer/printed.ts';
import { sampleSlip } from '../../unit/printer/sample-slip.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'printer-'));
});
afterEach(() => rm(folder, { recursive: true }));

function simulatedPrinter(paperWidthMm: PaperWidthMm = 80, simulatedFolder = join(folder, 'paper')) {
  return openPrinter({ kind: 'simulated', paperWidthMm }, { simulatedFolder });
}

async function printAt(jobId: string, seconds: number): Promise<void> {
  await simulatedPrinter().print(jobId, sampleSlip());
  await utimes(join(folder, 'paper', `${jobId}.escpos`), seconds, seconds);
}

describe('the simulated printer', () => {
  it('[P2.2] keeps one file of exact bytes per job and nothing beside it', async () => {
    expect(await simulatedPrinter().print('job-1', sampleSlip())).toEqual({ state: 'printed' });
    expect(await readdir(join(folder, 'paper'))).toEqual(['job-1.escpos']);
    expect(await readFile(join(folder, 'paper', 'job-1.escpos'))).toEqual(bytesOf(sampleSlip()));
  });

  it('[P2] keeps a job with a hostile name inside its folder', async () => {
    await simulatedPrinter().print('../../escape', sampleSlip());
    expect(await readdir(folder)).toEqual(['paper']);
    expect(await listSimulatedPaper(join(folder, 'paper'))).toMatchObject([{ jobId: '../../escape' }]);
  });

  it('[P3] whose folder cannot be made has failed as unreachable', async () => {
    await writeFile(join(folder, 'taken'), '');
    const printer = simulatedPrinter(80, join(folder, 'taken'));
    expect(await printer.print('job-1', sampleSlip())).toEqual({ state: 'failed', reason: 'unreachable' });
  });

  it('[P2] shows its papers newest first, as pictures', async () => {
    await printAt('early', 1000);
    await printAt('late', 3000);
    await printAt('middle', 2000);
    const papers = await listSimulatedPaper(join(folder, 'paper'));
    expect(papers.map(({ jobId, printedAt }) => [jobId, printedAt])).toEqual([
      ['late', 3_000_000],
      ['middle', 2_000_000],
      ['early', 1_000_000],
    ]);
    expect(papers[0]?.svg).toContain('>C012</text>');
    expect(await listSimulatedPaper(join(folder, 'paper'), 1)).toHaveLength(1);
  });

  it.each([58, 80] as const)('[P2] shows paper of %i mm in that width', async (paperWidthMm) => {
    await simulatedPrinter(paperWidthMm).print('job-1', sampleSlip());
    const [paper] = await listSimulatedPaper(join(folder, 'paper'));
    expect(paper?.svg).toContain(`width="${paperWidthMm}mm"`);
  });

  it('[P2] has no paper to show before its first job', async () => {
    expect(await listSimulatedPaper(join(folder, 'paper'))).toEqual([]);
  });
});
