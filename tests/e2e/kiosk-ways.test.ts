import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { soundNumber } from '../integration/edges/hall-people.ts';
import { answerQuestions, openCounter, press, pressDigits, ticketNumber, typeNumber } from '../support/screens.ts';
import { browser } from './browser.ts';
import { HallProcess } from './hall-process.ts';

function openKiosk(hall: HallProcess): Promise<Page> {
  return hall.open(browser, 'kiosk', '/kiosk/#device=kiosk-1');
}

describe('another document', () => {
  it('[K2.8] [K2.9] leads to a number, masked at the kiosk and told with its kind at the desk', async () => {
    const hall = await HallProcess.start();
    const kiosk = await openKiosk(hall);
    await press(kiosk, '开始登记', '同意并继续', '其他证件', '护照');
    await pressDigits(kiosk, 'E12345678');
    await press(kiosk, '下一步');
    await answerQuestions(kiosk);
    await kiosk.getByText('护照 尾号 5678').waitFor();
    expect(await kiosk.content()).not.toContain('E1234');
    await press(kiosk, '取号');
    expect(await ticketNumber(kiosk)).toBe('B001');
    const desk = await hall.open(browser, 'console', '/officer/');
    await openCounter(desk, 'officer1', 3);
    await press(desk, '呼叫下一位');
    await desk.getByText('输入了其他证件号').waitFor();
    await press(desk, '查看登记', '核对身份');
    const registration = desk.getByRole('group', { name: '登记信息' });
    await registration.getByText('护照').waitFor();
    await registration.getByText('E12345678').waitFor();
  });

  it('[K2.8] with a number of another pattern says what to look for, and can be left out', async () => {
    const kiosk = await openKiosk(await HallProcess.start());
    await press(kiosk, '开始登记', '同意并继续', '其他证件', '台湾通行证');
    await pressDigits(kiosk, 'A2345678');
    await kiosk.getByText('号码对不上。8 位数字（旧本 10 位）').waitFor();
    expect(await kiosk.getByRole('button', { name: '下一步' }).isDisabled()).toBe(true);
    await press(kiosk, '不登记证件，继续取号');
    await kiosk.getByRole('heading', { name: '一共来了几个人？' }).waitFor();
  });
});

describe('a place outside the districts of the hall', () => {
  it('[K6.1] is chosen step by step, and its name stands at the desk', async () => {
    const hall = await HallProcess.start();
    const kiosk = await openKiosk(hall);
    await press(kiosk, '开始登记', '同意并继续', '没有带证件', '1人', '下一步', /^拖欠工资/, '下一步');
    await press(kiosk, '其他地方', '四川省', '成都市');
    await kiosk.getByRole('heading', { name: '在成都市的哪里？' }).waitFor();
    await press(kiosk, '锦江区', '不需要', '下一步');
    await kiosk.getByText('四川省成都市锦江区').waitFor();
    await press(kiosk, '取号');
    expect(await ticketNumber(kiosk)).toBe('B001');
    const desk = await hall.open(browser, 'console', '/officer/');
    await openCounter(desk, 'officer1', 3);
    await press(desk, '呼叫下一位');
    await desk.getByText('四川省成都市锦江区').first().waitFor();
  });
});

describe('a child', () => {
  it('[K2.11] is asked to register with a guardian, and gets a number for the staffed window, too', async () => {
    const kiosk = await openKiosk(await HallProcess.start());
    await press(kiosk, '开始登记', '同意并继续');
    await typeNumber(kiosk, soundNumber('51060320250315002'));
    await kiosk.getByRole('heading', { name: '请监护人一起办理' }).waitFor();
    await press(kiosk, '去人工窗口');
    await answerQuestions(kiosk);
    await kiosk.getByText('没有登记证件').waitFor();
    await press(kiosk, '取号');
    expect(await ticketNumber(kiosk)).toBe('B001');
  });
});
