import { randomUUID } from 'node:crypto';
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { io } from 'socket.io-client';
import type { Answer } from '../../contract/answer.ts';
import type { KioskRequests } from '../../contract/kiosk.ts';
import type { RequestOf } from '../../contract/tables.ts';
import { protocolVersion } from '../../contract/protocol.ts';
import { nothingTold } from '../../contract/told-history.ts';
import { buildScreens } from '../../server/build-screens.ts';
import { readConfig } from '../../server/config.ts';
import { openHouse } from '../../server/house.ts';
import { launchBrowser } from '../support/browser.ts';
import { aHall } from '../support/demonstration-hall.ts';
import { answerQuestions, openScreen, press, signIn } from '../support/screens.ts';

/** Makes the README's picture from the running product: `npm run pictures`. */
const target = resolve('docs/pictures/hall.png');

async function fillHall(address: string): Promise<void> {
  const kiosk = io(`${address}/kiosk`, { auth: { protocolVersion, deviceId: 'kiosk-2' }, transports: ['websocket'] });
  const categories = ['wages', 'land', 'wages', 'social-security', 'wages', 'courts', 'land', 'legal-advice', 'other'];
  for (const categoryId of categories) {
    const visit: RequestOf<KioskRequests, 'visit:register'> = {
      requestId: randomUUID(),
      identity: { kind: 'none' },
      appointmentKey: null,
      headCount: 1,
      categoryId,
      districtCode: '510603',
      careNeed: null,
      specialRequest: null,
      representatives: [],
      anotherMatter: true,
      details: { name: null, phone: null, demand: null },
      history: nothingTold,
    };
    const answer = (await kiosk.emitWithAck('visit:register', visit)) as Answer<unknown>;
    if (!answer.ok) throw new Error(`nobody could register: ${answer.refusal.code}`);
  }
  kiosk.close();
}

async function callAt(browser: Browser, address: string, username: string, counter: number): Promise<Page> {
  const page = await openScreen(browser, 'console', `${address}/officer/`);
  await signIn(page, username);
  await press(page, `在 ${counter} 号窗口开窗`, '呼叫下一位');
  await page.getByText(/为什么是这一号/).waitFor();
  return page;
}

async function photograph(browser: Browser, address: string): Promise<Record<string, Buffer>> {
  await fillHall(address);
  const kiosk = await openScreen(browser, 'kiosk', `${address}/kiosk/#device=kiosk-1`);
  await kiosk.emulateMedia({ reducedMotion: 'reduce' });
  await press(kiosk, '开始登记', '同意并继续', '放身份证', /王建国/, '下一步');
  await press(kiosk, '1人', '下一步', /^拖欠工资/);
  const asking = await kiosk.screenshot();
  await press(kiosk, '上一步');
  await answerQuestions(kiosk);
  await press(kiosk, '取号');
  await kiosk.getByText('请取走您的号票').waitFor();
  const board = await openScreen(browser, 'board', `${address}/hall-display/`);
  await board.emulateMedia({ reducedMotion: 'reduce' });
  await callAt(browser, address, 'officer2', 5);
  await callAt(browser, address, 'officer3', 7);
  const desk = await callAt(browser, address, 'officer1', 3);
  await board.getByText('劳动窗口', { exact: true }).waitFor();
  return { asking, ticket: await kiosk.screenshot(), board: await board.screenshot(), desk: await desk.screenshot() };
}

/** All four in one picture, each in the size it has in the hall, more or less. */
async function compose(browser: Browser, shots: Record<string, Buffer>): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1660, height: 960 } });
  const image = (name: string, width: number) =>
    `<img width="${width}" src="data:image/png;base64,${shots[name]?.toString('base64')}">`;
  await page.setContent(`<body style="margin:0;padding:24px;background:#d9d4c9;display:flex;gap:24px;align-items:center;justify-content:center">
    <style>img { border-radius: 8px; display: block }</style>
    <div style="display:flex;gap:24px">${image('asking', 400)}${image('ticket', 400)}</div>
    <div style="display:grid;gap:24px">${image('board', 740)}${image('desk', 740)}</div>`);
  await page.screenshot({ path: target });
}

await buildScreens();
const dataDir = await mkdtemp(join(tmpdir(), 'houtan-pictures-'));
const config = readConfig({ PORT: '0', DATA_DIR: dataDir });
const house = await openHouse({ config, hall: aHall(), now: Date.now, log: pino({ level: 'silent' }) });
const browser = await launchBrowser();
try {
  await compose(browser, await photograph(browser, house.address));
  console.log(`${target} (${(await readFile(target)).length} bytes)`);
} finally {
  await browser.close();
  await house.close();
  await rm(dataDir, { recursive: true });
}
