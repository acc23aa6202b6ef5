import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerQuestions, press, ticketNumber, type ScreenSize } from '../support/screens.ts';
import { browser } from './browser.ts';
import { HallProcess } from './hall-process.ts';
import { takeNumber } from './people-at-work.ts';
import { accessibilityFaults, reachFaults } from './usable.ts';

/** At the summary, with two ahead in a hall that asks from two on. */
async function openKiosk(size: ScreenSize): Promise<{ hall: HallProcess; kiosk: Page }> {
  const hall = await HallProcess.start({ longQueueAt: 1 });
  for (let ahead = 0; ahead < 2; ahead += 1) await takeNumber(hall);
  const kiosk = await hall.open(browser, size, '/kiosk/', (page) => page.unrouteAll());
  await press(kiosk, '开始登记', '同意并继续', '没有带证件');
  await answerQuestions(kiosk);
  await kiosk.getByText('前面还有 2 个号').waitFor();
  await press(kiosk, '取号');
  await kiosk.getByRole('heading', { name: '现在等的人比较多' }).waitFor();
  return { hall, kiosk };
}

describe('a visitor whose queue is long', () => {
  it('[K12.4] gets a number by wanting to wait', async () => {
    const { kiosk } = await openKiosk('kiosk');
    await press(kiosk, '我愿意等，取号');
    expect(await ticketNumber(kiosk)).toBe('B003');
  });

  it('[K12.4] leaves without a number, and nothing stays', async () => {
    const { hall, kiosk } = await openKiosk('kiosk');
    await press(kiosk, '改天再来，不取号');
    await kiosk.getByRole('heading', { name: '您好，请在这里登记' }).waitFor();
    expect(await hall.count('TicketIssued')).toBe(2);
  });

  it.each(['kiosk', 'kioskLandscape'] as const)(
    '[K9.1] can read and press everything in both languages (%s)',
    async (size) => {
      const { kiosk } = await openKiosk(size);
      expect([...(await accessibilityFaults(kiosk)), ...(await reachFaults(kiosk, 96))]).toEqual([]);
      await press(kiosk, 'English');
      await kiosk.getByRole('heading', { name: 'Many people are waiting' }).waitFor();
      expect([...(await accessibilityFaults(kiosk)), ...(await reachFaults(kiosk, 96))]).toEqual([]);
    },
  );
});
