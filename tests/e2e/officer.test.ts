import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sampleCards } from '../../server/demonstration/sample-cards.ts';
import { openCounter, press, signIn } from '../support/screens.ts';
import { browser } from './browser.ts';
import { expectAtCounter, expectState, openDesk, pressKey } from './desk-at-work.ts';
import { HallProcess } from './hall-process.ts';
import { OfficerAtWork, takeNumber } from './people-at-work.ts';

describe('the keys of the desk', () => {
  it.each(['n', 'F2'])('[O1.1] %s calls the next visitor, S starts the interview and E completes it', async (key) => {
    const { desk } = await openDesk(browser, 1);
    await pressKey(desk, '呼叫下一位', key);
    await expectAtCounter(desk, 'B001');
    await expectState(desk, '已呼叫');
    await pressKey(desk, '开始接谈', 's');
    await expectState(desk, '接谈中');
    await pressKey(desk, '办结', 'e');
    await expectState(desk, '空闲');
  });

  it('[O1.2] R calls again, and M records a no-show after three calls and not before', async () => {
    const { hall, desk } = await openDesk(browser, 1);
    await pressKey(desk, '呼叫下一位', 'n');
    for (const calls of [1, 2]) {
      await desk.getByText(`叫满 3 次才能记，已叫 ${calls} 次`).waitFor();
      await desk.keyboard.press('m');
      await pressKey(desk, '重呼', 'r');
    }
    await desk.getByText('已叫 3 次', { exact: true }).waitFor();
    await pressKey(desk, '记过号', 'm');
    await expectState(desk, '空闲');
    expect(await hall.count('NoShowRecorded')).toBe(1);
  });

  it('[O1.1] X asks for a reason and cancels with it', async () => {
    const { hall, desk } = await openDesk(browser, 1);
    await pressKey(desk, '呼叫下一位', 'n');
    await pressKey(desk, '取消此号', 'x');
    await desk.getByRole('dialog', { name: '取消 B001' }).waitFor();
    await press(desk, '重复取号');
    await expectState(desk, '空闲');
    expect((await hall.events()).at(-1)).toMatchObject({ type: 'TicketCancelled', reason: 'registered-twice' });
  });

  it('[O1.1] X does nothing when the officer goes back', async () => {
    const { hall, desk } = await openDesk(browser, 1);
    await pressKey(desk, '呼叫下一位', 'n');
    await pressKey(desk, '取消此号', 'x');
    await press(desk, '返回');
    await pressKey(desk, '开始接谈', 's');
    await expectState(desk, '接谈中');
    expect(await hall.count('TicketCancelled')).toBe(0);
  });

  it('[O1.1] belong to the dialog while one is open', async () => {
    const { hall, desk } = await openDesk(browser, 1);
    await pressKey(desk, '呼叫下一位', 'n');
    await pressKey(desk, '取消此号', 'x');
    await desk.getByRole('dialog').waitFor();
    await desk.keyboard.press('s');
    await press(desk, '来访人已离开');
    await expectState(desk, '空闲');
    expect(await hall.count('InterviewStarted')).toBe(0);
  });
});

