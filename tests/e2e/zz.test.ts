import { AxeBuilder } from '@axe-core/playwright';
import { it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { HallProcess } from './hall-process.ts';
import { kioskTour, moveOn } from './kiosk-tour.ts';
import { press } from '../support/screens.ts';
it('x', async () => {
  const browser = await launchBrowser();
  for (const [size, language] of [['kiosk','zh-CN'],['kioskLandscape','en']] as const) {
  const hall = await HallProcess.start();
  const kiosk = await hall.open(browser, size, '/kiosk/', async (page) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.clock.install();
  });
  if (language === 'en') await press(kiosk, 'English');
  for (const stop of kioskTour) {
    const a = Date.now();
    await moveOn(kiosk, stop, language);
    const b = Date.now();
    await new AxeBuilder({ page: kiosk }).analyze();
    const c = Date.now();
    await new AxeBuilder({ page: kiosk }).setLegacyMode(true).analyze();
    const d = Date.now();
    console.log(stop.screen, 'move', b - a, 'axe', c - b, 'legacy', d - c);
    await kiosk.screenshot({ path: `/tmp/probe/${size}-${stop.screen.replace(/ /g, '_')}.png` });
  }
  }
  await browser.close();
}, 100000);
