/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerQuestions, press, ticketNumber } from '../support/screens.ts';
import { browser } from './browser.ts';
import { HallProcess } from './hall-process.ts';

const largeType = /^(大字|Large text)$/;
const highContrast = /^(高对比|Contrast)$/;
const readAloud = /^(朗读|Read aloud)$/;

/** A kiosk whose time a test lets pass. */
function openKiosk(hall: HallProcess): Promise<Page> {
  return hall.open(browser, 'kiosk', '/kiosk/#device=kiosk-1');
}

/** The same with everything switched on that there is for eyes and ears. */
async function openSwitched(hall: HallProcess): Promise<Page> {
  const kiosk = await openKiosk(hall);
  await switchAllOn(kiosk);
  return kiosk;
}

async function switchAllOn(kiosk: Page): Promise<void> {
  await press(kiosk, largeType, highContrast, readAloud);
  await expect.poll(() => pressed(kiosk)).toEqual(['大字', '高对比', '朗读']);
  expect(await root(kiosk)).toEqual({ type: 'large', contrast: 'high' });
}

async function pressed(kiosk: Page): Promise<string[]> {
  const switches = kiosk.getByRole('group', { name: '看得清，听得见' }).getByRole('button', { pressed: true });
  return (await switches.allInnerTexts()).map((text) => text.trim());
}

function root(kiosk: Page): Promise<unknown> {
  return kiosk.evaluate(() => ({ ...document.documentElement.dataset }));
}

/** What of the page outlives it. */
function kept(kiosk: Page): Promise<unknown> {
  return kiosk.evaluate(() => [
    location.href,
    history.length,
    document.cookie,
    { ...localStorage },
    { ...sessionStorage },
  ]);
}

async function expectAllOff(kiosk: Page): Promise<void> {
  await kiosk.getByRole('heading', { name: '您好，请在这里登记' }).waitFor();
  expect(await pressed(kiosk)).toEqual([]);
  expect(await root(kiosk)).toEqual({});
}

describe('what one visitor switched on', () => {
  it('[K9.2] is off for the next when nobody answers the idle question', async () => {
    const kiosk = await openSwitched(await HallProcess.start());
    await press(kiosk, '开始登记', '停止');
    await kiosk.clock.runFor(60_000);
    await kiosk.getByRole('dialog', { name: '您还在吗？' }).waitFor();
    await kiosk.clock.runFor(15_000);
    await expectAllOff(kiosk);
  });

  it('[K9.2] is off for the next when nobody goes on from the welcome', async () => {
    const kiosk = await openSwitched(await HallProcess.start());
    // Once for reading the welcome to its end, and once for nobody.
    await kiosk.clock.runFor(60_000);
    await kiosk.clock.runFor(60_000);
    await expectAllOff(kiosk);
  });

  it('[K9.2] is off for the next when the number is taken', async () => {
    const kiosk = await openSwitched(await HallProcess.start());
    await press(kiosk, '开始登记', '不登记证件，继续取号');
    await answerQuestions(kiosk);
    await press(kiosk, '取号');
    await ticketNumber(kiosk);
    await press(kiosk, '我知道了');
    await expectAllOff(kiosk);
  });

  it('[K9.2] is in no address and in no storage, and off after a reload', async () => {
    const kiosk = await openKiosk(await HallProcess.start());
    await kiosk.getByRole('heading', { name: '您好，请在这里登记' }).waitFor();
    const before = await kept(kiosk);
    await switchAllOn(kiosk);
    expect(await kept(kiosk)).toEqual(before);
    await kiosk.reload();
    await expectAllOff(kiosk);
  });
});

describe('the ticket', () => {
  it.each([
    { on: [], seconds: 12 },
    { on: [largeType], seconds: 25 },
    { on: [readAloud], seconds: 25 },
  ])('[K9.10] stays $seconds s with these switched on: $on', async ({ on, seconds }) => {
    const hall = await HallProcess.start();
    const kiosk = await hall.open(browser, 'kiosk', '/kiosk/#device=kiosk-1');
    await press(kiosk, ...on, '开始登记', '不登记证件，继续取号');
    await answerQuestions(kiosk);
    await press(kiosk, '取号');
    await kiosk.getByText(`${seconds} 秒后回到首页`).waitFor();
  });
});

describe('high contrast', () => {
  it('[K9.4] tells by a line what cannot be pressed, and by a mark what is chosen', async () => {
    const kiosk = await openSwitched(await HallProcess.start());
    await press(kiosk, '开始登记', '不登记证件，继续取号', '1人');
    const chosen = kiosk.getByRole('button', { name: '1人', pressed: true });
    expect(await chosen.locator('svg').count()).toBe(1);
    await press(kiosk, '下一步');
    const next = kiosk.getByRole('button', { name: '下一步' });
    expect(await next.isDisabled()).toBe(true);
    expect(await next.evaluate((button) => getComputedStyle(button).borderTopStyle)).toBe('dashed');
  });
});
