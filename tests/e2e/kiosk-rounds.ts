import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browser } from './browser.ts';
import { press } from '../support/screens.ts';
import { Findings, openStill, shapes } from './findings.ts';
import { HallProcess } from './hall-process.ts';
import { kioskTour, moveOn, troubleTour } from './kiosk-tour.ts';
import { takeNumber } from './people-at-work.ts';

/** The longest pause between two attempts of a screen to reach the server. */
const reconnectMs = 3_000;

type Shape = Pick<(typeof shapes)[number], 'size' | 'language'>;

/** The ways a screen can be looked at, each by one more press of a switch than the one before; the last press leads back. */
const ways = [
  { way: 'as it comes', contrast: 'AA', then: /^(大字|Large text)$/ },
  { way: 'in large type', contrast: 'AA', then: /^(高对比|Contrast)$/ },
  { way: 'in large type and high contrast', contrast: 'AAA', then: /^(大字|Large text)$/ },
  { way: 'in high contrast', contrast: 'AAA', then: /^(高对比|Contrast)$/ },
] as const;

/** What the demonstration does not ask; two, as a hall may have that has any. */
const specialRequests = [
  { id: 'sign-language', name: { zh: '手语接谈', en: 'Sign language' } },
  { id: 'ground-floor', name: { zh: '一楼窗口', en: 'Ground floor' } },
];

async function openKiosk(hall: HallProcess, shape: Shape): Promise<Page> {
  const kiosk = await openStill(browser, hall, shape.size, '/kiosk/');
  if (shape.language === 'en') await press(kiosk, 'English');
  return kiosk;
}

/** Looks at a screen in both sizes and contrasts. */
export async function lookInEveryWay(findings: Findings, screen: string, kiosk: Page): Promise<void> {
  for (const { way, contrast, then } of ways) {
    await findings.lookAtKiosk(`${screen}, ${way}`, kiosk, contrast);
    // Also while a dialog stands before the switches: what was switched on before it came looks like this.
    await kiosk.getByRole('button', { name: then, includeHidden: true }).dispatchEvent('click');
  }
}

/** What is wrong with any screen of the kiosk. */
async function faultsOnTour(shape: Shape) {
  const hall = await HallProcess.start({ specialRequests });
  // A large group waits, so that both visits and people are told where they are.
  await takeNumber(hall, { headCount: 300 });
  const kiosk = await openKiosk(hall, shape);
  const findings = new Findings();
  for (const stop of kioskTour) {
    await moveOn(kiosk, stop, shape.language);
    await lookInEveryWay(findings, stop.screen, kiosk);
  }
  return findings.faults;
}

/** What is wrong with the kiosk's screens when server and printer fail. */
async function faultsInTrouble(shape: Shape) {
  const brokenPrinter = { kind: 'file', path: '/nowhere/printer', paperWidthMm: 80 } as const;
  const hall = await HallProcess.start({ kiosks: [{ id: 'kiosk-1', printer: brokenPrinter }] });
  const kiosk = await openKiosk(hall, shape);
  const { noServer, noAnswer, noPaper } = troubleTour;
  const findings = new Findings();
  await moveOn(kiosk, noServer, shape.language);
  await hall.kill();
  await kiosk.getByText(/正在重新连接|trying again/).waitFor();
  await lookInEveryWay(findings, noServer.screen, kiosk);
  await moveOn(kiosk, noAnswer, shape.language);
  await lookInEveryWay(findings, noAnswer.screen, kiosk);
  await hall.startAgain();
  await kiosk.clock.runFor(reconnectMs);
  await moveOn(kiosk, noPaper, shape.language);
  await lookInEveryWay(findings, noPaper.screen, kiosk);
  return findings.faults;
}

/** That every screen of a kiosk of this shape is for everybody. Each shape in its own file: they take the longest of all. */
export function describeKiosk(size: Shape['size']): void {
  describe.each(shapes.filter((shape) => shape.size === size))('the kiosk in $shape, in $language', (shape) => {
    it('[K9.1] [K9.3] [K9.4] can be read and pressed by everybody on every screen, in both sizes and contrasts', async () => {
      expect(await faultsOnTour(shape)).toEqual({});
    });

    it('[K9.1] [K9.3] [K9.4] can be read and pressed by everybody when server and printer fail, in both sizes and contrasts', async () => {
      expect(await faultsInTrouble(shape)).toEqual({});
    });
  });
}
