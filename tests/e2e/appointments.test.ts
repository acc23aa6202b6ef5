/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sampleCards } from '../../server/demonstration/sample-cards.ts';
import { kioskAt, openHall, register } from '../integration/edges/hall-people.ts';
import type { RunningHouse, RunningHouseOptions } from '../support/running-house.ts';
import {
  answerQuestions,
  openCounter,
  openScreen,
  press,
  scan,
  ticketNumber,
  type ScreenSize,
} from '../support/screens.ts';
import { modulesOf, scanModules } from '../support/scan-modules.ts';
import { browser } from './browser.ts';
import { accessibilityFaults } from './usable.ts';

const ouyang = sampleCards.find(({ id }) => id === 'ouyang')?.card ?? { name: '', number: '' };

const minuteMs = 60_000;

/** A hall in this process, since its clock has to stand at half past nine. */
async function openDesk(plan: RunningHouseOptions['hall'] = {}): Promise<{ hall: RunningHouse; desk: Page }> {
  const hall = await openHall({ hall: plan });
  const desk = await openAt(hall, 'console', '/officer/');
  await openCounter(desk, 'officer1', 3);
  return { hall, desk };
}

async function openAt(hall: RunningHouse, size: ScreenSize, path: string): Promise<Page> {
  const page = await openScreen(browser, size, `${hall.address}${path}`, async (unopened) => {
    await unopened.route('**/*.woff2', (font) => font.abort());
  });
  onTestFinished(() => page.context().close());
  return page;
}

async function makeAppointment(desk: Page, time: string): Promise<void> {
  await press(desk, '预约', '新建预约');
  await desk.getByLabel('时间').fill(time);
  await desk.getByLabel('姓名').fill(ouyang.name);
  await desk.getByLabel('身份证号').fill(ouyang.number);
  await desk.getByLabel('诉求').selectOption('拖欠工资');
  await press(desk, '保存预约');
  await desk.getByText('预约已经存好。').waitFor();
}

/** What a scanner reads of the slip that the desk shows. */
async function codeOnSlip(desk: Page): Promise<string> {
  const drawn = await desk
    .getByRole('img', { name: '预约的二维码' })
    .evaluate((svg) => ({ box: svg.getAttribute('viewBox'), path: svg.querySelector('path')?.getAttribute('d') }));
  const side = Number(drawn.box?.split(' ').at(-1));
  return scanModules(side, modulesOf(drawn.path ?? '')) ?? '';
}

function chooseFile(desk: Page, buffer: Buffer): Promise<void> {
  return desk.getByLabel('选择 CSV 文件').setInputFiles({ name: '预约.csv', mimeType: 'text/csv', buffer });
}

