import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sampleCards } from '../../server/demonstration/sample-cards.ts';
import { Officer, openHall, valueOf } from '../integration/edges/hall-people.ts';
import { openScreen, press, ticketNumber } from '../support/screens.ts';
import { browser } from './browser.ts';
import { Findings, shapes } from './findings.ts';
import { HallProcess } from './hall-process.ts';
import { takeNumber } from './people-at-work.ts';

const card = sampleCards.find(({ id }) => id === 'wang')?.card ?? { name: '', number: '' };

/** From the notice on, with this sample card on the reader. */
async function showCard(kiosk: Page, name: RegExp = /王建国/): Promise<void> {
  await press(kiosk, /^(同意并继续|Agree and continue)$/, /^(放身份证|Scan your ID card)$/, name);
  await kiosk.getByText(/^(尾号|ending in) /).waitFor();
  await press(kiosk, /^(下一步|Next)$/);
}

describe('somebody whose ticket is lost', () => {
  it('[K11.2] [K11.1] gets the same number on paper again by showing the document', async () => {
    const hall = await HallProcess.start();
    const { number } = await takeNumber(hall, { identity: { kind: 'card', card } });
    const kiosk = await hall.open(browser, 'kiosk', '/kiosk/#device=kiosk-1');
    await press(kiosk, '补打号票');
    await showCard(kiosk);
    await kiosk.getByRole('heading', { name: '您已经有号了' }).waitFor();
    await press(kiosk, '补打号票');
    await kiosk.getByText('请取走您的号票').waitFor();
    expect(await ticketNumber(kiosk)).toBe(number);
    await expect.poll(() => hall.paper()).toHaveLength(2);
  });

  it('[K11.2] is told when nothing waits, and can register', async () => {
    const hall = await HallProcess.start();
    const kiosk = await hall.open(browser, 'kiosk', '/kiosk/#device=kiosk-1');
    await press(kiosk, '补打号票');
    await showCard(kiosk);
    await kiosk.getByRole('heading', { name: '没有找到正在排队的号' }).waitFor();
    await press(kiosk, '登记取号');
    await kiosk.getByRole('heading', { name: '一共来了几个人？' }).waitFor();
  });
});

/** A hall whose clock stands at half past nine, with an appointment of the card at that time. */
async function hallWithAppointment() {
  const hall = await openHall();
  const { desk } = await Officer.open(hall);
  const person = { name: card.name, documentNumber: card.number };
  const matter = { categoryId: 'wages', districtCode: '510603', headCount: 300 };
  const when = { serviceDate: '2026-11-24', time: '09:30' };
  valueOf(await desk.ask('appointment:make', { requestId: randomUUID(), ...when, ...person, ...matter }));
  return hall;
}

const byAppointment = /^(预约签到|Appointment)$/;
const again = /^(补打号票|Print my ticket again)$/;
const someoneElse = /李桂英/;
const states = (['usual', 'large'] as const).flatMap((type) => [
  { type, way: byAppointment, name: /王建国/, told: /^(找到了您的预约|We found your appointment)$/ },
  { type, way: byAppointment, name: someoneElse, told: /^(今天没有找到您的预约|No appointment was found for today)$/ },
  { type, way: again, name: someoneElse, told: /^(没有找到正在排队的号|No number was found that is waiting)$/ },
]);

describe.each(shapes)('the kiosk in $shape, in $language, that tells of a document', ({ size, language }) => {
  it('[K9.1] [K9.3] can be read and pressed by everybody, in large type too', async () => {
    const hall = await hallWithAppointment();
    const kiosk = await openScreen(browser, size, `${hall.address}/kiosk/#device=kiosk-1`, (page) =>
      page.emulateMedia({ reducedMotion: 'reduce' }),
    );
    onTestFinished(() => kiosk.context().close());
    const findings = new Findings();
    for (const { type, way, name, told } of states) {
      await kiosk.reload();
      if (language === 'en') await press(kiosk, 'English');
      if (type === 'large') await press(kiosk, /^(大字|Large text)$/);
      await press(kiosk, way);
      await showCard(kiosk, name);
      await kiosk.getByText(told).waitFor();
      await findings.lookAtKiosk(`${told.source}, ${type}`, kiosk);
    }
    expect(findings.faults).toEqual({});
  });
});
