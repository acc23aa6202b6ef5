import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { soundNumber } from '../integration/edges/hall-people.ts';
import { answerQuestions, press, pressDigits, ticketNumber, typeNumber } from '../support/screens.ts';
import { browser } from './browser.ts';
import { HallProcess } from './hall-process.ts';

const number = soundNumber('51060319840229371');
const quietMs = 60_000;
const countdownMs = 15_000;

/** A kiosk whose time a test lets pass. */
async function openKiosk(): Promise<Page> {
  const hall = await HallProcess.start();
  return hall.open(browser, 'kiosk', '/kiosk/#device=kiosk-1');
}

/** As far as the number stands on the screen for everybody to read. */
async function showNumber(kiosk: Page): Promise<void> {
  await press(kiosk, '开始登记', '同意并继续', '输入身份证号');
  await pressDigits(kiosk, number);
  await press(kiosk, '显示号码');
}

/** Everything of this page that somebody could come upon later. */
async function traces(kiosk: Page): Promise<string> {
  const { origins } = await kiosk.context().storageState({ indexedDB: true });
  const ofSession = await kiosk.evaluate('JSON.stringify(sessionStorage)');
  return [
    await kiosk.locator('html').innerText(),
    await kiosk.content(),
    kiosk.url(),
    JSON.stringify(origins),
    ofSession,
  ]
    .join('\n')
    .replace(/\s/g, '');
}

function question(kiosk: Page) {
  return kiosk.getByRole('dialog', { name: '您还在吗？' });
}

function welcome(kiosk: Page) {
  return kiosk.getByRole('heading', { name: '您好，请在这里登记' });
}

describe('a kiosk that nobody touches', () => {
  it('[K10.1] asks after a minute, and one press gives another minute with everything kept', async () => {
    const kiosk = await openKiosk();
    await showNumber(kiosk);
    await kiosk.clock.runFor(quietMs);
    await question(kiosk).waitFor();
    await press(kiosk, '我还在');
    await question(kiosk).waitFor({ state: 'hidden' });
    await kiosk.clock.runFor(quietMs - 5_000);
    expect(await question(kiosk).count()).toBe(0);
    expect(await traces(kiosk)).toContain(number);
    await kiosk.clock.runFor(5_000);
    await question(kiosk).waitFor();
  });

  it('[K10.1] gives a minute from each touch, not from the first', async () => {
    const kiosk = await openKiosk();
    await press(kiosk, '开始登记');
    await kiosk.clock.runFor(quietMs - 5_000);
    await press(kiosk, '同意并继续');
    await kiosk.clock.runFor(quietMs - 5_000);
    expect(await question(kiosk).count()).toBe(0);
    await kiosk.clock.runFor(5_000);
    await question(kiosk).waitFor();
  });

  it('[K10.1] wipes everything when the question stays without an answer', async () => {
    const kiosk = await openKiosk();
    await showNumber(kiosk);
    expect(await traces(kiosk)).toContain(number);
    await kiosk.clock.runFor(quietMs);
    await question(kiosk).waitFor();
    await kiosk.clock.runFor(countdownMs);
    await welcome(kiosk).waitFor();
    expect(await traces(kiosk)).not.toMatch(new RegExp(`${number}|${number.slice(0, 6)}|${number.slice(-4)}`));
  });

  it('[K10.1] brings nothing back by Back, Forward or a reload', async () => {
    const kiosk = await openKiosk();
    await showNumber(kiosk);
    await kiosk.clock.runFor(quietMs);
    await kiosk.clock.runFor(countdownMs);
    await welcome(kiosk).waitFor();
    for (const way of ['goBack', 'goForward', 'reload'] as const) {
      await kiosk[way]();
      expect(await kiosk.content()).not.toContain('数字键');
    }
    await welcome(kiosk).waitFor();
    expect(await traces(kiosk)).not.toContain(number);
  });

  it('[K10.1] asks nobody while the welcome is all it shows', async () => {
    const kiosk = await openKiosk();
    await welcome(kiosk).click();
    await kiosk.clock.runFor(quietMs + countdownMs);
    expect(await question(kiosk).count()).toBe(0);
  });

  it('[K10.1] forgets the language too', async () => {
    const kiosk = await openKiosk();
    await press(kiosk, 'English', 'Start');
    await kiosk.clock.runFor(quietMs);
    await kiosk.clock.runFor(countdownMs);
    await welcome(kiosk).waitFor();
  });
});

describe('a fast second visitor', () => {
  it('[K10.1] finds nothing of the first on any screen', async () => {
    const kiosk = await openKiosk();
    await press(kiosk, '开始登记', '同意并继续');
    await typeNumber(kiosk, number);
    await answerQuestions(kiosk);
    await press(kiosk, '取号');
    const first = await ticketNumber(kiosk);
    await press(kiosk, '我知道了', '开始登记', '同意并继续', '输入身份证号');
    await kiosk.getByText('还差 18 位').waitFor();
    await press(kiosk, '上一步', '没有带证件');
    for (const answer of ['2人', /^征地拆迁/, '广汉市']) {
      expect(await kiosk.getByRole('button', { pressed: true }).count()).toBe(0);
      await press(kiosk, answer, '下一步');
    }
    await kiosk.getByRole('heading', { name: '需要我们照顾您吗？' }).waitFor();
    expect(await kiosk.getByRole('button', { pressed: true }).count()).toBe(0);
    const found = await traces(kiosk);
    for (const secret of [first, number, number.slice(-4)]) expect(found).not.toContain(secret);
  });

  it('[K10.1] gets no card that was laid on the reader for the first', async () => {
    const kiosk = await openKiosk();
    await press(kiosk, '开始登记', '同意并继续', '放身份证', /田𠮷/);
    await kiosk.getByText('读到了，是您的证件吗？').waitFor();
    await kiosk.clock.runFor(quietMs);
    await press(kiosk, '结束并清除', '开始登记', '同意并继续', '放身份证');
    await kiosk.getByText('正在等您放卡').waitFor();
    expect(await kiosk.getByRole('button', { name: '下一步' }).isDisabled()).toBe(true);
  });
});