describe('an appointment', () => {
  it('[A4.9] [K13.3] [K13.5] leads from the console over the kiosk to a call that says why', async () => {
    const { hall, desk } = await openDesk();
    await register(await kioskAt(hall));
    hall.clock.advance(minuteMs);
    await makeAppointment(desk, '09:40');
    await desk.getByRole('row', { name: /09:40.*欧\*\*\*.*未到/ }).waitFor();
    await press(desk, '返回');

    const kiosk = await openAt(hall, 'kiosk', '/kiosk/');
    await press(kiosk, '预约签到', '同意并继续', '放身份证', /欧阳明华/, '下一步');
    await kiosk.getByRole('heading', { name: '找到了您的预约' }).waitFor();
    await press(kiosk, '签到', '旌阳区', '下一步', '不需要', '下一步');
    await kiosk.getByText('按您 09:40 的预约排队').waitFor();
    await press(kiosk, '取号');
    const number = await ticketNumber(kiosk);
    await kiosk.getByText('已按您 09:40 的预约登记').waitFor();

    // At its time it begins to gain, faster than whoever waits longer.
    hall.clock.advance(60 * minuteMs);
    await press(desk, '呼叫下一位');
    await desk.getByRole('region', { name: '当前来访人' }).getByText(number, { exact: true }).waitFor();
    await desk.getByText(/为什么是这一号：预约的时间到了/).waitFor();
    await press(desk, '预约');
    await desk.getByText(`已签到 ${number}`).waitFor();
  });

  it('[K13.6] is checked in by the code on its slip, without a document', async () => {
    const { hall, desk } = await openDesk();
    await makeAppointment(desk, '09:40');
    await press(desk, /^09:40 欧.*的预约单$/);
    const code = await codeOnSlip(desk);
    expect(code).not.toContain(ouyang.number);

    const kiosk = await openAt(hall, 'kiosk', '/kiosk/');
    await kiosk.getByRole('button', { name: '预约签到' }).waitFor();
    await scan(kiosk, code);
    await kiosk.getByRole('heading', { name: '找到了您的预约' }).waitFor();
    await press(kiosk, '签到', '同意并继续');
    await kiosk.getByText('预约找到了').waitFor();
    await press(kiosk, '没有带证件');
    await answerQuestions(kiosk);
    await press(kiosk, '取号');
    const number = await ticketNumber(kiosk);
    await kiosk.getByText('已按您 09:40 的预约登记').waitFor();

    await press(desk, '返回');
    await desk.getByText(`已签到 ${number}`).waitFor();
  });

  it('[A4.10] is cancelled after a question, and stays in the list as cancelled', async () => {
    const { desk } = await openDesk();
    await makeAppointment(desk, '16:45');
    await press(desk, /^取消 16:45 欧/);
    await desk.getByText('取消不能撤回').waitFor();
    await press(desk, '确定取消这个预约');
    await desk.getByText('预约已经取消。').waitFor();
    await desk.getByRole('row', { name: /16:45.*已取消/ }).waitFor();
  });

  it('[A4.9] that is not complete is not sent, and each field says what to do', async () => {
    const { desk } = await openDesk();
    await press(desk, '预约', '新建预约');
    await desk.getByLabel('身份证号').fill('510603');
    await press(desk, '保存预约');
    for (const advice of ['请填时间，例如 09:30。', '请填姓名。', '身份证号应是 18 位。请核对。', '请选诉求。']) {
      await desk.getByText(advice).waitFor();
    }
    expect(await desk.getByLabel('时间').evaluate((field) => field === document.activeElement)).toBe(true);
  });
});

describe('a file of appointments', () => {
  const header = '日期,时间,姓名,身份证号,诉求';
  const lineAt = (time: string) => `2099-01-05,${time},${ouyang.name},${ouyang.number},拖欠工资`;

  it('[A4.11] with wrong lines is turned down with a reason for each, and taken once it is mended', async () => {
    const { desk } = await openDesk();
    await press(desk, '预约', '导入文件');
    await chooseFile(desk, Buffer.from([header, lineAt('9:30'), lineAt('9.45')].join('\n')));
    await desk.getByText('没有导入：有 1 行要改。').waitFor();
    await desk.getByRole('listitem').filter({ hasText: '第 3 行 时间不对，应写成 09:30' }).waitFor();
    await chooseFile(desk, Buffer.from([header, lineAt('9:30'), lineAt('9:45')].join('\n')));
    await desk.getByText('已导入 2 个预约。').waitFor();
    await desk.getByLabel('日期').fill('2099-01-05');
    await desk.getByRole('row', { name: /09:45.*欧\*\*\*/ }).waitFor();
  });
});

describe('the dialogs of appointments', () => {
  it('[K9.1] are accessible to every officer', async () => {
    const { desk } = await openDesk();
    const faults: Record<string, string[]> = {};
    const look = async (state: string) => {
      const found = await accessibilityFaults(desk);
      if (found.length > 0) faults[state] = found;
    };
    await press(desk, '预约');
    await desk.getByText('这一天还没有预约。').waitFor();
    await look('no appointments');
    await press(desk, '新建预约', '保存预约');
    await look('form with faults');
    await press(desk, '返回', '导入文件');
    await chooseFile(desk, Buffer.from('日期'));
    await desk.getByText(/第一行要有列名/).waitFor();
    await look('file with faults');
    await press(desk, '返回', '返回');
    await makeAppointment(desk, '16:45');
    await look('an appointment');
    await press(desk, /^16:45 .*的预约单$/);
    await look('the slip');
    await press(desk, '返回', /^取消 16:45/);
    await look('cancelling');
    expect(faults).toEqual({});
  });
});