describe('one press too many', () => {
  async function hold(desk: Page, key: string): Promise<void> {
    for (let repeat = 0; repeat < 3; repeat += 1) {
      await desk.keyboard.down(key);
      await desk.clock.runFor(1_000);
    }
    await desk.keyboard.up(key);
  }

  /** What makes more than one press of 重呼, of which one counts. */
  const ways: Record<string, (desk: Page) => Promise<void>> = {
    'a key that is held': (desk) => hold(desk, 'r'),
    'a double click': (desk) => desk.getByRole('button', { name: '重呼' }).dblclick(),
    'a double click whose first half is answered already': async (desk) => {
      await desk.clock.pauseAt(Date.now() + 1_000);
      await press(desk, '重呼');
      await desk.getByText('已叫 2 次', { exact: true }).waitFor();
      await desk.clock.runFor(400);
      await desk.getByRole('button', { name: '重呼' }).click({ force: true });
      await desk.clock.resume();
    },
    'a held Enter on the button': async (desk) => {
      await desk.getByRole('button', { name: '重呼' }).focus();
      await hold(desk, 'Enter');
    },
  };

  it.each(Object.entries(ways))('[O1.1] %s is one request', async (_way, pressTooMuch) => {
    const { hall, desk } = await openDesk(browser, 1);
    await pressKey(desk, '呼叫下一位', 'n');
    await desk.getByRole('button', { name: '重呼', disabled: false }).waitFor();
    await pressTooMuch(desk);
    await desk.getByText('已叫 2 次', { exact: true }).waitFor();
    await pressKey(desk, '开始接谈', 's');
    await expectState(desk, '接谈中');
    expect(await hall.count('TicketRecalled')).toBe(1);
  });

  it('[O1.3] a double click on call next calls one visitor and says nothing of a busy window', async () => {
    const { hall, desk } = await openDesk(browser, 2);
    await desk.getByRole('button', { name: '呼叫下一位' }).dblclick();
    await expectAtCounter(desk, 'B001');
    await pressKey(desk, '开始接谈', 's');
    await expectState(desk, '接谈中');
    expect(await hall.count('TicketCalled')).toBe(1);
    expect(await desk.getByText('窗口还有一位来访人').count()).toBe(0);
  });
});

describe('signing in and out', () => {
  it('[T1.1] with a wrong password is turned down in words that help', async () => {
    const desk = await (await HallProcess.start()).open(browser, 'console', '/officer/');
    await desk.getByLabel('用户名').fill('officer1');
    await desk.getByLabel('密码').fill('wrong');
    await press(desk, '登录');
    await desk.getByText('用户名或密码不对。请再试一次，忘记了请联系管理员。').waitFor();
    expect(await desk.getByLabel('密码').isVisible()).toBe(true);
  });

  it('[T1.2] ends every desk of the session, also after a reload', async () => {
    const { hall, desk } = await openDesk(browser, 0);
    const secondTab = await desk.context().newPage();
    await secondTab.goto(`${hall.address}/officer/`);
    await expectState(secondTab, '空闲');
    await press(desk, '退出登录', '关窗并退出');
    await desk.getByLabel('用户名').waitFor();
    await secondTab.getByText('登录已失效。请重新登录。').waitFor();
    await desk.reload();
    await desk.getByLabel('用户名').waitFor();
  });

  it('[A3.2] offers no window that another officer has, and says who sits there', async () => {
    const { hall } = await openDesk(browser, 0);
    const second = await hall.open(browser, 'console', '/officer/');
    await signIn(second, 'officer2');
    const window = second.getByRole('listitem').filter({ has: second.getByRole('heading', { name: '3 号窗口' }) });
    await window.getByText('接访员甲 在用').waitFor();
    expect(await window.getByRole('button', { name: '开窗' }).count()).toBe(0);
    await window.getByRole('button', { name: '接管 3 号窗口' }).waitFor();
    await second.getByRole('button', { name: '在 4 号窗口开窗' }).waitFor();
  });

  it('[A3.2] says what to do when a window was taken a moment before', async () => {
    const hall = await HallProcess.start();
    const desk = await hall.open(browser, 'console', '/officer/', async (page) => {
      // This officer's screen does not hear of the other in time.
      await page.routeWebSocket(/socket\.io/, (socket) => {
        const server = socket.connectToServer();
        server.onMessage((message) => {
          if (!message.toString().includes('"officerName":"接访员乙"')) socket.send(message);
        });
      });
    });
    await signIn(desk, 'officer1');
    await desk.getByRole('button', { name: '在 3 号窗口开窗' }).waitFor();
    await OfficerAtWork.open(hall, 'officer2', 'counter-3');
    await press(desk, '在 3 号窗口开窗');
    await desk.getByText('这个窗口已经有人使用。请选别的窗口。').waitFor();
  });
});

