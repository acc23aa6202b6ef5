import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openCounter, press } from '../support/screens.ts';
import { browser } from './browser.ts';
import { expectAtCounter, expectState, openDesk, pressKey } from './desk-at-work.ts';
import { HallProcess } from './hall-process.ts';
import { takeNumber } from './people-at-work.ts';
import { accessibilityFaults } from './usable.ts';

describe('the note of a transfer', () => {
  const markup = '<img src=x onerror="document.title=`owned`">';
  const note = `差一份工资单\n${markup}`;

  /** 甲 has called a visitor and is about to send the visitor on; 乙 is at counter 4. */
  async function aboutToTransfer(): Promise<{ jia: Page; yi: Page }> {
    const { hall, desk: jia } = await openDesk(browser, 1);
    const yi = await hall.open(browser, 'console', '/officer/');
    await openCounter(yi, 'officer2', 4);
    await pressKey(jia, '呼叫下一位', 'n');
    await pressKey(jia, '转窗口', 't');
    await jia.getByRole('dialog', { name: '转走 B001' }).waitFor();
    return { jia, yi };
  }

  it('[O1.9] is read at the next window as it was written, and gone with the visitor', async () => {
    const { jia, yi } = await aboutToTransfer();
    await jia.getByLabel('转交说明').fill(note);
    await press(jia, /^4 号窗口/);
    await expectState(jia, '空闲');
    await pressKey(yi, '呼叫下一位', 'n');
    const notes = yi.getByRole('region', { name: '转交说明' });
    await notes.getByText('接访员甲').waitFor();
    await notes.getByText(markup).waitFor();
    expect(await accessibilityFaults(yi)).toEqual([]);
    expect([await yi.locator('img').count(), await yi.title()]).toEqual([0, expect.not.stringContaining('owned')]);
    await pressKey(yi, '开始接谈', 's');
    await notes.getByText('差一份工资单').waitFor();
    await pressKey(yi, '办结', 'e');
    await expectState(yi, '空闲');
    expect(await yi.content()).not.toContain('差一份工资单');
  });

  it('[O1.9] may be left out', async () => {
    const { jia, yi } = await aboutToTransfer();
    await press(jia, /^4 号窗口/);
    await expectState(jia, '空闲');
    await pressKey(yi, '呼叫下一位', 'n');
    await pressKey(yi, '开始接谈', 's');
    await expectState(yi, '接谈中');
    expect(await yi.getByRole('region', { name: '转交说明' }).count()).toBe(0);
  });

  it('[O1.9] that is too long says so, and transfers nobody until it is shorter', async () => {
    const { jia } = await aboutToTransfer();
    await jia.getByLabel('转交说明').fill('字'.repeat(203));
    await jia.getByText('多了 3 个字').waitFor();
    await jia.getByRole('button', { name: /^4 号窗口/ }).click({ force: true });
    await expectState(jia, '已呼叫');
    await jia.getByLabel('转交说明').fill('字'.repeat(200));
    await jia.getByText('200 / 200 字').waitFor();
    await press(jia, /^4 号窗口/);
    await expectState(jia, '空闲');
  });
});

describe('the list of those who wait', () => {
  it('[O1.10] calls a chosen one for an officer who may', async () => {
    const { desk } = await openDesk(browser, 2);
    await press(desk, /^B002/, '情况紧急');
    await expectAtCounter(desk, 'B002');
    await desk.getByText('这一批比 1 批排在前面的先叫。').waitFor();
  });

  it('[O1.10] offers no call to an officer who may not', async () => {
    const { hall } = await openDesk(browser, 2);
    const second = await hall.open(browser, 'console', '/officer/');
    await openCounter(second, 'officer2', 4);
    await second.getByRole('listitem').filter({ hasText: 'B002' }).waitFor();
    expect(await second.getByRole('button', { name: /^B00/ }).count()).toBe(0);
  });
});

describe('a PC whose clock is wrong', () => {
  it.each([-3_600_000, 3_600_000])('[O1.11] by %i ms shows the right times', async (wrongByMs) => {
    const hall = await HallProcess.start();
    await takeNumber(hall);
    await takeNumber(hall);
    const desk = await hall.open(browser, 'console', '/officer/', (page) =>
      page.clock.install({ time: Date.now() + wrongByMs }),
    );
    await openCounter(desk, 'officer1', 3);
    await desk.getByRole('listitem').filter({ hasText: 'B002' }).getByText('刚刚').waitFor();
    await pressKey(desk, '呼叫下一位', 'n');
    await desk
      .getByRole('button', { name: '撤销' })
      .getByText(/^\(([1-9]|1\d) 秒\)$/)
      .waitFor();
  });
});
