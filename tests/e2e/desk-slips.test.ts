import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sampleCards } from '../../server/demonstration/sample-cards.ts';
import { PrinterEmulator } from '../support/printer-emulator.ts';
import { openCounter, press } from '../support/screens.ts';
import { browser } from './browser.ts';
import { expectState, openDesk, pressKey } from './desk-at-work.ts';
import { Findings, openStill } from './findings.ts';
import { HallProcess } from './hall-process.ts';
import { paperWords } from './paper-words.ts';
import { takeNumber } from './people-at-work.ts';
import { reachFaults } from './usable.ts';

const [visitor] = sampleCards;
const visitorName = visitor?.card.name ?? '';

/** Where the staff's slips come out in the demonstration hall. */
const simulated = {
  id: 'desk',
  name: { zh: '接访区打印机', en: 'Printer at the windows' },
  printer: { kind: 'simulated', paperWidthMm: 80 },
} as const;

/** For so long a second press is a double click. */
const doubleClickMs = 500;

/** Officer 1 at counter 3 with a visitor of a known name called, and a second one waiting. */
async function deskWithVisitor(plan: Parameters<typeof HallProcess.start>[0] = {}) {
  const hall = await HallProcess.start(plan);
  if (visitor !== undefined) await takeNumber(hall, { identity: { kind: 'card', card: visitor.card } });
  await takeNumber(hall);
  const desk = await hall.open(browser, 'console', '/officer/');
  await openCounter(desk, 'officer1', 3);
  await pressKey(desk, '呼叫下一位', 'n');
  await expectState(desk, '已呼叫');
  return { hall, desk };
}

async function officePrinter(manner: Parameters<typeof PrinterEmulator.start>[0]) {
  const emulator = await PrinterEmulator.start(manner);
  onTestFinished(() => emulator.unplug());
  const { host, port } = emulator;
  const name = { zh: '办公室打印机', en: 'Office printer' };
  return { emulator, entry: { id: 'office', name, printer: { kind: 'tcp', host, port, paperWidthMm: 80 } } as const };
}

async function openSlip(desk: Page, kind: string): Promise<void> {
  await pressKey(desk, '打印单据', 'd');
  await desk.getByRole('tab', { name: kind }).click();
}

async function chooseGround(desk: Page, words: string): Promise<void> {
  await desk.getByRole('radio', { name: words }).check({ force: true });
}

function printing(desk: Page) {
  return desk.getByRole('region', { name: '打印情况' });
}

/** What stands on the one paper that says this. */
async function paperSaying(hall: HallProcess, words: string): Promise<string> {
  const papers = async () =>
    (await hall.paper()).map((job) => paperWords(job).text).filter((text) => text.includes(words));
  await expect.poll(papers).toHaveLength(1);
  return (await papers())[0] ?? '';
}

