import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import type { SlipOrder } from '../../../contract/staff-slips.ts';
import { printOnPaper } from '../../../printer/paper.ts';
import type { RunningHouse } from '../../support/running-house.ts';
import { textOf } from '../../unit/printer/printed.ts';
import { codeOf, hidden, kioskAt, Officer, openHall, register, supervisorAt, valueOf } from './hall-people.ts';

const notice: SlipOrder = { kind: 'notice', ground: 'not-ours', turnTo: '旌阳区劳动监察大队' };
const transfer: SlipOrder = { kind: 'transfer', unit: '旌阳区人社局' };
const guidance: SlipOrder = { kind: 'guidance', guidanceId: 'legal-aid' };
const desk = { printerId: 'desk' };

/** An officer who has called somebody with a card. */
async function atCounter(card = hidden) {
  const house = await openHall();
  const kiosk = await kioskAt(house);
  const ticket = await register(kiosk, { identity: { kind: 'card', card } });
  await kiosk.next('print-job:changed', ({ print }) => print.state === 'printed');
  const officer = await Officer.open(house);
  const number = await officer.callNext();
  const order = (wanted: SlipOrder, requestId: string = randomUUID()) =>
    officer.desk.ask('slip:print', { requestId, counterId: officer.counterId, number, ...desk, order: wanted });
  return { house, kiosk, ticket, officer, number, order };
}

/** The words of a job that the simulated printer has printed. */
async function wordsOf(house: RunningHouse, jobId: string): Promise<string> {
  const files = await house.dataFiles();
  const file = files.find(({ path }) => path.endsWith(`${jobId}.escpos`));
  return file === undefined ? 'nothing' : textOf(printOnPaper(file.bytes)).join('\n');
}

const printed = (officer: Officer, jobId: string) =>
  officer.desk.next('print-job:changed', ({ printJobId, print }) => printJobId === jobId && print.state === 'printed');

describe('a slip for a visitor', () => {
  it.each([
    [notice, /告知单[\s\S]*慕容不应外传[\s\S]*不属于本级机关[\s\S]*旌阳区劳动监察大队/],
    [transfer, /转送单[\s\S]*慕容不应外传[\s\S]*旌阳区人社局[\s\S]*十五日/],
    [guidance, /指引单[\s\S]*请不起律师[\s\S]*12348/],
  ] as const)('[P4.1] of the kind %o comes out at the printer of the staff', async (wanted, words) => {
    const { house, officer, order } = await atCounter();
    const { printJobId } = valueOf(await order(wanted));
    await printed(officer, printJobId);
    expect(await wordsOf(house, printJobId)).toMatch(words);
    expect(await officer.desk.ask('print-job:look', { printJobId })).toEqual({ ok: true, value: { state: 'printed' } });
  });

  it('[P4.1] is for whoever is at the own counter, and for nobody else', async () => {
    const { house, officer, number, kiosk } = await atCounter();
    const waiting = await register(kiosk);
    const other = await Officer.open(house, 'officer2', 'counter-4');
    const ask = (at: Officer, of: string) =>
      at.desk.ask('slip:print', {
        requestId: randomUUID(),
        counterId: at.counterId,
        number: of,
        ...desk,
        order: notice,
      });
    expect(codeOf(await ask(officer, waiting.number))).toBe('ticket-not-here');
    expect(codeOf(await ask(other, number))).toBe('ticket-not-here');
  });

  it('[P4.1] is in the log of the day without what it says', async () => {
    const { house, order } = await atCounter();
    await order(notice);
    const events = await house.withDatabase((database) => database('hall_events').where({ type: 'SlipOrdered' }));
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events)).not.toMatch(/慕容|监察/);
  });

  it('[P4.2] that names the visitor is noted as a look at the registration; guidance is not', async () => {
    const { house, order } = await atCounter();
    await order(guidance);
    await order(transfer);
    const looks = await house.withDatabase((database) => database('reveals').select('account_id', 'reason'));
    expect(looks).toEqual([{ account_id: 'officer1', reason: 'print-slip' }]);
  });

  it('[P4.2] [T2.1] that names the visitor is nowhere in clear on the disk but on its paper, and gone there once it is out', async () => {
    const { house, officer, order } = await atCounter();
    const { printJobId } = valueOf(await order(notice));
    await printed(officer, printJobId);
    const files = await house.dataFiles();
    const elsewhere = files.filter(({ path }) => !path.endsWith('.escpos'));
    expect(elsewhere.filter(({ bytes }) => bytes.includes(hidden.name)).map(({ path }) => path)).toEqual([]);
    const [row] = await house.withDatabase((database) => database('print_jobs').where({ id: printJobId }));
    expect(row).toMatchObject({ slip: '' });
    expect(house.log.text).not.toContain(hidden.name);
  });

  it('[P4.1] [T3.2] that is ordered twice with one request comes out once', async () => {
    const { house, officer, order } = await atCounter();
    const requestId = randomUUID();
    const [first, second] = [valueOf(await order(guidance, requestId)), valueOf(await order(guidance, requestId))];
    expect(second).toEqual(first);
    await printed(officer, first.printJobId);
    const slips = (await house.dataFiles()).filter(({ path }) => path.endsWith('.escpos'));
    expect(slips).toHaveLength(2);
  });

  it('[P4.1] [P4.2] that is asked for again when its visitor has gone on is the same one, and no second look', async () => {
    const { house, officer, number, order } = await atCounter();
    const requestId = randomUUID();
    const first = valueOf(await order(notice, requestId));
    await officer.on('interview:start', number);
    await officer.on('interview:complete', number);
    expect(valueOf(await order(notice, requestId))).toEqual(first);
    expect(await house.withDatabase((database) => database('reveals').select('reason'))).toHaveLength(1);
  });

  it('[P4.1] is refused for a printer or a guidance that is not there', async () => {
    const { officer, number, order } = await atCounter();
    const at = { requestId: randomUUID(), counterId: officer.counterId, number, order: guidance };
    expect(codeOf(await officer.desk.ask('slip:print', { ...at, printerId: 'kiosk-1' }))).toBe('printer-unknown');
    expect(codeOf(await order({ kind: 'guidance', guidanceId: 'nowhere' }))).toBe('guidance-unknown');
  });

  it('[T2.1] is told of to the officer who ordered it, and to no other and no kiosk', async () => {
    const { house, kiosk, officer, order } = await atCounter();
    const other = await Officer.open(house, 'officer2', 'counter-4');
    const { printJobId } = valueOf(await order(notice));
    await printed(officer, printJobId);
    expect(codeOf(await other.desk.ask('print-job:look', { printJobId }))).toBe('print-job-unknown');
    expect(codeOf(await kiosk.ask('print-job:look', { printJobId }))).toBe('print-job-unknown');
    expect(JSON.stringify([other.desk.received, kiosk.received])).not.toContain(printJobId);
  });
});

