import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { soundNumber } from '../integration/edges/hall-people.ts';
import { aHall } from '../support/demonstration-hall.ts';
import { answerQuestions, openCounter, press, signIn, ticketNumber } from '../support/screens.ts';
import { SocketClient } from '../support/socket-client.ts';
import { browser } from './browser.ts';
import { HallProcess } from './hall-process.ts';
import { paperWords } from './paper-words.ts';
import { OfficerAtWork, takeNumber } from './people-at-work.ts';

const markup = '<img src=x onerror="document.title=`owned`">';
/** Initialize, cut, open the drawer, select bold: what a printer would obey. */
const commands = '\u001b@\u001dV\u0000\u001bp\u0000\u0019\u0019\u001bE\u0001';

/** A name as nobody should write it into a plan. */
function hostile(name: string): string {
  return `${name}${markup}${commands}`;
}

function hostileBoth(name: string) {
  return { zh: hostile(name), en: hostile(name) };
}

/** The demonstration hall, with everything in it named by somebody hostile. */
function hostileHall(): Promise<HallProcess> {
  const { queues, counters, categories, districts, rules } = aHall();
  return HallProcess.start({
    name: hostileBoth('大厅'),
    openingHours: hostileBoth('时间'),
    notice: hostileBoth('提示'),
    dataController: hostileBoth('处理者'),
    queues: queues.map((queue) => ({ ...queue, name: hostileBoth(queue.name.zh) })),
    counters: counters.map((counter) => ({ ...counter, name: hostileBoth(counter.name.zh) })),
    categories: categories.map(({ id, short }) => ({ id, short: hostileBoth(short.zh), long: hostileBoth('说明') })),
    districts: districts.map(({ code, name }) => ({ code, name: hostileBoth(name.zh) })),
    rules: rules.map((rule) => ({ ...rule, because: hostileBoth('因为') })),
  });
}

/** Shows the words as they were written, and has made nothing of them. */
async function expectText(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) await page.getByText(`${name}${markup}`).first().waitFor();
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.title()).not.toContain('owned');
}

describe('words that look like commands', () => {
  it('[P1.3] are words on every screen of the kiosk', async () => {
    const hall = await hostileHall();
    const kiosk = await hall.open(browser, 'kiosk', '/kiosk/#device=kiosk-1');
    await expectText(kiosk, '大厅', '时间');
    await press(kiosk, '开始登记');
    await expectText(kiosk, '处理者');
    await press(kiosk, '同意并继续', '没有带证件', '1人', '下一步');
    await expectText(kiosk, '拖欠工资', '说明');
    await press(kiosk, /^拖欠工资/, '下一步');
    await expectText(kiosk, '旌阳区');
    await press(kiosk, '旌阳区', '下一步', '不需要', '下一步');
    await expectText(kiosk, '劳动与工资', '因为');
    await press(kiosk, '取号');
    expect(await ticketNumber(kiosk)).toBe('B001');
  });

  it('[P1.3] are words on paper, and no command to the printer', async () => {
    const hall = await hostileHall();
    await takeNumber(hall);
    await expect.poll(() => hall.paper()).toHaveLength(1);
    const { text, cuts, unknownBytes } = paperWords((await hall.paper())[0]);
    const words = text.replace(/\s/g, '');
    for (const name of ['大厅', '劳动与工资']) expect(words).toContain(`${name}${markup}@V`.replace(/\s/g, ''));
    expect({ cuts, unknownBytes }).toEqual({ cuts: 1, unknownBytes: [] });
  });

  it('[P1.3] are words on the board', async () => {
    const hall = await hostileHall();
    await takeNumber(hall);
    await (await OfficerAtWork.open(hall, 'officer1', 'counter-3')).callNext();
    const board = await hall.open(browser, 'board', '/hall-display/');
    await expectText(board, '大厅', '提示', '劳动窗口', '劳动与工资');
  });

  it('[P1.3] are words at the desk', async () => {
    const hall = await hostileHall();
    for (let visits = 0; visits < 2; visits += 1) await takeNumber(hall);
    const desk = await hall.open(browser, 'console', '/officer/');
    await openCounter(desk, 'officer1', 3);
    await press(desk, '呼叫下一位');
    await desk.getByText(/为什么是这一号/).waitFor();
    await expectText(desk, '大厅', '劳动窗口', '劳动与工资', '拖欠工资', '旌阳区');
  });

  it('[P1.3] are words at the guard post', async () => {
    const hall = await hostileHall();
    await (await OfficerAtWork.open(hall, 'officer1', 'counter-3')).raiseAlert();
    const guard = await hall.open(browser, 'console', '/officer/');
    await signIn(guard, 'guard1');
    await expectText(guard, '大厅', '劳动窗口');
  });

  it('[P1.3] are words on the pages of the server and on the paper of the simulated printer', async () => {
    const hall = await hostileHall();
    await takeNumber(hall);
    await expect.poll(() => hall.paper()).toHaveLength(1);
    const page = await hall.open(browser, 'console', '/');
    await expectText(page, '大厅');
    await page.goto(`${hall.address}/simulated-printer`);
    await page.getByRole('img', { name: /B001/ }).waitFor();
    await expectText(page);
  });

  it('[P1.3] are words when a card says them', async () => {
    const hall = await HallProcess.start();
    const reader = await SocketClient.connect(hall.address, '/device');
    onTestFinished(() => reader.close());
    const kiosk = await hall.open(browser, 'kiosk', '/kiosk/#device=kiosk-1');
    await press(kiosk, '开始登记', '同意并继续', '放身份证');
    const card = { name: `李${markup}`, number: soundNumber('51060319840229371') };
    expect(await reader.ask('card:present', { kioskId: 'kiosk-1', card })).toMatchObject({ ok: true });
    await kiosk.getByText('读到了，是您的证件吗？').waitFor();
    await press(kiosk, '下一步');
    await answerQuestions(kiosk);
    await press(kiosk, '取号');
    await ticketNumber(kiosk);
    const desk = await hall.open(browser, 'console', '/officer/');
    await openCounter(desk, 'officer1', 3);
    await press(desk, '呼叫下一位', '查看登记', '核对身份');
    await desk.getByRole('group', { name: '登记信息' }).waitFor();
    await expectText(kiosk);
    await expectText(desk, '李');
  });
});
