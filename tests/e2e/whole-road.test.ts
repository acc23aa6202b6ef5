import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { checkCharacter } from '../../contract/identity-number.ts';
import { printOnPaper } from '../../printer/paper.ts';
import { aHall } from '../support/demonstration-hall.ts';
import { PrinterEmulator } from '../support/printer-emulator.ts';
import {
  answerQuestions,
  openCounter,
  openScreen,
  press,
  signIn,
  ticketNumber,
  typeNumber,
} from '../support/screens.ts';
import { ServerProcess } from '../support/server-process.ts';
import { temporaryFolder } from '../support/temporary-store.ts';
import { browser } from './browser.ts';

/** The demonstration hall with two real network printers. */
function planWith(folder: string, printers: PrinterEmulator[]): string {
  const kiosks = printers.map(({ host, port }, at) => ({
    id: `kiosk-${at + 1}`,
    printer: { kind: 'tcp', host, port, paperWidthMm: at === 0 ? 80 : 58 } as const,
  }));
  const file = join(folder, 'plan.json');
  writeFileSync(file, JSON.stringify(aHall({ kiosks })));
  return file;
}

/** What the job of a printer says on paper, and whether it held anything but what a ticket is made of. */
function paperOf(job: Buffer | undefined) {
  const { rows, unknownBytes } = printOnPaper(job ?? Buffer.alloc(0));
  const text = rows.map((row) => (row.kind === 'line' ? row.runs.map((run) => run.text).join('') : '')).join('\n');
  return { text, unknownBytes };
}

function atCounter(page: Page, number: string) {
  return page.getByRole('region', { name: '当前来访人' }).getByText(number, { exact: true });
}

describe('the whole road', () => {
  it('[T3.1] leads two visitors from the kiosk to the window, through paper, board, alert and a power cut', async () => {
    const folder = await temporaryFolder();
    const printers = [await PrinterEmulator.start(), await PrinterEmulator.start()];
    const environment = { DATA_DIR: folder, PLAN_FILE: planWith(folder, printers) };
    const server = await ServerProcess.start(environment);
    const open = (size: Parameters<typeof openScreen>[1], path: string) =>
      openScreen(browser, size, `${server.address}${path}`);
    const [kiosk1, kiosk2, board, officer1, officer2, guard] = await Promise.all([
      open('kiosk', '/kiosk/#device=kiosk-1'),
      open('kioskLandscape', '/kiosk/#device=kiosk-2'),
      open('board', '/hall-display/'),
      open('console', '/officer/'),
      open('console', '/officer/'),
      open('console', '/officer/'),
    ]);
    await openCounter(officer1, 'officer1', 3);
    await openCounter(officer2, 'officer2', 4);
    await signIn(guard, 'guard1');
    await guard.getByText('目前没有警情').waitFor();

    // One visitor lays a card on the reader, another types a number with an abolished district code.
    await press(kiosk1, '开始登记', '同意并继续', '放身份证', /田𠮷/, '下一步');
    await answerQuestions(kiosk1);
    await press(kiosk1, '取号');
    const first = await ticketNumber(kiosk1);
    const typed = '11010319700112003';
    await press(kiosk2, '开始登记', '同意并继续');
    await typeNumber(kiosk2, `${typed}${checkCharacter(typed)}`);
    await answerQuestions(kiosk2);
    await press(kiosk2, '取号');
    const second = await ticketNumber(kiosk2);
    expect([first, second]).toEqual(['B001', 'B002']);

    // Paper comes out of two real printers, and both kiosks say so.
    await kiosk1.getByText('请取走您的号票').waitFor();
    await kiosk2.getByText('请取走您的号票').waitFor();
    for (const [at, number] of [first, second].entries()) {
      const { text, unknownBytes } = paperOf(printers[at]?.jobs[0]);
      expect(text).toContain(number);
      expect(text).toContain('劳动与工资');
      expect(text).toContain('3 号或 4 号窗口');
      expect(text).not.toMatch(/田|110103/);
      expect(unknownBytes).toEqual([]);
    }

    // Two officers press at the same instant: two visitors, one each.
    await Promise.all([officer1.keyboard.press('n'), officer2.keyboard.press('n')]);
    await Promise.all([officer1, officer2].map((officer) => officer.getByText(/为什么是这一号/).waitFor()));
    const calledBy1 = (await atCounter(officer1, 'B001').count()) === 1 ? 'B001' : 'B002';
    const calledBy2 = calledBy1 === 'B001' ? 'B002' : 'B001';
    await atCounter(officer2, calledBy2).waitFor();
    await board.getByText(calledBy1, { exact: true }).waitFor();
    await board.getByText(calledBy2, { exact: true }).waitFor();

    // An alert: the guard sees window and ticket, the officer sees how far it has come.
    await press(officer1, '开始接谈');
    await press(officer1, '报警');
    await officer1.getByText('已在 1 个警务终端显示').waitFor();
    await guard.getByText('3 号窗口').first().waitFor();
    await guard.getByText(calledBy1, { exact: true }).waitFor();
    await press(guard, '我来处理');
    await officer1.getByText(/警务室值班员.*正在赶来/).waitFor();

    // A third visitor is about to take a number when the power fails.
    await press(kiosk1, '我知道了', '开始登记', '同意并继续', '没有带证件');
    await answerQuestions(kiosk1);
    await server.kill();
    await board.getByText(/连接中断/).waitFor();
    await guard.getByText(/警情可能收不到/).waitFor();
    await press(kiosk1, '取号');
    const again = await ServerProcess.start({ ...environment, PORT: server.port });

    // Every screen comes back by itself, and nothing acknowledged is missing.
    expect(await ticketNumber(kiosk1)).toBe('B003');
    await board.getByText('最新', { exact: true }).waitFor();
    await board.getByText(calledBy2, { exact: true }).waitFor();
    await atCounter(officer1, calledBy1).waitFor();
    await atCounter(officer2, calledBy2).waitFor();
    await guard
      .getByText(/警务室值班员/)
      .first()
      .waitFor();
    await press(officer1, '办结', '呼叫下一位');
    await atCounter(officer1, 'B003').waitFor();
    await press(guard, '结束警情');
    await press(guard, '已处理');
    await guard.getByText('目前没有警情').waitFor();

    // One ticket each, and one paper for each ticket.
    await vi.waitFor(() => expect(printers[0]?.jobs).toHaveLength(2));
    expect(paperOf(printers[0]?.jobs[1]).text).toContain('B003');
    expect(printers[1]?.jobs).toHaveLength(1);
    const health = (await (await fetch(`${again.address}/api/health`)).json()) as { log: string };
    expect(health.log).toBe('intact');
  });
});
