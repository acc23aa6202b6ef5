/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { printOnPaper } from '../../printer/paper.ts';
import { press, pressDigits, scan, type ScreenSize } from '../support/screens.ts';
import { browser } from './browser.ts';
import { HallProcess } from './hall-process.ts';
import { OfficerAtWork, takeNumber } from './people-at-work.ts';
import { accessibilityFaults, reachFaults } from './usable.ts';

/** A hall in which B001 missed its call, B002 is called and B003 waits. */
async function aBusyHall(): Promise<HallProcess> {
  const hall = await HallProcess.start({ noShowAfterCalls: 1 });
  for (let taken = 0; taken < 3; taken += 1) await takeNumber(hall);
  const officer = await OfficerAtWork.open(hall, 'officer1', 'counter-3');
  await officer.recordNoShow(await officer.callNext());
  await officer.callNext();
  return hall;
}

/** At the digits of a ticket of queue B, ready to ask. */
async function typeTicket(kiosk: Page, digits: string): Promise<void> {
  await press(kiosk, '查看我的排队', /^B$/);
  await pressDigits(kiosk, digits);
}

/** What the QR code of this ticket says. */
async function codeOnPaper(hall: HallProcess, number: string): Promise<string> {
  await expect.poll(() => hall.paper()).toHaveLength(3);
  const rows = (await hall.paper()).flatMap((bytes) => printOnPaper(bytes).rows);
  const codes = rows.flatMap((row) => (row.kind === 'qr' ? row.text : []));
  return codes.find((code) => code.endsWith(number)) ?? '';
}

describe('one’s own place', () => {
  it('[K12.5] is told to who waits, and to who is called', async () => {
    const kiosk = await (await aBusyHall()).open(browser, 'kiosk', '/kiosk/');
    await typeTicket(kiosk, '003');
    await press(kiosk, '查看排队');
    await kiosk.getByText('前面没有人，下一个就是您').waitFor();
    await press(kiosk, '我知道了');
    await typeTicket(kiosk, '002');
    await press(kiosk, '查看排队');
    await kiosk.getByRole('heading', { name: 'B002 请到 3 号窗口' }).waitFor();
  });

  it('[K12.5] of a missed call leads back into the queue', async () => {
    const hall = await aBusyHall();
    const kiosk = await hall.open(browser, 'kiosk', '/kiosk/');
    await typeTicket(kiosk, '001');
    await press(kiosk, '查看排队', '重新排队');
    await kiosk.getByRole('heading', { name: '已为您重新排上' }).waitFor();
    expect(await hall.count('TicketReturned')).toBe(1);
  });

  it('[K13.4] is told to who scans the ticket, and a card of another kind leads nowhere', async () => {
    const hall = await aBusyHall();
    const kiosk = await hall.open(browser, 'kiosk', '/kiosk/');
    await kiosk.getByRole('button', { name: '查看我的排队' }).waitFor();
    await scan(kiosk, 'https://example.org');
    await scan(kiosk, await codeOnPaper(hall, 'B002'));
    await kiosk.getByRole('heading', { name: 'B002 请到 3 号窗口' }).waitFor();
    await scan(kiosk, await codeOnPaper(hall, 'B001'));
    await kiosk.getByRole('heading', { name: /B001 叫过了/ }).waitFor();
  });

  it.each([
    { size: 'kiosk', language: 'zh-CN' },
    { size: 'kioskLandscape', language: 'zh-CN' },
    { size: 'kiosk', language: 'en' },
    { size: 'kioskLandscape', language: 'en' },
  ] as const satisfies { size: ScreenSize; language: string }[])(
    '[K9.1] can be read and pressed by everybody ($size, $language)',
    async ({ size, language }) => {
      const kiosk = await (await aBusyHall()).open(browser, size, '/kiosk/', (page) => page.unrouteAll());
      const faults = async () => [...(await accessibilityFaults(kiosk)), ...(await reachFaults(kiosk, 96))];
      const [look, ask, back] =
        language === 'en' ? ['My place in the queue', 'Look', 'Back'] : ['查看我的排队', '查看排队', '上一步'];
      if (language === 'en') await press(kiosk, 'English');
      await press(kiosk, look, /^B$/);
      await pressDigits(kiosk, '001');
      expect(await faults()).toEqual([]);
      await press(kiosk, ask);
      await kiosk.getByRole('heading', { name: /B001/ }).waitFor();
      expect(await faults()).toEqual([]);
      await press(kiosk, back, back, /^B$/);
      await pressDigits(kiosk, '003');
      await press(kiosk, ask);
      await kiosk.getByRole('status').getByText('B003').waitFor();
      expect(await faults()).toEqual([]);
    },
  );
});
