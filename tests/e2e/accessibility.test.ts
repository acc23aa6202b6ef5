import { describe, expect, it } from 'vitest';
import { press, signIn } from '../support/screens.ts';
import { browser } from './browser.ts';
import { Findings, openStill, shapes } from './findings.ts';
import { HallProcess } from './hall-process.ts';
import { faultsInTrouble, faultsOnTour } from './kiosk-rounds.ts';
import { OfficerAtWork, takeNumber } from './people-at-work.ts';

describe.each(shapes)('the kiosk in $shape, in $language', (shape) => {
  it('[K9.1] can be read and pressed by everybody on every screen', async () => {
    expect(await faultsOnTour(browser, shape)).toEqual({});
  });

  it('[K9.1] can be read and pressed by everybody when server and printer fail', async () => {
    expect(await faultsInTrouble(browser, shape)).toEqual({});
  });
});

describe('the console', () => {
  it('[K9.1] is accessible to every officer in every state of the desk', async () => {
    const hall = await HallProcess.start();
    const desk = await openStill(browser, hall, 'console', '/officer/');
    const findings = new Findings();
    await desk.getByRole('heading', { name: '登录工作台' }).waitFor();
    await findings.look('signed out', desk);
    await signIn(desk, 'officer1');
    await desk.getByRole('heading', { name: '您今天在哪个窗口？' }).waitFor();
    await findings.look('choosing a window', desk);
    await press(desk, '在 3 号窗口开窗');
    await desk.getByText('现在没有人在等。').waitFor();
    await findings.look('idle, nobody waits', desk);
    const identity = { kind: 'typed', number: '11010519491231002X' } as const;
    for (const headCount of [1, 3, 4]) await takeNumber(hall, { headCount, careNeed: 'ill', identity });
    await desk.getByText('3 批 · 8 人').waitFor();
    await findings.look('idle, visitors wait', desk);
    await press(desk, '呼叫下一位');
    await desk.getByText(/为什么是这一号/).waitFor();
    await findings.look('called', desk);
    await press(desk, '取消此号');
    await desk.getByRole('dialog', { name: '取消 B001' }).waitFor();
    await findings.look('asking why to cancel', desk);
    await press(desk, '返回', '转窗口');
    await desk.getByLabel('转交说明').fill('字'.repeat(201));
    await desk.getByText('多了 1 个字').waitFor();
    await findings.look('asking where to transfer, with a note that is too long', desk);
    await press(desk, '返回', '查看登记');
    await desk.getByRole('dialog', { name: '查看 B001 的登记' }).waitFor();
    await findings.look('asking why to reveal', desk);
    await press(desk, '核对身份');
    await desk.getByRole('group', { name: '登记信息' }).waitFor();
    await findings.look('revealed', desk);
    await press(desk, '开始接谈', '报警');
    await desk.getByText('服务器已收到，还没有警务终端显示').waitFor();
    await findings.look('serving, with an alert', desk);
    await hall.kill();
    await desk.getByText('断线').waitFor();
    await press(desk, '报警');
    await desk.getByText('没有送出！').waitFor();
    await findings.look('offline, with an alert that was not delivered', desk);
    expect(findings.faults).toEqual({});
  });

  it('[K9.1] is accessible to every guard in every state of an alert', async () => {
    const hall = await HallProcess.start();
    const guard = await openStill(browser, hall, 'console', '/officer/');
    const findings = new Findings();
    await signIn(guard, 'guard1');
    await guard.getByText('目前没有警情').waitFor();
    await findings.look('no alert', guard);
    await (await OfficerAtWork.open(hall, 'officer1', 'counter-3')).raiseAlert();
    await guard.getByText('已在 1 个警务终端显示').waitFor();
    await findings.look('an alert', guard);
    await press(guard, '我来处理');
    await guard.getByText(/正在赶来/).waitFor();
    await findings.look('an alert that is answered', guard);
    await press(guard, '结束警情');
    await guard.getByRole('dialog').waitFor();
    await findings.look('asking how it ended', guard);
    await press(guard, '误报');
    await guard.getByRole('cell', { name: '误报' }).waitFor();
    await findings.look('an alert that is closed', guard);
    await hall.kill();
    await guard.getByText('连接中断').waitFor();
    await findings.look('offline', guard);
    expect(findings.faults).toEqual({});
  });
});

describe('what hangs on the wall and lies beside it', () => {
  it('[K9.1] is accessible in every state of the board', async () => {
    const hall = await HallProcess.start();
    const board = await openStill(browser, hall, 'board', '/hall-display/');
    const findings = new Findings();
    await board.getByText('窗口还没有开，请先坐下等候。').waitFor();
    await findings.look('empty', board);
    for (const categoryId of ['wages', 'wages', 'wages', 'land']) await takeNumber(hall, { categoryId });
    const officer = await OfficerAtWork.open(hall, 'officer1', 'counter-3');
    const other = await OfficerAtWork.open(hall, 'officer2', 'counter-4');
    const missed = await officer.callNext();
    for (let calls = 1; calls < 3; calls += 1) await officer.recall(missed);
    await officer.recordNoShow(missed);
    await officer.callNext();
    await other.callNext();
    await board.getByText('B003', { exact: true }).waitFor();
    await findings.look('with calls', board);
    await hall.kill();
    await board.getByText('连接中断').waitFor();
    await findings.look('stale', board);
    expect(findings.faults).toEqual({});
  });

  it('[K9.1] is accessible on the front page and on the paper of the simulated printer', async () => {
    const hall = await HallProcess.start();
    const page = await openStill(browser, hall, 'console', '/simulated-printer');
    const findings = new Findings();
    await findings.look('no paper', page);
    await takeNumber(hall);
    await expect.poll(() => hall.paper()).toHaveLength(1);
    await page.reload();
    await page.getByRole('img', { name: /B001/ }).waitFor();
    await findings.look('paper', page);
    await page.goto(hall.address);
    await findings.look('front page', page);
    expect(findings.faults).toEqual({});
  });
});
