import type { Browser, Page } from 'playwright-core';
import { press } from '../support/screens.ts';
import { Findings, openStill, type shapes } from './findings.ts';
import { HallProcess } from './hall-process.ts';
import { kioskTour, moveOn, troubleTour } from './kiosk-tour.ts';
import { takeNumber } from './people-at-work.ts';

/** The longest pause between two attempts of a screen to reach the server. */
const reconnectMs = 3_000;

type Shape = Pick<(typeof shapes)[number], 'size' | 'language'>;

interface Ways {
  /** Switches of the top band that are pressed before anything else. */
  switches?: readonly RegExp[];
  /** The level of WCAG that colours are to reach. */
  contrast?: 'AA' | 'AAA';
}

async function openKiosk(browser: Browser, hall: HallProcess, shape: Shape, ways: Ways): Promise<Page> {
  const kiosk = await openStill(browser, hall, shape.size, '/kiosk/');
  if (shape.language === 'en') await press(kiosk, 'English');
  await press(kiosk, ...(ways.switches ?? []));
  return kiosk;
}

/** What is wrong with any screen of the kiosk. */
export async function faultsOnTour(browser: Browser, shape: Shape, ways: Ways = {}) {
  const hall = await HallProcess.start();
  // A large group waits, so that both visits and people are told where they are.
  await takeNumber(hall, { headCount: 300 });
  const kiosk = await openKiosk(browser, hall, shape, ways);
  const findings = new Findings();
  for (const stop of kioskTour) {
    await moveOn(kiosk, stop, shape.language);
    await findings.lookAtKiosk(stop.screen, kiosk, ways.contrast);
  }
  return findings.faults;
}

/** What is wrong with the kiosk's screens when server and printer fail. */
export async function faultsInTrouble(browser: Browser, shape: Shape, ways: Ways = {}) {
  const brokenPrinter = { kind: 'file', path: '/nowhere/printer', paperWidthMm: 80 } as const;
  const hall = await HallProcess.start({ kiosks: [{ id: 'kiosk-1', printer: brokenPrinter }] });
  const kiosk = await openKiosk(browser, hall, shape, ways);
  const { noServer, noAnswer, noPaper } = troubleTour;
  const findings = new Findings();
  await moveOn(kiosk, noServer, shape.language);
  await hall.kill();
  await kiosk.getByText(/正在重新连接|trying again/).waitFor();
  await findings.lookAtKiosk(noServer.screen, kiosk, ways.contrast);
  await moveOn(kiosk, noAnswer, shape.language);
  await findings.lookAtKiosk(noAnswer.screen, kiosk, ways.contrast);
  await hall.startAgain();
  await kiosk.clock.runFor(reconnectMs);
  await moveOn(kiosk, noPaper, shape.language);
  await findings.lookAtKiosk(noPaper.screen, kiosk, ways.contrast);
  return findings.faults;
}