describe('the registration of a visitor', () => {
  const tian = sampleCards.find(({ id }) => id === 'tian')?.card ?? { name: '', number: '' };

  async function reveal(): Promise<Page> {
    const hall = await HallProcess.start();
    await takeNumber(hall, { identity: { kind: 'card', card: tian } });
    await takeNumber(hall, { identity: { kind: 'typed', number: tian.number } });
    const desk = await hall.open(browser, 'console', '/officer/');
    await openCounter(desk, 'officer1', 3);
    await pressKey(desk, '呼叫下一位', 'n');
    await press(desk, '查看登记', '核对身份');
    await desk.getByRole('group', { name: '登记信息' }).getByText('田𠮷').waitFor();
    return desk;
  }

  it('[O2.1] is shown for a reason, rare characters and all', async () => {
    const desk = await reveal();
    await desk.getByRole('group', { name: '登记信息' }).getByText(tian.number).waitFor();
  });

  it('[O2.1] is hidden at a press', async () => {
    const desk = await reveal();
    await press(desk, '隐藏登记');
    await desk.getByRole('button', { name: '查看登记' }).waitFor();
    expect(await desk.content()).not.toMatch(new RegExp(`田𠮷|${tian.number}`, 'u'));
  });

  it('[O2.1] is gone when the visitor is, and the next one’s is not shown', async () => {
    const desk = await reveal();
    await pressKey(desk, '开始接谈', 's');
    await pressKey(desk, '办结', 'e');
    await expectState(desk, '空闲');
    expect(await desk.content()).not.toMatch(new RegExp(`田𠮷|${tian.number}`, 'u'));
    await pressKey(desk, '呼叫下一位', 'n');
    await expectAtCounter(desk, 'B002');
    await desk.getByRole('button', { name: '查看登记' }).waitFor();
    expect(await desk.content()).not.toMatch(new RegExp(`田𠮷|${tian.number}`, 'u'));
  });
});

describe('an alert that is pressed while the server is away', () => {
  interface Screens {
    readonly hall: HallProcess;
    readonly desk: Page;
    readonly guard: Page;
  }

  async function openBoth(): Promise<Screens> {
    const hall = await HallProcess.start();
    const guard = await hall.open(browser, 'console', '/officer/');
    await signIn(guard, 'guard1');
    await guard.getByText('目前没有警情').waitFor();
    const desk = await hall.open(browser, 'console', '/officer/');
    await openCounter(desk, 'officer1', 3);
    await hall.kill();
    await desk.getByRole('region', { name: '窗口状态' }).getByText('断线').waitFor();
    return { hall, desk, guard };
  }

  /** The server comes back, and no screen waits long before it tries again. */
  async function comeBack({ hall, desk, guard }: Screens): Promise<void> {
    await hall.startAgain();
    for (const screen of [desk, guard]) await screen.clock.runFor(3_000);
  }

  async function expectOneAlert({ hall, desk, guard }: Screens): Promise<void> {
    await desk.getByText('已在 1 个警务终端显示').waitFor();
    expect(await desk.getByText('没有送出！').count()).toBe(0);
    await guard.getByRole('heading', { name: '警情 · 1 起' }).waitFor();
    expect(await hall.count('AlertRaised')).toBe(1);
  }

  it('[S2.3] shouts that it was not delivered, and is delivered once when the server is back in time', async () => {
    const screens = await openBoth();
    const { desk } = screens;
    await press(desk, '报警');
    await desk.getByRole('alert').getByText('没有送出！').waitFor();
    await desk.getByText('请直接呼喊或打电话').waitFor();
    await comeBack(screens);
    await expectOneAlert(screens);
  });

  it('[S2.3] goes on shouting when patience is over, and is delivered once by itself when the server is back', async () => {
    const screens = await openBoth();
    const { desk } = screens;
    await press(desk, '报警');
    await desk.clock.runFor(20_000);
    await desk.getByRole('alert').getByText('没有送出！').waitFor();
    await comeBack(screens);
    await expectOneAlert(screens);
  });

  it('[S1.1] pressed again and again is one alert', async () => {
    const screens = await openBoth();
    const { desk } = screens;
    await press(desk, '报警', '报警', '再发一次', '报警');
    await desk.getByRole('alert').getByText('没有送出！').waitFor();
    await comeBack(screens);
    await expectOneAlert(screens);
  });
});
