import type { Browser, Page } from 'playwright-core';
import { openCounter } from '../support/screens.ts';
import { HallProcess } from './hall-process.ts';
import { takeNumber } from './people-at-work.ts';

/** What an officer does and sees at the desk's own screen. */

/** Officer 1 at counter 3, with this many visitors waiting. */
export async function openDesk(browser: Browser, visitors: number): Promise<{ hall: HallProcess; desk: Page }> {
  const hall = await HallProcess.start({ noShowCoolDownMs: 0 });
  for (let taken = 0; taken < visitors; taken += 1) await takeNumber(hall);
  const desk = await hall.open(browser, 'console', '/officer/');
  await openCounter(desk, 'officer1', 3);
  return { hall, desk };
}

/** Waits until the act can be done and no dialog has the keys, then presses the key. */
export async function pressKey(desk: Page, act: string, key: string): Promise<void> {
  await desk.getByRole('dialog').waitFor({ state: 'hidden' });
  await desk.getByRole('button', { name: act, disabled: false }).waitFor();
  await desk.keyboard.press(key);
}

export async function expectState(desk: Page, state: '空闲' | '已呼叫' | '接谈中'): Promise<void> {
  await desk.getByRole('region', { name: '窗口状态' }).getByText(state, { exact: true }).waitFor();
}

export async function expectAtCounter(desk: Page, number: string): Promise<void> {
  await desk.getByRole('region', { name: '当前来访人' }).getByText(number, { exact: true }).waitFor();
}
