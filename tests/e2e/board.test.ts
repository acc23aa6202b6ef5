import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../server/store/connection.ts';
import { DatabaseAccounts } from '../../server/store/accounts.ts';
import { browser } from './browser.ts';
import { HallProcess } from './hall-process.ts';
import { OfficerAtWork, takeNumber } from './people-at-work.ts';

const blinkMs = 1_000;
const turnMs = 8_000;

function openBoard(hall: HallProcess): Promise<Page> {
  return hall.open(browser, 'board', '/hall-display/');
}

/** The row of a number among those that are called now. */
function row(board: Page, number: string): Locator {
  return board.getByRole('region', { name: '现在叫号' }).getByRole('listitem').filter({ hasText: number });
}

async function numbersCalled(board: Page): Promise<string[]> {
  const rows = await board.getByRole('region', { name: '现在叫号' }).getByRole('listitem').allInnerTexts();
  return rows.map((text) => /[A-Z]\d{3}/.exec(text)?.[0] ?? text);
}

/** A demonstration hall has four officers; a full board needs one at every counter. */
async function addOfficers(folder: string): Promise<void> {
  const database = await openDatabase(join(folder, 'houtan.sqlite'));
  const accounts = new DatabaseAccounts(database, Date.now, 0);
  for (const at of [5, 6, 7, 8]) {
    const account = {
      id: `officer${at}`,
      username: `officer${at}`,
      displayName: `接访员 ${at}`,
      role: 'officer',
      mayCallChosen: false,
    } as const;
    await accounts.put(account, 'houtan-demo', true);
  }
  await database.destroy();
}

describe('the board', () => {
  it('[D1.1] shows a call within a blink', async () => {
    const hall = await HallProcess.start();
    await takeNumber(hall);
    const officer = await OfficerAtWork.open(hall, 'officer1', 'counter-3');
    const board = await openBoard(hall);
    await board.getByText('现在没有正在叫的号').waitFor();
    await officer.callNext();
    await row(board, 'B001').getByText('请到窗口').waitFor({ timeout: blinkMs });
    expect(await row(board, 'B001').innerText()).toMatch(/B001\s*3\s*号窗口/);
  });

  it('[D1.1] draws the eye to a call for three seconds, and again when it is called again', async () => {
    const hall = await HallProcess.start();
    await takeNumber(hall);
    const officer = await OfficerAtWork.open(hall, 'officer1', 'counter-3');
    const board = await openBoard(hall);
    await board.getByText('现在没有正在叫的号').waitFor();
    const pulsing = board.locator('li.pulsing', { hasText: 'B001' });
    const number = await officer.callNext();
    await pulsing.waitFor();
    await board.clock.runFor(3_000);
    await pulsing.waitFor({ state: 'detached' });
    await officer.recall(number);
    await pulsing.getByText('第 2 次叫').waitFor();
    await board.clock.runFor(3_000);
    await pulsing.waitFor({ state: 'detached' });
  });

  it('[D1.1] turns its pages when more is called than fits, and a new call brings up the first', async () => {
    const hall = await HallProcess.start({}, addOfficers);
    const queues = ['other', 'legal-advice', 'wages', 'wages', 'land', 'land', 'courts', 'social-security'];
    const officers: OfficerAtWork[] = [];
    for (const [at, categoryId] of queues.entries()) {
      await takeNumber(hall, { categoryId });
      officers.push(await OfficerAtWork.open(hall, `officer${at + 1}`, `counter-${at + 1}`));
    }
    const called: string[] = [];
    for (const officer of officers.slice(0, 7)) called.unshift(await officer.callNext());
    const board = await openBoard(hall);
    await board.getByLabel('第 1 页，共 2 页').first().waitFor();
    expect(await numbersCalled(board)).toEqual(called.slice(0, 6));
    await board.clock.runFor(turnMs);
    await board.getByLabel('第 2 页，共 2 页').first().waitFor();
    expect(await numbersCalled(board)).toEqual(called.slice(6));
    const newest = await officers[7]?.callNext();
    await expect.poll(() => numbersCalled(board)).toEqual([newest, ...called.slice(0, 5)]);
  });

  it('[D1.1] shows who missed the call, and counts who waits', async () => {
    const hall = await HallProcess.start();
    for (const headCount of [1, 3, 4]) await takeNumber(hall, { headCount });
    const officer = await OfficerAtWork.open(hall, 'officer1', 'counter-3');
    const board = await openBoard(hall);
    const number = await officer.callNext();
    await officer.recall(number);
    await officer.recall(number);
    await officer.recordNoShow(number);
    await board.getByRole('region', { name: '过号' }).getByText('B001').waitFor();
    await board.getByRole('heading', { name: '正在等候 7 人' }).waitFor();
    expect(await numbersCalled(board)).toEqual([]);
  });

  it('[D4.1] says within seconds that it is stale, keeps the last good data, and recovers by itself', async () => {
    const hall = await HallProcess.start();
    await takeNumber(hall);
    await (await OfficerAtWork.open(hall, 'officer1', 'counter-3')).callNext();
    const board = await openBoard(hall);
    await row(board, 'B001').waitFor();
    await hall.kill();
    await board.getByRole('status').getByText('连接中断，屏幕可能不是最新的。').waitFor({ timeout: 5_000 });
    await board
      .getByText(/数据停在 \d\d:\d\d:\d\d/)
      .first()
      .waitFor();
    expect(await numbersCalled(board)).toEqual(['B001']);
    await hall.startAgain();
    await board.getByText('最新', { exact: true }).waitFor();
    expect(await board.getByText('连接中断').count()).toBe(0);
  });

  it('[D4.1] is right after changes that it missed', async () => {
    const hall = await HallProcess.start();
    for (const headCount of [1, 2]) await takeNumber(hall, { headCount });
    const before = await OfficerAtWork.open(hall, 'officer1', 'counter-3');
    await before.callNext();
    const board = await openBoard(hall);
    await row(board, 'B001').waitFor();
    // The board's time stands still, so it does not come back before its time.
    await board.clock.pauseAt(Date.now() + 60_000);
    await hall.kill();
    await board.getByText('连接中断').waitFor();
    await hall.startAgain();
    const officer = await OfficerAtWork.open(hall, 'officer1', 'counter-3');
    await officer.serve('B001');
    await officer.callNext();
    await takeNumber(hall, { headCount: 5 });
    expect(await numbersCalled(board)).toEqual(['B001']);
    await board.clock.resume();
    await board.clock.runFor(3_000);
    await board.getByRole('heading', { name: '正在等候 5 人' }).waitFor();
    await board.getByText('最新', { exact: true }).waitFor();
    expect(await numbersCalled(board)).toEqual(['B002']);
  });

  it('[D4.1] shows the same on two screens, although one came later', async () => {
    const hall = await HallProcess.start();
    for (const categoryId of ['wages', 'land', 'wages', 'courts']) await takeNumber(hall, { categoryId });
    const labour = await OfficerAtWork.open(hall, 'officer1', 'counter-3');
    const land = await OfficerAtWork.open(hall, 'officer2', 'counter-5');
    const first = await openBoard(hall);
    await labour.callNext();
    await row(first, 'B001').waitFor();
    const second = await openBoard(hall);
    await land.callNext();
    await takeNumber(hall, { categoryId: 'other' });
    for (const board of [first, second]) {
      await row(board, 'A001').waitFor();
      await board.getByText('G001').waitFor();
    }
    expect(await second.locator('main').innerText()).toBe(await first.locator('main').innerText());
  });
});
