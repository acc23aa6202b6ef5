import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openCounter, press, ticketNumber, type ScreenSize } from '../support/screens.ts';
import { browser } from './browser.ts';
import { HallProcess } from './hall-process.ts';
import { accessibilityFaults, reachFaults } from './usable.ts';

/** At the questions of the time before today. */
async function openKiosk(size: ScreenSize): Promise<{ hall: HallProcess; kiosk: Page }> {
  const hall = await HallProcess.start({ asksHistory: true });
  const kiosk = await hall.open(browser, size, '/kiosk/', (page) => page.unrouteAll());
  await press(kiosk, '开始登记', '同意并继续', '没有带证件');
  for (const answer of ['1人', /^拖欠工资/, '旌阳区']) await press(kiosk, answer, '下一步');
  await kiosk.getByRole('heading', { name: '以前的情况' }).waitFor();
  return { hall, kiosk };
}

async function answer(kiosk: Page, question: string, word: string): Promise<void> {
  await kiosk.getByRole('group', { name: question }).getByRole('button', { name: word, exact: true }).click();
}

describe('the time before today', () => {
  it('[K5.1] is skipped by one press', async () => {
    const { kiosk } = await openKiosk('kiosk');
    await press(kiosk, '跳过', '不需要', '下一步', '取号');
    expect(await ticketNumber(kiosk)).toBe('B001');
  });

  it('[K5.2] is read by the officer with the registration', async () => {
    const { hall, kiosk } = await openKiosk('kiosk');
    await answer(kiosk, '这件事，以前来过这里吗？', '来过');
    await answer(kiosk, '有没有收到过书面的处理意见？', '没有收到');
    await press(kiosk, '下一步', '不需要', '下一步', '取号');
    await ticketNumber(kiosk);
    const desk = await hall.open(browser, 'console', '/officer/');
    await openCounter(desk, 'officer1', 3);
    await press(desk, '呼叫下一位', '查看登记', '核对身份');
    const registration = desk.getByRole('group', { name: '登记信息' });
    await registration.getByText('本人说有', { exact: true }).waitFor();
    await registration.getByText('本人说没有').waitFor();
    expect(await registration.getByText('向别的单位反映过').count()).toBe(0);
  });

  it.each(['kiosk', 'kioskLandscape'] as const)(
    '[K9.1] can be read and pressed by everybody in both languages (%s)',
    async (size) => {
      const { kiosk } = await openKiosk(size);
      expect([...(await accessibilityFaults(kiosk)), ...(await reachFaults(kiosk, 96))]).toEqual([]);
      await press(kiosk, 'English');
      await kiosk.getByRole('heading', { name: 'Before today' }).waitFor();
      expect([...(await accessibilityFaults(kiosk)), ...(await reachFaults(kiosk, 96))]).toEqual([]);
    },
  );
});