describe('slips at the desk', () => {
  it('[O3.1] [O3.3] a guidance slip comes out with its words and without a name, and the desk says that it was printed', async () => {
    const { hall, desk } = await deskWithVisitor();
    await openSlip(desk, '指引单');
    await press(desk, '拖欠工资，请到劳动监察');
    await printing(desk).getByText('指引单 B001').waitFor();
    await printing(desk).getByText('已打印').waitFor();
    const paper = await paperSaying(hall, '指引单');
    expect(paper).toContain('12333');
    expect(paper).not.toContain(visitorName);
  });

  it('[O3.1] a notice says why and where to turn, and names the visitor, as the desk said beforehand', async () => {
    const { hall, desk } = await deskWithVisitor();
    await openSlip(desk, '告知单');
    await desk.getByText('单子上会印来访人的姓名').waitFor();
    await chooseGround(desk, '应当走诉讼、仲裁或复议');
    await desk.getByLabel('可以向哪里反映').fill('旌阳区人民法院');
    await press(desk, '打印告知单');
    await printing(desk).getByText('已打印').waitFor();
    const paper = await paperSaying(hall, '告知单');
    for (const words of [visitorName, '旌阳区人民法院', '仲裁']) expect(paper).toContain(words);
  });

  it('[O3.1] a notice is not printed at the choice of a reason, nor without one, which its button says', async () => {
    const { hall, desk } = await deskWithVisitor();
    await openSlip(desk, '告知单');
    await desk.getByLabel('可以向哪里反映').fill('旌阳区人民法院');
    await desk.keyboard.press('Enter');
    const print = desk.getByRole('button', { name: /^打印告知单/ });
    expect(await print.innerText()).toContain('请先选原因');
    await print.click({ force: true });
    expect(await desk.getByRole('radio', { checked: true }).count()).toBe(0);
    await chooseGround(desk, '不属于本级机关的职权');
    await desk.getByRole('button', { name: '打印告知单', exact: true }).waitFor();
    expect(await hall.count('SlipOrdered')).toBe(0);
  });

  it('[O3.1] a transfer slip is not printed without a unit, and with one names it and the visitor', async () => {
    const { hall, desk } = await deskWithVisitor();
    await openSlip(desk, '转送单');
    await press(desk, '打印转送单');
    await desk.getByText('请先填写单位。').waitFor();
    await desk.getByLabel('转送给哪个单位').fill('市人力资源和社会保障局');
    await desk.keyboard.press('Enter');
    await printing(desk).getByText('已打印').waitFor();
    const paper = await paperSaying(hall, '转送单');
    for (const words of [visitorName, '市人力资源和社会保障局']) expect(paper).toContain(words);
    expect(await hall.count('SlipOrdered')).toBe(1);
  });

  it('[O3.2] a ticket from the waiting list is printed again and says so', async () => {
    const { hall, desk } = await deskWithVisitor();
    await press(desk, '补打 B002 的号票', '补打号票 B002');
    await printing(desk).getByText('已打印').waitFor();
    expect(await paperSaying(hall, '补打')).toContain('B002');
  });

  it('[O3.2] the ticket of whoever was called, and of whoever is held, is printed again', async () => {
    const { hall, desk } = await deskWithVisitor();
    await openSlip(desk, '补打号票');
    await press(desk, '补打号票 B001');
    await printing(desk).getByText('号票 B001').waitFor();
    await pressKey(desk, '挂起', 'h');
    await press(desk, '去取材料');
    await desk.getByRole('tab', { name: '离开的' }).click();
    await press(desk, '补打 B001 的号票', '补打号票 B001');
    await expect.poll(() => hall.count('TicketReprinted')).toBe(2);
  });

  it('[O3.4] printing is not offered where the staff has no printer', async () => {
    const { desk } = await deskWithVisitor({ staffPrinters: [] });
    await desk.getByRole('button', { name: '查看登记' }).waitFor();
    expect(await desk.getByRole('button', { name: /打印单据|补打/ }).count()).toBe(0);
    await desk.keyboard.press('d');
    expect(await desk.getByRole('dialog').count()).toBe(0);
  });
});

