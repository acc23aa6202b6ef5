import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PrinterSettings } from '../../contract/printer-settings.ts';
import { readBareTables } from './bare-rows.ts';
import { hallWithCounters, hallWithKiosks } from './bench-hall.ts';
import { callNextInProcess } from './call-next.ts';
import { bareFloor } from './floor.ts';
import { registerInProcess } from './in-process.ts';
import { registerOverSockets } from './over-sockets.ts';
import { replayDay } from './replay.ts';
import type { Measurement } from './rounds.ts';
import { storeServedDay, storeWaitingDay } from './stored-day.ts';

const measureMs = 1_000;
const tickets = 10_000;
const batch = 32;
const singles = 1_600;
const batchedRequests = 8_192;
/** As many as a large hall has. */
const officers = 32;

/** Where nothing is printed. */
const noPaper: PrinterSettings = { kind: 'simulated', paperWidthMm: 80 };

/** What the bench measures. Those that a target is about have a name of their own. */
export interface Measurements {
  /** Floor (a). */
  readonly single: Measurement;
  /** Floor (b). */
  readonly batched: Measurement;
  readonly inProcess32: Measurement;
  readonly overSockets32: Measurement;
  /** All of registrations, the floors first. */
  readonly registrations: readonly Measurement[];
  readonly calls: readonly Measurement[];
  readonly replay: Measurement;
}

/**
 * Prepares what has to lie ready: a day of waiting visitors, which is where the floor's rows come from, and a day on
 * which all were served.
 *
 * @param paced one printer for each of 32 kiosks, as fast as paper; `atOnce`: the same, in no time
 */
export async function prepareMeasurements(
  folder: string,
  { paced: printers, atOnce }: { paced: readonly PrinterSettings[]; atOnce: readonly PrinterSettings[] },
): Promise<Measurements> {
  const waitingDay = join(folder, 'waiting.sqlite');
  const servedDay = join(folder, 'served.sqlite');
  await storeWaitingDay(hallWithKiosks(printers.map(() => noPaper)), waitingDay, tickets);
  const servedHall = hallWithCounters(officers);
  await storeServedDay(servedHall, servedDay, tickets);
  const tables = await readBareTables(waitingDay);
  const floor = (what: string, requests: number, requestsAtOnce: number): Measurement => ({
    what,
    run: (work) => bareFloor(join(work, 'floor.sqlite'), tables, { requests, requestsAtOnce }),
  });
  const single = floor('(a) bare driver, one registration a transaction', singles, 1);
  const batched = floor(`(b) bare driver, ${batch} registrations a transaction`, batchedRequests, batch);
  const inProcess32 = inProcess(32);
  const overSockets32 = overSockets(printers, 32);
  return {
    single,
    batched,
    inProcess32,
    overSockets32,
    registrations: [
      ...[single, batched, inProcess(1), inProcess(8), inProcess32, inProcess(256)],
      ...[overSockets(printers, 1), overSockets(printers, 8), overSockets32],
      overSockets(atOnce, 32, ', printed at once'),
    ],
    calls: [1, 8, 32].map((counters) => callNext(counters, waitingDay)),
    replay: { what: 'replay', run: () => replayDay(servedHall, servedDay) },
  };
}

function inProcess(kiosks: number): Measurement {
  const hall = hallWithKiosks(Array.from({ length: kiosks }, () => noPaper));
  return {
    what: `register in process, kiosks: ${kiosks}`,
    run: (work) => registerInProcess(hall, join(work, 'hall.sqlite'), measureMs),
  };
}

function overSockets(printers: readonly PrinterSettings[], busy: number, remark = ''): Measurement {
  const hall = hallWithKiosks(printers);
  return {
    what: `register over sockets, kiosks: ${busy}${remark}`,
    run: (work) => registerOverSockets(hall, work, { busy, measureMs }),
  };
}

function callNext(counters: number, waitingDay: string): Measurement {
  const hall = hallWithCounters(counters);
  return {
    what: `call next in process, counters: ${counters}`,
    run: async (work) => {
      const day = join(work, 'hall.sqlite');
      await copyFile(waitingDay, day);
      return callNextInProcess(hall, day, measureMs);
    },
  };
}
