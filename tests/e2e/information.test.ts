import { describe, expect, it } from 'vitest';
import { press } from '../support/screens.ts';
import { browser } from './browser.ts';
import { HallProcess } from './hall-process.ts';
import { accessibilityFaults, reachFaults } from './usable.ts';

/** As much as a plan may have on a page. */
const fullest = {
  title: { zh: '受理什么', en: 'What we receive' },
  lines: Array.from({ length: 5 }, () => ({ zh: '字'.repeat(50), en: 'wordy '.repeat(19).slice(0, 110) })),
};

describe('what the hall tells about itself', () => {
  it('[K12.6] can be read without registering, from the first page to the last', async () => {
    const kiosk = await (await HallProcess.start()).open(browser, 'kiosk', '/kiosk/');
    await press(kiosk, '来访须知');
    await kiosk.getByRole('heading', { name: '受理什么' }).waitFor();
    for (const title of ['怎么办：五步', '还有哪些渠道', '接待时间和电话']) {
      await press(kiosk, '下一页');
      await kiosk.getByRole('heading', { name: title }).waitFor();
    }
    await kiosk.getByText('0838-0000000').waitFor();
    await press(kiosk, '返回首页');
    await kiosk.getByRole('button', { name: '开始登记' }).waitFor();
  });

  it.each([
    { size: 'kiosk', language: 'zh-CN' },
    { size: 'kioskLandscape', language: 'zh-CN' },
    { size: 'kiosk', language: 'en' },
    { size: 'kioskLandscape', language: 'en' },
  ] as const)('[K9.1] fits in large type, however much a page has ($size, $language)', async ({ size, language }) => {
    const hall = await HallProcess.start({ information: [fullest] });
    const kiosk = await hall.open(browser, size, '/kiosk/', (page) => page.unrouteAll());
    const faults = async () => [...(await accessibilityFaults(kiosk)), ...(await reachFaults(kiosk, 96))];
    const [about, large, next] =
      language === 'en' ? ['About this hall', 'Large text', 'Next page'] : ['来访须知', '大字', '下一页'];
    if (language === 'en') await press(kiosk, 'English');
    await press(kiosk, large, about);
    expect(await faults()).toEqual([]);
    await press(kiosk, next);
    expect(await faults()).toEqual([]);
  });
});
