import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { hallWithOneQueue } from './bench-hall.ts';
import { firstByteAtPrinter } from './first-byte.ts';
import { callNextCost } from './call-cost.ts';
import { median, type Measured } from './measure.ts';
import { prepareMeasurements, type Measurements } from './measurements.ts';
import { startPaperPrinters } from './paper-printers.ts';
import { tableOf, targetList, type Line, type Target } from './report.ts';
import { inRounds, type Measurement } from './rounds.ts';

const rounds = 5;
/** In the project's own cache: the system's temporary folder is often no disk. */
const cache = resolve(import.meta.dirname, '../../node_modules/.cache');

const legend = [
  'Each registration is one row in each of four tables, and every commit is flushed to the disk. Rows of the floors and',
  'requests of the kiosks lie ready; clients ask again as soon as they are answered. Over sockets a ticket takes its',
  'printer 1.5 s, or, printed at once, none: then all the work for printing falls into the same second.',
].join('\n');

type MedianOf = (measurement: Measurement) => Measured;

/** Measures and prints. A target that is missed is no error: what a machine can do is not ours to assert. */
async function bench(folder: string): Promise<void> {
  const paced = await startPaperPrinters(32);
  const atOnce = await startPaperPrinters(32, { printMs: () => 0 });
  const measurements = await prepareMeasurements(folder, { paced: paced.settings, atOnce: atOnce.settings });
  const { single, batched, registrations, calls, replay } = measurements;
  const medianOf = await inRounds([...registrations, ...calls, replay], rounds, folder);
  for (const printers of [paced, atOnce]) printers.close();
  const firstByte = await firstByteAtPrinter(await mkdtemp(join(folder, 'first-byte-')));
  const floors = [medianOf(single), medianOf(batched)];
  const lineOf = (measurement: Measurement, against: readonly Measured[]): Line => {
    const measured = medianOf(measurement);
    const ratios = against.map(({ perSecond }) => measured.perSecond / perSecond);
    return { what: measurement.what, measured, ratios };
  };
  console.log(
    [
      `Medians of ${rounds} rounds on ${availableParallelism()} processors, Node ${process.versions.node}.`,
      legend,
      tableOf(
        registrations.map((each) => lineOf(each, floors)),
        ['(a)', '(b)'],
      ),
      tableOf(
        [
          ...calls.map((each) => lineOf(each, [])),
          { what: 'from a request to the first byte at its printer', measured: firstByte, ratios: [] },
        ],
        [],
      ),
      targetList(targets(measurements, medianOf, callCosts())),
    ].join('\n\n'),
  );
}

function targets(
  { single, batched, inProcess32, overSockets32, replay }: Measurements,
  medianOf: MedianOf,
  callCosts: { few: number; many: number },
): Target[] {
  const ofBatched = medianOf(inProcess32).perSecond / medianOf(batched).perSecond;
  const ofSingle = medianOf(overSockets32).perSecond / medianOf(single).perSecond;
  const { p99Ms } = medianOf(overSockets32);
  const ofFew = callCosts.many / callCosts.few;
  const replayMs = medianOf(replay).p50Ms;
  return [
    {
      wish: 'in process, 32 kiosks: half of (b) or more',
      measured: `${ofBatched.toFixed(3)} ×`,
      reached: ofBatched >= 0.5,
    },
    {
      wish: 'over sockets, 32 kiosks: twice (a) or more',
      measured: `${ofSingle.toFixed(3)} ×`,
      reached: ofSingle >= 2,
    },
    { wish: 'over sockets, 32 kiosks: p99 under 25 ms', measured: `${p99Ms.toFixed(1)} ms`, reached: p99Ms < 25 },
    {
      wish: 'a call with 10,000 waiting: twice one with 100, or less',
      measured: `${callCosts.many.toFixed(1)} µs / ${callCosts.few.toFixed(1)} µs = ${ofFew.toFixed(2)} ×`,
      reached: ofFew <= 2,
    },
    {
      wish: 'start on a day of 10,000 served: under a second',
      measured: `${replayMs.toFixed(0)} ms`,
      reached: replayMs < 1000,
    },
  ];
}

/** Microseconds with 100 and with 10,000 waiting, measured by turns. */
function callCosts(): { few: number; many: number } {
  const hall = hallWithOneQueue();
  const turns = Array.from({ length: rounds }, () => ({
    few: callNextCost(hall, 100),
    many: callNextCost(hall, 10_000),
  }));
  return { few: median(turns.map(({ few }) => few)), many: median(turns.map(({ many }) => many)) };
}

await mkdir(cache, { recursive: true });
const folder = await mkdtemp(join(cache, 'bench-'));
try {
  await bench(folder);
} finally {
  await rm(folder, { recursive: true });
}
