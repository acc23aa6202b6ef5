import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildScreens } from '../../server/build-screens.ts';
import { launchBrowser } from '../support/browser.ts';
import { aHall } from '../support/demonstration-hall.ts';
import { confirmPresses } from './confirm-press.ts';
import { firstLoad } from './first-load.ts';
import { loadTable, pressTable, visitorTable } from './kiosk-report.ts';
import { startBenchServer } from './bench-server.ts';
import { missACall } from './missed-call.ts';
import { partsToPlay, play, thinkingMs, type Played } from './played-visitors.ts';

/** In the project's own cache: the system's temporary folder is often no disk. */
const cache = resolve(import.meta.dirname, '../../node_modules/.cache');
const kioskId = 'kiosk-1';
const presses = { warmUp: 10, counted: 200 };

/** The demonstration hall with every question it asks, open at any hour; a missed call counts at once, no queue is long. */
const hall = aHall({ asksHistory: true, longQueueAt: null, noShowAfterCalls: 1, noShowCoolDownMs: 0 });

const press = 'finger on 取号 until the number is drawn';
const legends = {
  press: [
    `${presses.counted} registrations after ${presses.warmUp}, each through every screen; server, disk and browser on this machine, simulated`,
    'printer. From the time of the touch to the first frame with the number, which fades in for 150 ms after it. The',
    'finger is lifted at once. The pauses in which a new screen takes no press are left out, and no part of this.',
  ].join('\n'),
  load: 'First load of /kiosk/ with an empty cache, until nothing comes any more.',
  visitors: [
    `Played at real speed, with ${thinkingMs} ms of thought before every tap; the screens count the welcome and the last one.`,
    'Seconds from the first tap until the number, or that the visitor is back in the queue, stands on the screen.',
  ].join('\n'),
};

/** Measures and prints. The figures are for reading: what a machine can do is not ours to assert. */
async function bench(browser: Browser, address: string): Promise<void> {
  const missed = await missACall(hall, address, kioskId);
  const load = await firstLoad(browser, address, kioskId);
  const visitors: Played[] = [];
  for (const part of partsToPlay(missed)) visitors.push(await play(browser, address, kioskId, part));
  const pressed = await confirmPresses(browser, address, kioskId, presses);
  const chromium = `Chromium ${browser.version()} without a graphics card, 1080 × 1920`;
  console.log(
    [
      `On ${availableParallelism()} processors, Node ${process.versions.node}, ${chromium}.`,
      [legends.press, pressTable(press, pressed)].join('\n\n'),
      [legends.load, loadTable(load)].join('\n\n'),
      [legends.visitors, visitorTable(visitors)].join('\n\n'),
    ].join('\n\n'),
  );
}

await buildScreens();
await mkdir(cache, { recursive: true });
const folder = await mkdtemp(join(cache, 'kiosk-bench-'));
const server = await startBenchServer(hall, folder);
const browser = await launchBrowser();
try {
  await bench(browser, server.address);
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true });
}
