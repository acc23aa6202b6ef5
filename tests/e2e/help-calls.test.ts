import { describe, expect, it } from 'vitest';
import { openCounter, press, signIn } from '../support/screens.ts';
import { browser } from './browser.ts';
import { HallProcess } from './hall-process.ts';
import { accessibilityFaults } from './usable.ts';

const minuteMs = 60_000;

async function openKiosk(hall: HallProcess) {
  const kiosk = await hall.open(browser, 'kiosk', '/kiosk/#device=kiosk-1');
  await press(kiosk, '开始登记', '同意并继续', '帮助');
  return kiosk;
}

describe('a visitor who needs a person at the kiosk', () => {
  it('[K8.3] [K9.1] calls, is told that somebody comes, and is seen at the desk and at the guard post', async () => {
    const hall = await HallProcess.start();
    const kiosk = await openKiosk(hall);
    const desk = await hall.open(browser, 'console', '/officer/');
    await openCounter(desk, 'officer1', 3);
    const post = await hall.open(browser, 'console', '/officer/');
    await signIn(post, 'guard1');
    await press(kiosk, '呼叫工作人员过来');
    await kiosk.getByText('已经叫了工作人员').waitFor();
    await post.getByText('登记机 kiosk-1 有人要帮忙').waitFor();
    expect(await accessibilityFaults(post)).toEqual([]);
    await press(desk, '我去登记机 kiosk-1');
    await kiosk.getByText('工作人员正在过来').waitFor();
    await post.getByText('接访员甲 正在过去').waitFor();
    expect([...(await accessibilityFaults(post)), ...(await accessibilityFaults(desk))]).toEqual([]);
    await press(desk, '登记机 kiosk-1 帮好了');
    await kiosk.getByRole('button', { name: '呼叫工作人员过来' }).waitFor();
    await post.getByText('登记机 kiosk-1 有人要帮忙').waitFor({ state: 'detached' });
  });

  it('[K8.4] keeps what is filled in while help is called, and is told when nobody could be reached', async () => {
    const hall = await HallProcess.start();
    const kiosk = await openKiosk(hall);
    await press(kiosk, '呼叫工作人员过来');
    await kiosk.getByText('已经叫了工作人员').waitFor();
    await kiosk.clock.runFor(4 * minuteMs);
    expect(await kiosk.getByRole('dialog', { name: '您还在吗？' }).isVisible()).toBe(false);
    await hall.kill();
    await press(kiosk, '不用过来了');
    await kiosk.clock.runFor(minuteMs / 2);
    await kiosk.getByText('没有叫到人').waitFor();
  });
});
