import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { press } from '../support/screens.ts';
import { HallProcess } from './hall-process.ts';
import { kioskTour, moveOn } from './kiosk-tour.ts';
import { accessibilityFaults, reachFaults } from './usable.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const shapes = [
  { shape: 'portrait', size: 'kiosk', lowestButtonPx: 96 },
  { shape: 'landscape', size: 'kioskLandscape', lowestButtonPx: 96 },
] as const;
const languages = ['zh-CN', 'en'] as const;

describe.each(shapes)('the kiosk in $shape', ({ size, lowestButtonPx }) => {
  it.each(languages)('[K9] can be read and pressed by everybody on every screen, in %s', async (language) => {
    const hall = await HallProcess.start();
    const kiosk = await hall.open(browser, size, '/kiosk/', async (page) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.clock.install();
    });
    if (language === 'en') await press(kiosk, 'English');
    const faults: Record<string, string[]> = {};
    for (const stop of kioskTour) {
      await moveOn(kiosk, stop, language);
      const found = [...(await accessibilityFaults(kiosk)), ...(await reachFaults(kiosk, lowestButtonPx))];
      if (found.length > 0) faults[stop.screen] = found;
    }
    expect(faults).toEqual({});
  });
});