describe('a ticket that is printed again at the desk', () => {
  it('[P4.3] comes out marked, while its visitor is expected', async () => {
    const { house, officer, kiosk } = await atCounter();
    const { number } = await register(kiosk);
    const reprint = () => officer.desk.ask('ticket:reprint', { requestId: randomUUID(), number, ...desk });
    const { printJobId } = valueOf(await reprint());
    await printed(officer, printJobId);
    expect(await wordsOf(house, printJobId)).toMatch(new RegExp(`补打[\\s\\S]*${number}`));
  });

  it('[P4.3] is refused when its visitor is served', async () => {
    const { officer, number } = await atCounter();
    await officer.on('interview:start', number);
    const answer = await officer.desk.ask('ticket:reprint', { requestId: randomUUID(), number, ...desk });
    expect(codeOf(answer)).toBe('ticket-not-waiting');
  });
});

describe('the paper of the hall', () => {
  it('[P3.12] [R5.1] is shown to a supervisor: printers, jobs, and the story of each', async () => {
    const { house, ticket } = await atCounter();
    const supervisor = await supervisorAt(house);
    const paper = await supervisor.next('paper:changed', ({ printers }) =>
      printers.every(({ condition }) => condition === 'ready'),
    );
    expect(paper.printers.map(({ id, condition, agent }) => [id, condition, agent])).toContainEqual([
      'desk',
      'ready',
      null,
    ]);
    expect(paper.jobs).toMatchObject([
      { number: ticket.number, kind: 'ticket', printerId: 'kiosk-1', print: { state: 'printed' } },
    ]);
    const story = valueOf(await supervisor.ask('print-job:story', { printJobId: ticket.printJobId }));
    expect(story.map(({ print }) => print.state)).toEqual(['queued', 'sent', 'printed']);
    expect(codeOf(await supervisor.ask('print-job:story', { printJobId: randomUUID() }))).toBe('print-job-unknown');
  });

  it('[R5.1] [T2.1] says of a notice that there is one, and nothing of what it says', async () => {
    const { house, officer, order } = await atCounter();
    const supervisor = await supervisorAt(house);
    const { printJobId } = valueOf(await order(notice));
    await printed(officer, printJobId);
    const paper = await supervisor.next(
      'paper:changed',
      ({ jobs }) => jobs[0]?.print.state === 'printed' && jobs.length > 1,
    );
    expect(paper.jobs[0]).toMatchObject({ id: printJobId, kind: 'notice', printerId: 'desk' });
    expect(JSON.stringify(supervisor.received)).not.toMatch(/慕容|监察/);
  });

  it('[P4.4] prints the day in numbers', async () => {
    const { house, officer, kiosk, number } = await atCounter();
    await register(kiosk, { headCount: 7 });
    await officer.on('interview:start', number);
    house.clock.advance(60_000);
    await officer.on('interview:complete', number);
    const supervisor = await supervisorAt(house);
    const { printJobId } = valueOf(await supervisor.ask('day-summary:print', { requestId: randomUUID(), ...desk }));
    await vi.waitFor(async () => expect(await wordsOf(house, printJobId)).not.toBe('nothing'));
    const words = (await wordsOf(house, printJobId)).replaceAll(' ', '');
    for (const figure of [
      '登记（批）Visits2',
      '登记（人）People8',
      '其中集体访Groups1',
      '接谈完毕Completed1',
      '尚未接谈Notserved1',
    ])
      expect(words).toContain(figure);
  });

  it('[P4.4] prints one test page for two presses of one request, at any printer', async () => {
    const { house } = await atCounter();
    const supervisor = await supervisorAt(house);
    const request = { requestId: randomUUID(), printerId: 'kiosk-1' };
    const first = valueOf(await supervisor.ask('test-page:print', request));
    expect(valueOf(await supervisor.ask('test-page:print', request))).toEqual(first);
    const job = await supervisor.next(
      'paper:changed',
      ({ jobs }) => jobs[0]?.print.state === 'printed' && jobs.length > 1,
    );
    expect(job.jobs.filter(({ kind }) => kind === 'test-page')).toHaveLength(1);
    expect(await wordsOf(house, first.printJobId)).toMatch(/打印机测试页[\s\S]*kiosk-1/);
    const reused = await supervisor.ask('day-summary:print', request);
    expect(codeOf(reused)).toBe('request-id-reused');
    const lost = await supervisor.ask('test-page:print', { requestId: randomUUID(), printerId: 'nowhere' });
    expect(codeOf(lost)).toBe('printer-unknown');
  });
});
