import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { soundNumber } from '../integration/edges/hall-people.ts';
import type { PrinterManner } from '../support/emulated-printer.ts';
import { PrinterEmulator } from '../support/printer-emulator.ts';
import { answerQuestions, openCounter, press, pressDigits, ticketNumber, typeNumber } from '../support/screens.ts';
import { SocketClient } from '../support/socket-client.ts';
import { browser } from './browser.ts';
import { HallProcess } from './hall-process.ts';
import { paperWords } from './paper-words.ts';

function openKiosk(hall: HallProcess): Promise<Page> {
  return hall.open(browser, 'kiosk', '/kiosk/#device=kiosk-1');
}

/** From the welcome to the head count with one of the sample cards. */
async function layCard(kiosk: Page, name: string): Promise<void> {
  await press(kiosk, '开始登记', '同意并继续', '放身份证', new RegExp(name), '下一步');
}

/** From the welcome to the summary, without a document. */
async function fillIn(kiosk: Page): Promise<void> {
  await press(kiosk, '开始登记', '同意并继续', '没有带证件');
  await answerQuestions(kiosk);
}

describe('the notice of data processing', () => {
  it('[K7.1] comes before any card is read', async () => {
    const hall = await HallProcess.start();
    const reader = await SocketClient.connect(hall.address, '/device');
    onTestFinished(() => reader.close());
    const kiosk = await openKiosk(hall);
    await press(kiosk, '开始登记');
    await kiosk.getByRole('heading', { name: '登记前，请您先看一看' }).waitFor();
    const card = { name: '早来的卡', number: soundNumber('51060319840229371') };
    expect(await reader.ask('card:present', { kioskId: 'kiosk-1', card })).toMatchObject({ ok: true });
    await press(kiosk, '同意并继续', '放身份证');
    await kiosk.getByText('正在等您放卡').waitFor();
    expect(await kiosk.content()).not.toContain('早');
  });

  it('[K7.1] has a way around it that leads to a number', async () => {
    const kiosk = await openKiosk(await HallProcess.start());
    await press(kiosk, '开始登记', '不登记证件，继续取号');
    await answerQuestions(kiosk);
    await kiosk.getByText('没有登记证件').waitFor();
    await press(kiosk, '取号');
    expect(await ticketNumber(kiosk)).toBe('B001');
  });
});

describe('a typed number', () => {
  it.each([
    { fault: 'one wrong place', number: '510603198402293712', words: '号码对不上。请按“显示号码”，和证件对一遍。' },
    { fault: 'a birth date that never was', number: '510603198302293717', words: '现在的日期不存在。' },
  ])('[K2.1] with $fault is looked at again before it goes on', async ({ number, words }) => {
    const kiosk = await openKiosk(await HallProcess.start());
    await press(kiosk, '开始登记', '同意并继续', '输入身份证号');
    await pressDigits(kiosk, number);
    await kiosk.getByText(words).waitFor();
    expect(await kiosk.getByRole('button', { name: '下一步' }).isDisabled()).toBe(true);
  });

  it('[K2.1] that ends in X goes on', async () => {
    const kiosk = await openKiosk(await HallProcess.start());
    await press(kiosk, '开始登记', '同意并继续');
    await typeNumber(kiosk, '11010519491231002X');
    await kiosk.getByRole('heading', { name: '一共来了几个人？' }).waitFor();
  });
});

describe('care', () => {
  it('[K8.2] is chosen already for a visitor who is old enough by the birth date', async () => {
    const kiosk = await openKiosk(await HallProcess.start());
    await layCard(kiosk, '李桂英');
    await press(kiosk, '1人', '下一步', /^拖欠工资/, '下一步', '旌阳区', '下一步');
    await kiosk.getByText('按证件上的年龄，已为您选好优先').waitFor();
    await kiosk.getByRole('button', { name: '年纪大', pressed: true }).waitFor();
  });

  it('[K8.2] is left to be chosen by a younger visitor', async () => {
    const kiosk = await openKiosk(await HallProcess.start());
    await layCard(kiosk, '欧阳明华');
    await press(kiosk, '1人', '下一步', /^拖欠工资/, '下一步', '旌阳区', '下一步');
    await kiosk.getByRole('heading', { name: '需要我们照顾您吗？' }).waitFor();
    expect(await kiosk.getByRole('button', { pressed: true }).count()).toBe(0);
  });
});

