import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerQuestions, openCounter, press, pressDigits, ticketNumber } from '../support/screens.ts';
import { browser } from './browser.ts';
import { HallProcess } from './hall-process.ts';

async function typePinyin(kiosk: Page, ...characters: [letters: string, character: string][]): Promise<void> {
  for (const [letters, character] of characters) {
    for (const letter of letters) await kiosk.getByRole('button', { name: letter, exact: true }).click();
    await kiosk.getByRole('button', { name: character, exact: true }).click();
  }
}

describe('a visitor who wants to add something', () => {
  it('[K3.1] [K3.2] writes name, phone and demand from the summary, and the officer who asks reads them', async () => {
    const hall = await HallProcess.start();
    const kiosk = await hall.open(browser, 'kiosk', '/kiosk/#device=kiosk-1');
    await press(kiosk, '开始登记', '同意并继续', /^没有带证件/);
    await answerQuestions(kiosk);
    await press(kiosk, '改补充', '姓名');
    await typePinyin(kiosk, ['wang', '王'], ['jian', '建']);
    await press(kiosk, '填好了', '电话');
    await pressDigits(kiosk, '13800000000');
    await press(kiosk, '填好了', '诉求');
    await typePinyin(kiosk, ['gong', '工'], ['zi', '资']);
    await press(kiosk, '填好了', '填好了');
    await kiosk.getByText('姓名、电话、诉求').waitFor();
    await press(kiosk, '取号');
    const number = await ticketNumber(kiosk);
    const desk = await hall.open(browser, 'console', '/officer/');
    await openCounter(desk, 'officer1', 3);
    await press(desk, /^呼叫下一位/);
    await desk.getByRole('region', { name: '当前来访人' }).getByText(number, { exact: true }).waitFor();
    await press(desk, '查看登记', '核对身份');
    const shown = desk.getByRole('group', { name: '登记信息' });
    await shown.waitFor();
    for (const text of ['王建', '13800000000', '工资']) expect(await shown.innerText()).toContain(text);
  });
});