describe('a printer at the desk that does not print', () => {
  it('[O3.3] says that nothing came out, why and what to do, and prints it again at a press', async () => {
    const { emulator, entry } = await officePrinter('paper-end');
    const { desk } = await deskWithVisitor({ staffPrinters: [entry] });
    await openSlip(desk, '告知单');
    await chooseGround(desk, '已经受理，或正在办理');
    await press(desk, '打印告知单');
    await printing(desk)
      .getByText(/^没有打出来（当时没有纸）。.*请装上新的纸卷。$/)
      .waitFor();
    await printing(desk)
      .getByText(/^\d\d:\d\d 告知单 B001$/)
      .waitFor();
    await printing(desk).getByText('办公室打印机').waitFor();
    expect(emulator.jobs).toHaveLength(0);
    emulator.manner = 'ok';
    await press(desk, '再打一次');
    await printing(desk).getByText('已打印').waitFor();
    expect(await printing(desk).getByText('没有打出来').count()).toBe(0);
  });

  it('[O3.3] says that the line to it is dead', async () => {
    const { emulator, entry } = await officePrinter('ok');
    await emulator.unplug();
    const { desk } = await deskWithVisitor({ staffPrinters: [entry] });
    await openSlip(desk, '指引单');
    await press(desk, '涉法涉诉，请到法院');
    // The spool tries for a while; nobody needs to sit that out.
    await printing(desk)
      .getByText(/没有打出来（当时连不上）|正在打印|还在等打印机/)
      .waitFor();
    expect(await printing(desk).getByText('已打印').count()).toBe(0);
  });

  it('[O3.3] that stops half-way is not said to have printed', async () => {
    const { entry } = await officePrinter('paper-ends-meanwhile');
    const { desk } = await deskWithVisitor({ staffPrinters: [entry] });
    await openSlip(desk, '指引单');
    await press(desk, '涉法涉诉，请到法院');
    await printing(desk).getByText('打到一半停了：没有纸').waitFor();
  });

  it('[O3.3] that never confirms is not said to have printed', async () => {
    const { entry } = await officePrinter('silent');
    const { desk } = await deskWithVisitor({ staffPrinters: [entry] });
    await openSlip(desk, '指引单');
    await press(desk, '涉法涉诉，请到法院');
    await printing(desk).getByText('指引单 B001').waitFor();
    await desk.clock.runFor(6_000);
    await printing(desk).getByText('已送到打印机，没有确认。请看一眼纸出来没有。').waitFor();
  });

  it('[O3.3] is not said to be printing while the server is away, and asked about when it is back', async () => {
    const { entry } = await officePrinter('paper-ends-meanwhile');
    const { hall, desk } = await deskWithVisitor({ staffPrinters: [entry] });
    await openSlip(desk, '指引单');
    await press(desk, '涉法涉诉，请到法院');
    await printing(desk).getByText('指引单 B001').waitFor();
    await hall.kill();
    await printing(desk).getByText('断线了，不知道打出来没有。请看一眼打印机。').waitFor();
    await hall.startAgain();
    await desk.clock.runFor(3_000);
    await printing(desk).getByText('断线了').waitFor({ state: 'hidden' });
    expect(await printing(desk).getByText('已打印').count()).toBe(0);
  });

  it('[O3.4] is said to be in trouble beforehand, and the one that can print is chosen', async () => {
    const { entry, emulator } = await officePrinter('ok');
    const { hall, desk } = await deskWithVisitor({ staffPrinters: [entry, simulated] });
    await openSlip(desk, '指引单');
    await desk.getByRole('radio', { name: '办公室打印机' }).check({ force: true });
    emulator.manner = 'cover-open';
    await press(desk, '涉法涉诉，请到法院');
    await printing(desk).getByText('没有打出来（当时盖子开着）').waitFor();
    await pressKey(desk, '打印单据', 'd');
    await desk.getByRole('radio', { name: '办公室打印机 盖子开着' }).waitFor();
    expect(await desk.getByRole('radio', { name: '接访区打印机' }).isChecked()).toBe(true);
    await press(desk, '返回', '再打一次');
    await printing(desk).getByText('接访区打印机').waitFor();
    expect(await paperSaying(hall, '指引单')).toContain('12368');
  });
});

