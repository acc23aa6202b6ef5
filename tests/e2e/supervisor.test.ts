import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PrinterEmulator } from '../support/printer-emulator.ts';
import { press, signIn } from '../support/screens.ts';
import { browser } from './browser.ts';
import { Findings, openStill } from './findings.ts';
import { HallProcess } from './hall-process.ts';
import { paperWords } from './paper-words.ts';
import { takeNumber } from './people-at-work.ts';

async function openSupervisor(hall: HallProcess): Promise<Page> {
  const page = await hall.open(browser, 'console', '/officer/');
  await signIn(page, 'supervisor1');
  await page.getByRole('heading', { name: '打印记录' }).waitFor();
  return page;
}

/** A hall with a printer of the staff on a line of its own. */
async function hallWithOfficePrinter(manner: Parameters<typeof PrinterEmulator.start>[0]) {
  const emulator = await PrinterEmulator.start(manner);
  onTestFinished(() => emulator.unplug());
  const { host, port } = emulator;
  const name = { zh: '办公室打印机', en: 'Office printer' };
  const printer = { kind: 'tcp', host, port, paperWidthMm: 80 } as const;
  const away = { kind: 'agent', deviceId: 'agent-1', printer: 'hall', paperWidthMm: 80 } as const;
  const hall = await HallProcess.start({
    staffPrinters: [
      { id: 'office', name, printer },
      { id: 'back', name: { zh: '后厅打印机', en: 'Printer in the back' }, printer: away },
    ],
  });
  return { emulator, hall };
}

function card(page: Page, name: string) {
  return page.getByRole('article', { name });
}

function jobs(page: Page) {
  return page.getByRole('region', { name: '打印记录' });
}

describe('the supervisor’s screen', () => {
  it('[R5.1] [R5.2] shows every printer, what is wrong with it and what to do, and trouble first', async () => {
    const { hall } = await hallWithOfficePrinter('paper-end');
    const page = await openSupervisor(hall);
    await press(page, '在办公室打印机打印测试页');
    await card(page, '办公室打印机').getByText('没有纸', { exact: true }).waitFor();
    await card(page, '办公室打印机').getByText('请装上新的纸卷。').waitFor();
    await card(page, '登记机 kiosk-1').getByText('读卡器').waitFor();
    const order = page.getByRole('article').getByRole('heading');
    await expect
      .poll(() => order.allInnerTexts())
      .toEqual([...['办公室打印机', '后厅打印机', '登记机 kiosk-1', '登记机 kiosk-2']]);
    await page.getByText(/^2 台打印机要处理/).waitFor();
  });

  it('[R5.1] says through which device agent a printer is reached, and that this is away', async () => {
    const { hall } = await hallWithOfficePrinter('ok');
    const page = await openSupervisor(hall);
    await card(page, '后厅打印机').getByText('经由设备代理 agent-1').waitFor();
    await card(page, '后厅打印机').getByText('服务器启动以后没有连上过').waitFor();
    await card(page, '后厅打印机').getByText('连不上', { exact: true }).waitFor();
    await card(page, '后厅打印机')
      .getByText(/^它的电脑（agent-1）没有连上/)
      .waitFor();
  });

  it('[R5.1] [R5.3] lists the latest jobs, the newest on top, and tells the story of one with its times', async () => {
    const { hall } = await hallWithOfficePrinter('cover-open');
    const page = await openSupervisor(hall);
    await jobs(page).getByText('还没有打印过').waitFor();
    await takeNumber(hall);
    await jobs(page)
      .getByRole('button', { name: /号票 B001 登记机 kiosk-1 已打印/ })
      .waitFor();
    await press(page, '在办公室打印机打印测试页');
    await jobs(page)
      .getByRole('button', { name: /测试页 .*没有打出来：盖子开着/ })
      .waitFor();
    expect(await jobs(page).getByRole('button').first().innerText()).toContain('测试页');
    await jobs(page).getByRole('button').first().click();
    const story = page.getByRole('dialog', { name: '测试页的经过' });
    await story.getByText('没有打出来：盖子开着').waitFor();
    const steps = await story.getByRole('listitem').allInnerTexts();
    expect(steps[0]).toMatch(/^\d\d:\d\d:\d\d\s+要求打印$/);
    expect(steps.at(-1)).toMatch(/^\d\d:\d\d:\d\d\s+没有打出来：盖子开着$/);
  });

  it('[P4.4] prints a test page at a kiosk and the day summary where the supervisor chooses', async () => {
    const hall = await HallProcess.start();
    await takeNumber(hall);
    const page = await openSupervisor(hall);
    await press(page, '在登记机 kiosk-2打印测试页');
    await page.getByText('已交去打印：测试页，登记机 kiosk-2').waitFor();
    await press(page, '打印接待日报');
    await page.getByRole('dialog').getByRole('button', { name: '接访区打印机' }).click();
    await jobs(page)
      .getByRole('button', { name: /接待日报 .*接访区打印机 已打印/ })
      .waitFor();
    await jobs(page)
      .getByRole('button', { name: /测试页 .*登记机 kiosk-2 已打印/ })
      .waitFor();
    const texts = (await hall.paper()).map((job) => paperWords(job).text);
    expect(texts.filter((text) => text.includes('kiosk-2'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('日报'))).toHaveLength(1);
  });

  it('[R5.4] says of when its content is while the server is away, prints nothing, and no longer when it is back', async () => {
    const { hall } = await hallWithOfficePrinter('ok');
    const page = await openSupervisor(hall);
    await hall.kill();
    await page
      .getByRole('alert')
      .getByText(/连接中断，正在自动重新连接。下面是 \d\d:\d\d 的情况/)
      .waitFor();
    await card(page, '办公室打印机')
      .getByText(/^\d\d:\d\d 时：/)
      .waitFor();
    await page.getByRole('button', { name: '打印接待日报', disabled: true }).waitFor();
    await hall.startAgain();
    await page.clock.runFor(3_000);
    await page.getByText(/连接中断/).waitFor({ state: 'hidden' });
    expect(await card(page, '办公室打印机').getByText(/时：/).count()).toBe(0);
  });

  it.each(['中文', 'English'])('[K9.1] [R5.1] is accessible in every state in %s', async (language) => {
    const { hall } = await hallWithOfficePrinter('paper-end');
    const page = await openStill(browser, hall, 'console', '/officer/');
    const findings = new Findings();
    await signIn(page, 'supervisor1');
    await page.getByRole('heading', { name: '打印记录' }).waitFor();
    await press(page, language);
    await findings.look('nothing printed yet', page);
    await takeNumber(hall);
    await page.getByRole('article').first().getByRole('button').click();
    await page.getByRole('button', { name: /B001/ }).waitFor();
    await findings.look('jobs and a troubled printer', page);
    await page.getByRole('button', { name: /B001/ }).click();
    await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    await findings.look('a story', page);
    await page.keyboard.press('Escape');
    await press(page, /打印接待日报|Print day summary/);
    await page.getByRole('dialog').waitFor();
    await findings.look('choosing a printer', page);
    await page.keyboard.press('Escape');
    await hall.kill();
    await page
      .getByRole('alert')
      .getByText(/连接中断|Connection lost/)
      .waitFor();
    await findings.look('stale', page);
    expect(findings.faults).toEqual({});
  });
});

describe('the supervisor’s account', () => {
  it('[T1.1] is let in here and shown no desk and no alert', async () => {
    const page = await openSupervisor(await HallProcess.start());
    expect(await page.getByRole('button', { name: /报警|开窗/ }).count()).toBe(0);
  });
});
