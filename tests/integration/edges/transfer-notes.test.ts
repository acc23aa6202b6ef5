import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { RunningHouse } from '../../support/running-house.ts';
import { codeOf, guardAt, kioskAt, Officer, openHall, register, valueOf } from './hall-people.ts';

interface Here {
  readonly house: RunningHouse;
  readonly jia: Officer;
  readonly yi: Officer;
  readonly number: string;
}

/** A visitor who has been called to 甲 at counter 3; 乙 is at counter 4. */
async function calledToJia(): Promise<Here> {
  const house = await openHall();
  const { number } = await register(await kioskAt(house));
  const jia = await Officer.open(house, 'officer1', 'counter-3');
  const yi = await Officer.open(house, 'officer2', 'counter-4');
  await jia.callNext();
  return { house, jia, yi, number };
}

/** 甲 sends the visitor on with this note, and 乙 calls. */
async function sentToYi(note: string | null): Promise<Here> {
  const here = await calledToJia();
  expect(codeOf(await here.jia.transfer(here.number, 'counter-4', note))).toBe('ok');
  await here.yi.callNext();
  return here;
}

async function textsAt(officer: Officer, number: string): Promise<string[]> {
  return valueOf(await officer.notes(number)).map(({ text }) => text);
}

function rowsOf(house: RunningHouse, table: string): Promise<object[]> {
  return house.withDatabase((database) => database(table).select<object[]>());
}

describe('the note of a transfer', () => {
  it('[O1.9] is read by the officer who calls next, with who wrote it and when', async () => {
    const { house, yi, number } = await sentToYi('材料齐了，差一份工资单');
    expect(valueOf(await yi.notes(number))).toEqual([
      { officerName: '接访员甲', writtenAt: house.clock.now, text: '材料齐了，差一份工资单' },
    ]);
  });

  it('[O1.9] is still read while the interview goes on, and after a restart', async () => {
    const { house, yi, number } = await sentToYi('差一份工资单');
    await yi.on('interview:start', number);
    expect(await textsAt(yi, number)).toEqual(['差一份工资单']);
    await house.restart();
    expect(await textsAt(await Officer.at(house, 'officer2', 'counter-4'), number)).toEqual(['差一份工资单']);
  });

  it('[O1.9] stands with those of the transfers before it, oldest first', async () => {
    const { house, jia, yi, number } = await sentToYi('第一次');
    house.clock.advance(60_000);
    await yi.transfer(number, 'counter-3', '第二次');
    await jia.callNext();
    expect(valueOf(await jia.notes(number))).toEqual([
      { officerName: '接访员甲', writtenAt: house.clock.now - 60_000, text: '第一次' },
      { officerName: '接访员乙', writtenAt: house.clock.now, text: '第二次' },
    ]);
  });

  it.each([null, '', ' \n　'])('[O1.9] is none when %j was written', async (note) => {
    const { house, yi, number } = await sentToYi(note);
    expect([await textsAt(yi, number), await rowsOf(house, 'transfer_notes')]).toEqual([[], []]);
  });

  it('[O1.9] has no space around it', async () => {
    const { yi, number } = await sentToYi('  差一份\n工资单 ');
    expect(await textsAt(yi, number)).toEqual(['差一份\n工资单']);
  });

  it('[O1.9] has up to 200 characters, rare ones too', async () => {
    const { yi, number } = await sentToYi('𰻝'.repeat(200));
    expect(await textsAt(yi, number)).toEqual(['𰻝'.repeat(200)]);
  });

  it('[O1.9] of more than 200 characters is refused with its transfer', async () => {
    const { house, jia, number } = await calledToJia();
    const before = await house.revision();
    expect(codeOf(await jia.transfer(number, 'counter-4', '字'.repeat(201)))).toBe('request-malformed');
    expect([await house.revision(), await rowsOf(house, 'transfer_notes')]).toEqual([before, []]);
  });

  it.each(['<img src=x onerror=alert(1)>', "'; drop table transfer_notes; --", '\u001b@\u001dV', '${number}'])(
    '[P1.3] %j is text',
    async (note) => {
      const { yi, number } = await sentToYi(note);
      expect(await textsAt(yi, number)).toEqual([note]);
    },
  );

  it('[O1.9] is written once when the transfer is repeated', async () => {
    const { jia, yi, number } = await calledToJia();
    const requestId = randomUUID();
    const answers = [
      ...(await Promise.all([1, 2].map(() => jia.transfer(number, 'counter-4', '一次', requestId)))),
      await jia.transfer(number, 'counter-4', '又一次', requestId),
    ];
    expect(answers.map(codeOf)).toEqual(['ok', 'ok', 'ok']);
    await yi.callNext();
    expect(await textsAt(yi, number)).toEqual(['一次']);
  });

  it('[O1.9] of a transfer that is refused is not kept', async () => {
    const { house, jia, number } = await calledToJia();
    const codes = [await jia.transfer(number, 'counter-99', '哪里'), await jia.transfer(number, 'counter-3', '这里')];
    expect(codes.map(codeOf)).toEqual(['target-unknown', 'target-is-here']);
    expect(await rowsOf(house, 'transfer_notes')).toEqual([]);
  });
});

