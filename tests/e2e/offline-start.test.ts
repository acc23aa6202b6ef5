import { describe, expect, it, onTestFinished } from 'vitest';
import { browser } from './browser.ts';
import { HallProcess } from './hall-process.ts';

/** True in the page once every file of the screen is kept. */
const kept = `caches.open('kiosk-files').then((cache) => cache.keys()).then((keys) =>
  performance.getEntriesByType('resource').filter(({ name }) => name.includes('/assets/'))
    .every(({ name }) => keys.some(({ url }) => url === name)) && keys.some(({ url }) => url.endsWith('/kiosk/')))`;

describe('a kiosk that is started before the server', () => {
  it('[K14.3] shows a calm page, and registers visitors by itself when the server is there', async () => {
    const hall = await HallProcess.start();
    // By its own clock: one that a test may turn has no entries of what was loaded.
    const kiosk = await browser.newPage();
    onTestFinished(() => kiosk.close());
    await kiosk.goto(`${hall.address}/kiosk/#device=kiosk-1`);
    await kiosk.getByRole('button', { name: '开始登记' }).waitFor();
    await expect.poll(() => kiosk.evaluate(kept), { timeout: 15_000 }).toBe(true);
    await hall.kill();
    await kiosk.reload();
    await kiosk.getByRole('heading', { name: /请到人工窗口|请稍等/ }).waitFor();
    await hall.startAgain();
    await kiosk.getByRole('button', { name: '开始登记' }).waitFor();
  });
});