describe('taking a number', () => {
  it('[K4.1] tells a group of eight to choose representatives, and prints how many came', async () => {
    const hall = await HallProcess.start();
    const kiosk = await openKiosk(hall);
    await press(kiosk, '开始登记', '同意并继续', '没有带证件');
    await press(kiosk, '更多人', '加 1 人', '加 1 人', '加 1 人');
    await kiosk.getByText('请推选代表：最多 5 位进入接谈，其他人请在等候区休息。').waitFor();
    await press(kiosk, '下一步', '就这些', /^拖欠工资/, '下一步', '旌阳区', '下一步', '不需要', '下一步', '取号');
    await kiosk.getByText('请取走您的号票').waitFor();
    expect(paperWords((await hall.paper())[0]).text).toMatch(/同来人数.*8 人/);
  });

  it('[K2.3] works without a document, and the officer sees that the record is to be completed', async () => {
    const hall = await HallProcess.start();
    const kiosk = await openKiosk(hall);
    await fillIn(kiosk);
    await press(kiosk, '取号');
    expect(await ticketNumber(kiosk)).toBe('B001');
    const desk = await hall.open(browser, 'console', '/officer/');
    await openCounter(desk, 'officer1', 3);
    await press(desk, '呼叫下一位');
    await desk.getByText('来访人没有带证件，请在纸质登记表上补登。').waitFor();
  });

  it('[K12.1] works in English from the first word to the last', async () => {
    const kiosk = await openKiosk(await HallProcess.start());
    await press(kiosk, 'English', 'Start', 'Agree and continue', 'Type ID number');
    await pressDigits(kiosk, soundNumber('51060319850708113'));
    await press(kiosk, 'Next', '2 people', 'Next', /^Land, demolition/, 'Next', 'Guanghan City', 'Next');
    await press(kiosk, 'No, thank you', 'Next');
    await kiosk.getByText('Land and demolition, Window 5 or 6').waitFor();
    await press(kiosk, 'Take a number');
    await kiosk.getByRole('status', { name: 'Your number' }).getByText('A001').waitFor();
    await kiosk.getByText('Please take your ticket').waitFor();
    expect((await kiosk.locator('main').innerText()).match(/\p{Script=Han}/gu)).toBeNull();
  });

  it('[K14.1] goes on while the server is away, and is done by itself when it is back', async () => {
    const hall = await HallProcess.start();
    const kiosk = await openKiosk(hall);
    await press(kiosk, '开始登记', '同意并继续', '没有带证件', '3人');
    await hall.kill();
    await kiosk.getByText('暂时连不上，正在重新连接。您填的都还在。').waitFor();
    await press(kiosk, '下一步', /^拖欠工资/, '下一步', '旌阳区', '下一步', '不需要', '下一步');
    await kiosk.getByText('3人', { exact: true }).waitFor();
    await press(kiosk, '取号');
    await kiosk.getByRole('button', { name: '正在取号…' }).waitFor();
    await hall.startAgain();
    expect(await ticketNumber(kiosk)).toBe('B001');
    expect(await kiosk.getByText('暂时连不上').count()).toBe(0);
  });

  it('[K14.2] gives one number when the button is pressed twice', async () => {
    const hall = await HallProcess.start();
    const kiosk = await openKiosk(hall);
    await fillIn(kiosk);
    await kiosk.getByRole('button', { name: '取号' }).dblclick();
    await kiosk.getByText('请取走您的号票').waitFor();
    expect(await hall.count('TicketIssued')).toBe(1);
    expect(await hall.paper()).toHaveLength(1);
  });

  it('[K14.2] keeps the number on the screen when the second half of a double press comes late', async () => {
    const kiosk = await openKiosk(await HallProcess.start());
    await fillIn(kiosk);
    await kiosk.getByRole('button', { name: '取号' }).click({ trial: true });
    const button = await kiosk.getByRole('button', { name: '取号' }).boundingBox();
    const middle = [(button?.x ?? 0) + (button?.width ?? 0) / 2, (button?.y ?? 0) + (button?.height ?? 0) / 2] as const;
    await kiosk.mouse.click(...middle);
    await kiosk.getByText('请取走您的号票').waitFor();
    await kiosk.mouse.move(...middle);
    await kiosk.mouse.down({ clickCount: 2 });
    await kiosk.mouse.up({ clickCount: 2 });
    expect(await kiosk.getByRole('status', { name: '您的号码' }).count()).toBe(1);
  });
});

describe('the paper', () => {
  async function takeNumberWith(
    manner: PrinterManner | 'unplugged',
  ): Promise<{ kiosk: Page; printer: PrinterEmulator }> {
    const printer = await PrinterEmulator.start(manner === 'unplugged' ? 'ok' : manner);
    onTestFinished(() => printer.unplug());
    const { host, port } = printer;
    const hall = await HallProcess.start({
      kiosks: [{ id: 'kiosk-1', printer: { kind: 'tcp', host, port, paperWidthMm: 80 } }],
    });
    if (manner === 'unplugged') await printer.unplug();
    const kiosk = await hall.open(browser, 'kiosk', '/kiosk/');
    await fillIn(kiosk);
    await press(kiosk, '取号');
    await ticketNumber(kiosk);
    return { kiosk, printer };
  }
  const notPrinted = '没有打印出来。请记住这个号码，叫号时照样有效；要纸票，请到人工窗口。';

  it.each(['unplugged', 'paper-end'] as const)(
    '[P3.4] that did not come out of a printer (%s) is said, and the number stays to be remembered',
    async (manner) => {
      const { kiosk } = await takeNumberWith(manner);
      await kiosk.getByText(notPrinted).waitFor();
      await kiosk.clock.runFor(28_000);
      expect(await ticketNumber(kiosk)).toBe('B001');
      await kiosk.clock.runFor(3_000);
      await kiosk.getByRole('button', { name: '开始登记' }).waitFor();
    },
  );

  it('[P3.1] that a silent printer may or may not have given is said as it is', async () => {
    const { kiosk, printer } = await takeNumberWith('silent');
    // A silent printer is asked first, and waited for.
    await expect.poll(() => paperWords(printer.jobs[0]).text, { timeout: 10_000 }).toContain('B001');
    await kiosk.getByText('号票已发送打印。如没有出纸，请告诉工作人员。').waitFor();
  });

  it('[P3.1] that was printed leaves the number on the screen for twelve seconds', async () => {
    const { kiosk } = await takeNumberWith('ok');
    await kiosk.getByText('请取走您的号票').waitFor();
    await kiosk.clock.runFor(10_000);
    expect(await ticketNumber(kiosk)).toBe('B001');
    await kiosk.clock.runFor(3_000);
    await kiosk.getByRole('button', { name: '开始登记' }).waitFor();
  });
});
