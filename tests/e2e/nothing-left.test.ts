import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { soundNumber } from '../integration/edges/hall-people.ts';
import { answerQuestions, press, pressDigits, typeNumber } from '../support/screens.ts';
import { browser } from './browser.ts';
import { HallProcess } from './hall-process.ts';
import { textsInMemory } from './page-memory.ts';

// The browser's driver may keep what it is asked to type or to find, so these go into the page one key at a time.
const number = soundNumber('51060319840229371');
const phone = '13874019265';
const pinyinOfName = [
  ['qin', '秦'],
  ['wen', '文'],
  ['lan', '兰'],
] as const;
const name = pinyinOfName.map(([, character]) => character).join('');

/** What tells who the visitor is, whole and in any part that is longer than a date. */
const visitor = [name, ...partsOf(number), ...partsOf(phone), `尾号 ${number.slice(-4)}`];

/** Every eight characters that follow each other. */
function partsOf(secret: string): string[] {
  return Array.from({ length: secret.length - 7 }, (_none, from) => secret.slice(from, from + 8));
}

/** Those of these texts that are in the page's memory. */
async function remembered(kiosk: Page, secrets: readonly string[]): Promise<string[]> {
  const texts = await textsInMemory(kiosk);
  return secrets.filter((secret) => texts.some((text) => text.includes(secret)));
}

function openKiosk(hall: HallProcess): Promise<Page> {
  return hall.open(browser, 'kiosk', '/kiosk/#device=kiosk-1');
}

/** As far as the summary, with a number, a name and a phone. */
async function answerEverything(kiosk: Page): Promise<void> {
  await press(kiosk, '开始登记', '同意并继续');
  await typeNumber(kiosk, number);
  await answerQuestions(kiosk);
  await press(kiosk, '改补充', '姓名');
  for (const [letters, character] of pinyinOfName) {
    for (const key of [...letters, character]) await kiosk.getByRole('button', { name: key, exact: true }).click();
  }
  await press(kiosk, '填好了', '电话');
  await pressDigits(kiosk, phone);
  await press(kiosk, '填好了', '填好了');
  await kiosk.getByText('姓名、电话').waitFor();
}

async function welcomed(kiosk: Page): Promise<void> {
  await kiosk.getByRole('heading', { name: '您好，请在这里登记' }).waitFor();
}

describe('the memory of a kiosk', () => {
  it('[K10.2] keeps nothing of the visitor when nobody answers the idle question', async () => {
    const kiosk = await openKiosk(await HallProcess.start());
    await answerEverything(kiosk);
    expect(await remembered(kiosk, visitor)).toEqual(visitor);
    await press(kiosk, '改证件', '输入身份证号', '显示号码');
    await kiosk.clock.runFor(60_000);
    await kiosk.getByRole('dialog', { name: '您还在吗？' }).waitFor();
    await kiosk.clock.runFor(15_000);
    await welcomed(kiosk);
    expect(await remembered(kiosk, visitor)).toEqual([]);
  });

  it('[K10.2] keeps nothing of the visitor who took a number', async () => {
    const hall = await HallProcess.start();
    const kiosk = await openKiosk(hall);
    await answerEverything(kiosk);
    expect(await remembered(kiosk, visitor)).toEqual(visitor);
    await press(kiosk, '取号');
    await kiosk.getByRole('status', { name: '您的号码' }).waitFor();
    const tickets = (await hall.events()).flatMap((event) =>
      event.type === 'TicketIssued' ? event.ticket.number : [],
    );
    expect(tickets).toHaveLength(1);
    expect(await remembered(kiosk, tickets)).toEqual(tickets);
    await press(kiosk, '我知道了');
    await welcomed(kiosk);
    expect(await remembered(kiosk, [...visitor, ...tickets])).toEqual([]);
  });
});
