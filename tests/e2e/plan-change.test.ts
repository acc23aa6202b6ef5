import { describe, expect, it } from 'vitest';
import { aHall, aHallWithoutLand } from '../support/demonstration-hall.ts';
import { answerQuestions, press, ticketNumber } from '../support/screens.ts';
import { browser } from './browser.ts';
import { HallProcess } from './hall-process.ts';
import { OfficerAtWork, takeNumber } from './people-at-work.ts';

const wagesAnew = { id: 'wages-anew', short: { zh: '欠薪', en: 'Wages due' }, long: { zh: '欠薪', en: 'Wages due' } };

describe('a plan that is saved while the hall is open', () => {
  it('[A1.2] [A1.3] [A1.4] reaches every screen, loses nobody, and asks again only what it no longer offers', async () => {
    const hall = await HallProcess.start();
    const board = await hall.open(browser, 'board', '/hall-display/');
    const kiosk = await hall.open(browser, 'kiosk', '/kiosk/#device=kiosk-1');
    expect((await takeNumber(hall, { categoryId: 'land' })).number).toBe('A001');
    await board.getByText('征地拆迁').waitFor();
    await press(kiosk, '开始登记', '不登记证件，继续取号');
    await answerQuestions(kiosk);

    const categories = [wagesAnew, ...aHall().categories.slice(2)];
    await hall.changePlan(aHallWithoutLand({ categories, noShowCoolDownMs: 0 }));
    await board.getByText('征地拆迁').waitFor({ state: 'detached' });
    await kiosk.getByRole('heading', { name: '您来反映什么事？' }).waitFor();
    await press(kiosk, '欠薪', '下一步');
    await press(kiosk, '取号');
    expect(await ticketNumber(kiosk)).toBe('G001');
    const officer = await OfficerAtWork.open(hall, 'officer1', 'counter-1');
    expect([await officer.callNext(), await hall.count('PlanAdopted')]).toEqual(['A001', 1]);
  });
});