describe('the dialogs of slips', () => {
  it('[O3.1] need no mouse, and give the focus back to where they came from', async () => {
    const { hall, desk } = await deskWithVisitor();
    await pressKey(desk, '打印单据', 'd');
    await desk.getByRole('dialog').waitFor();
    for (const key of ['Shift+Tab', 'ArrowRight', 'ArrowRight', 'Tab']) await desk.keyboard.press(key);
    await desk.keyboard.type('SECC-7');
    await desk.keyboard.press('Enter');
    await desk.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await paperSaying(hall, '转送单')).toContain('SECC-7');
    await expect.poll(() => desk.evaluate(() => document.activeElement?.textContent)).toContain('打印单据');
  });

  it('[O3.1] begin at the first thing to do, and no panel is a stop of its own', async () => {
    const { desk } = await deskWithVisitor();
    await pressKey(desk, '打印单据', 'd');
    const first = desk.getByRole('dialog').getByRole('tabpanel').getByRole('button').first();
    await expect.poll(() => first.evaluate((button) => button === document.activeElement)).toBe(true);
    await desk.keyboard.press('Shift+Tab');
    expect(await desk.evaluate(() => document.activeElement?.role)).toBe('tab');
    await desk.keyboard.press('Tab');
    expect(await first.evaluate((button) => button === document.activeElement)).toBe(true);
    await desk.getByRole('tab', { name: '告知单' }).click();
    expect(await desk.evaluate(() => document.activeElement?.textContent.trim())).toBe('告知单');
  });

  it('[O3.2] print a ticket again at Enter, on the button or on a printer, and not at one that is held', async () => {
    const { entry } = await officePrinter('ok');
    const { hall, desk } = await deskWithVisitor({ staffPrinters: [simulated, entry] });
    await desk.getByRole('button', { name: '补打 B002 的号票' }).focus();
    for (const times of [1, 2]) {
      await desk.keyboard.down('Enter');
      await desk.getByRole('dialog').waitFor();
      await desk.keyboard.down('Enter');
      await desk.keyboard.up('Enter');
      expect(await hall.count('TicketReprinted')).toBe(times - 1);
      if (times === 2) await desk.getByRole('radio', { name: '接访区打印机' }).focus();
      await desk.keyboard.press('Enter');
      await desk.getByRole('dialog').waitFor({ state: 'hidden' });
      await expect.poll(() => hall.count('TicketReprinted')).toBe(times);
      await desk.clock.runFor(doubleClickMs);
    }
  });

  it('[O3.1] leave when the visitor does, so that nothing is printed for the next one', async () => {
    const { hall, desk } = await openDesk(browser, 1);
    await pressKey(desk, '呼叫下一位', 'n');
    await openSlip(desk, '转送单');
    const second = await desk.context().newPage();
    await second.goto(`${hall.address}/officer/`);
    await pressKey(second, '开始接谈', 's');
    await pressKey(second, '办结', 'e');
    await desk.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await hall.count('SlipOrdered')).toBe(0);
  });

  it.each([
    { language: '中文', again: '补打 B002 的号票' },
    { language: 'English', again: 'Reprint the ticket B002' },
  ])('[K9.1] [O3.1] are accessible and wholly in reach in $language', async ({ language, again }) => {
    const { entry, emulator } = await officePrinter('ok');
    const hall = await HallProcess.start({ staffPrinters: [entry, simulated] });
    for (const headCount of [1, 3]) await takeNumber(hall, { headCount });
    const desk = await openStill(browser, hall, 'console', '/officer/');
    await openCounter(desk, 'officer1', 3);
    await pressKey(desk, '呼叫下一位', 'n');
    await expectState(desk, '已呼叫');
    const findings = new Findings();
    const look = async (state: string) => {
      await findings.look(state, desk);
      findings.note(`${state}, reach`, ...(await reachFaults(desk, 32)));
    };
    await press(desk, language);
    await desk.keyboard.press('d');
    await desk.getByRole('dialog').waitFor();
    for (const at of [0, 1, 2, 3]) {
      await desk.getByRole('dialog').getByRole('tab').nth(at).click();
      await look(`slip ${at}`);
    }
    await desk.getByRole('radio').first().check({ force: true });
    emulator.manner = 'cover-open';
    await desk.getByRole('dialog').getByRole('tab').nth(0).click();
    await desk.getByRole('dialog').getByRole('tabpanel').getByRole('button').first().click();
    await desk.getByRole('dialog').waitFor({ state: 'hidden' });
    await desk.getByRole('button', { name: /再打一次|Print again/ }).waitFor();
    await findings.look('a slip that failed', desk);
    await press(desk, again);
    await desk.getByRole('dialog').waitFor();
    await look('reprint');
    expect(findings.faults).toEqual({});
  });
});