describe('the note of a transfer that is undone', () => {
  it('[O1.9] is gone', async () => {
    const { house, jia, number } = await calledToJia();
    await jia.transfer(number, 'counter-4', '写错了');
    expect(codeOf(await jia.on('ticket:undo', number))).toBe('ok');
    expect([await textsAt(jia, number), await rowsOf(house, 'transfer_notes')]).toEqual([[], []]);
  });

  it('[O1.9] is gone after a restart in between, too', async () => {
    const { house, jia, number } = await calledToJia();
    await jia.transfer(number, 'counter-4', '写错了');
    await house.restart();
    const back = await Officer.at(house, 'officer1', 'counter-3');
    expect(codeOf(await back.on('ticket:undo', number))).toBe('ok');
    expect(await rowsOf(house, 'transfer_notes')).toEqual([]);
  });

  it('[O1.9] goes alone: what was written before stays', async () => {
    const { jia, yi, number } = await sentToYi('第一次');
    await yi.transfer(number, 'counter-3', '写错了');
    await yi.on('ticket:undo', number);
    expect(await textsAt(yi, number)).toEqual(['第一次']);
    await yi.transfer(number, 'counter-3', null);
    await yi.on('ticket:undo', number);
    expect(await textsAt(yi, number)).toEqual(['第一次']);
    await yi.transfer(number, 'counter-3', '第二次');
    await jia.callNext();
    expect(await textsAt(jia, number)).toEqual(['第一次', '第二次']);
  });

  it('[O1.9] is replaced by the next, also when all three come at once', async () => {
    const { jia, yi, number } = await calledToJia();
    const answers = await Promise.all([
      jia.transfer(number, 'counter-4', '写错了'),
      jia.on('ticket:undo', number),
      jia.transfer(number, 'counter-4', '这样才对'),
    ]);
    expect(answers.map(codeOf)).toEqual(['ok', 'ok', 'ok']);
    await yi.callNext();
    expect(await textsAt(yi, number)).toEqual(['这样才对']);
  });

  it('[O1.9] stays when it is a call that is undone', async () => {
    const { yi, number } = await sentToYi('差一份工资单');
    await yi.on('ticket:undo', number);
    await yi.callNext();
    expect(await textsAt(yi, number)).toEqual(['差一份工资单']);
  });
});

describe('a look at notes', () => {
  const refusals: { what: string; code: string; look: (here: Here) => ReturnType<Officer['notes']> }[] = [
    {
      what: 'at the counter the visitor has left',
      code: 'ticket-not-here',
      look: ({ jia, number }) => jia.notes(number),
    },
    {
      what: 'from a counter of somebody else',
      code: 'counter-not-yours',
      look: ({ jia, number }) => jia.notes(number, 'counter-4'),
    },
    { what: 'at a ticket never given', code: 'ticket-unknown', look: ({ yi }) => yi.notes('B999') },
    {
      what: 'after the interview',
      code: 'ticket-not-here',
      look: async ({ yi, number }) => {
        await yi.on('interview:start', number);
        await yi.on('interview:complete', number);
        return yi.notes(number);
      },
    },
  ];

  it.each(refusals)('[O1.9] is refused and shows nothing $what', async ({ look, code }) => {
    const here = await sentToYi('差一份工资单');
    expect([codeOf(await look(here)), await rowsOf(here.house, 'reveals')]).toEqual([code, []]);
  });

  it('[O1.9] is refused before the visitor is called', async () => {
    const { jia, yi, number } = await calledToJia();
    await jia.transfer(number, 'counter-4', '差一份工资单');
    expect(codeOf(await yi.notes(number))).toBe('ticket-not-here');
  });

  it('[O1.9] is nothing a guard can ask for', async () => {
    const { house, number } = await sentToYi('差一份工资单');
    const guard = await guardAt(house);
    const answer = await guard.askAnything('transfer-notes:look', { counterId: 'counter-4', number });
    expect(codeOf(answer)).toBe('request-unknown');
  });

  it('[T2.2] is noted itself, when there was something to see', async () => {
    const { house, jia, yi, number } = await sentToYi('差一份工资单');
    await register(await kioskAt(house));
    await jia.notes(await jia.callNext());
    await yi.notes(number);
    expect(await rowsOf(house, 'reveals')).toMatchObject([
      { account_id: 'officer2', reason: 'transfer-notes', at: house.clock.now },
    ]);
  });
});
