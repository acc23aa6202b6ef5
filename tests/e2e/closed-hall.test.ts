import { describe, expect, it } from 'vitest';
import { answerQuestions, press, signIn, ticketNumber } from '../support/screens.ts';
import { browser } from './browser.ts';
import { HallProcess } from './hall-process.ts';
import { accessibilityFaults, reachFaults } from './usable.ts';

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
/** A day of the week that is neither today nor tomorrow anywhere on earth. */
const farDay = days[(new Date().getUTCDay() + 3) % 7] ?? 'monday';
const closed = { receptionHours: { week: { [farDay]: [{ from: '09:00', to: '17:00' }] } } };

describe('a closed hall', () => {
  it('[K12.7] calls nobody until a window opens, and then every screen says so', async () => {
    const hall = await HallProcess.start(closed);
    const board = await hall.open(browser, 'board', '/hall-display/');
    await board.getByText(/星期. 09:00 开始接待/).waitFor();
    await board.getByText('今天没有叫到的号，下次接待时排在前面').waitFor();
    const desk = await hall.open(browser, 'console', '/officer/');
    await signIn(desk, 'officer1');
    await desk.getByText(/登记机和大屏告诉来访人现在不叫号/).waitFor();
    await press(desk, '在 1 号窗口开窗');
    await desk.getByText(/登记机和大屏请他们等候/).waitFor();
    await board.getByText('现在没有正在叫的号').waitFor();
    const kiosk = await hall.open(browser, 'kiosk', '/kiosk/');
    await press(kiosk, '开始登记');
    await kiosk.getByText('有的窗口还在叫号').waitFor();
  });
});

describe('the kiosk of a closed hall', () => {
  it('[K12.3] says when it opens next, and asks before a number is taken in error', async () => {
    const kiosk = await (await HallProcess.start(closed)).open(browser, 'kiosk', '/kiosk/');
    await kiosk.getByRole('heading', { name: '现在不是接待时间' }).waitFor();
    await kiosk.getByText(/星期. 09:00 开始接待/).waitFor();
    await press(kiosk, '开始登记', '上一步');
    await kiosk.getByRole('button', { name: '开始登记' }).waitFor();
    await press(kiosk, '开始登记', '仍要取号', '同意并继续', '没有带证件');
    await answerQuestions(kiosk);
    await press(kiosk, '取号');
    expect(await ticketNumber(kiosk)).toBe('B001');
  });

  it.each(['kiosk', 'kioskLandscape'] as const)(
    '[K9.1] can be read and pressed by everybody in both languages (%s)',
    async (size) => {
      const kiosk = await (await HallProcess.start(closed)).open(browser, size, '/kiosk/', (page) => page.unrouteAll());
      const faults = async () => [...(await accessibilityFaults(kiosk)), ...(await reachFaults(kiosk, 96))];
      await kiosk.getByRole('heading', { name: '现在不是接待时间' }).waitFor();
      expect(await faults()).toEqual([]);
      await press(kiosk, '开始登记');
      await kiosk.getByText('今天不叫号').waitFor();
      expect(await faults()).toEqual([]);
      await press(kiosk, 'English');
      await kiosk.getByText('not called today').waitFor();
      expect(await faults()).toEqual([]);
      await press(kiosk, 'Back');
      await kiosk.getByRole('button', { name: 'Start' }).waitFor();
      expect(await faults()).toEqual([]);
    },
  );
});
