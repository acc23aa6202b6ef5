import { describe, expect, it } from 'vitest';
import type { Card } from '../../../contract/kiosk.ts';
import type { RunningHouse } from '../../support/running-house.ts';
import { codeOf, guardAt, hidden, kioskAt, Officer, openHall, register, soundNumber, valueOf } from './hall-people.ts';

async function hallWithVisitor(
  card: Card = hidden,
): Promise<{ house: RunningHouse; officer: Officer; number: string }> {
  const house = await openHall();
  const { number } = await register(await kioskAt(house), { identity: { kind: 'card', card } });
  return { house, officer: await Officer.open(house, 'officer1', 'counter-3'), number };
}

function looks(house: RunningHouse): Promise<object[]> {
  return house.withDatabase((database) =>
    database('reveals')
      .join('registrations', 'registrations.visit_id', 'reveals.visit_id')
      .select<object[]>('ticket_number', 'account_id', 'reason', 'at'),
  );
}

describe('the registration of a visitor', () => {
  it('[O2.1] is shown to the officer at whose counter the visitor is', async () => {
    const { officer } = await hallWithVisitor();
    const answer = await officer.reveal(await officer.callNext());
    expect(answer).toMatchObject({ ok: true, value: { name: hidden.name, documentNumber: hidden.number } });
  });

  it('[O2.1] [K4.2] shows every representative of a group who registered', async () => {
    const house = await openHall();
    const li = { name: '李桂英', number: soundNumber('51068119490926024') };
    const representatives = [
      { kind: 'card', card: li },
      { kind: 'other', documentType: 'passport', number: 'E12345678' },
    ] as const;
    const visit = {
      headCount: 8,
      identity: { kind: 'card', card: hidden },
      representatives: [...representatives],
    } as const;
    await register(await kioskAt(house), { ...visit, representatives: [...representatives] });
    const officer = await Officer.open(house, 'officer1', 'counter-9');
    expect(valueOf(await officer.reveal(await officer.callNext())).representatives).toEqual([
      { name: li.name, documentType: null, documentNumber: li.number },
      { name: null, documentType: 'passport', documentNumber: 'E12345678' },
    ]);
  });

  it('[O2.1] is still shown while the interview goes on', async () => {
    const { officer, number } = await hallWithVisitor();
    await officer.callNext();
    await officer.on('interview:start', number);
    expect(valueOf(await officer.reveal(number))).toMatchObject({ name: hidden.name });
  });

  it('[O2.1] has no name when the number was typed', async () => {
    const house = await openHall();
    await register(await kioskAt(house), { identity: { kind: 'typed', number: hidden.number } });
    const officer = await Officer.open(house);
    const value = valueOf(await officer.reveal(await officer.callNext()));
    expect(value).toMatchObject({ name: null, documentType: null, documentNumber: hidden.number });
  });

  it.each(['陈䶮', '田𠮷', '阿依古丽·买买提', '𰻝𠀀', 'é́', '李　四'])(
    '[K2] shows the name %s as the card had it',
    async (name) => {
      const { officer } = await hallWithVisitor({ name, number: soundNumber('65310119900315026') });
      expect(valueOf(await officer.reveal(await officer.callNext())).name).toBe(name);
    },
  );

  it.each(['<img src=x onerror=alert(1)>', "'; drop table registrations; --", '\u001b@\u001dV\u0000', '${number}'])(
    '[K2] keeps the name %j as text',
    async (name) => {
      const { officer } = await hallWithVisitor({ name, number: hidden.number });
      expect(valueOf(await officer.reveal(await officer.callNext())).name).toBe(name);
    },
  );

  it('[O2.1] is shown after a restart', async () => {
    const { house, officer, number } = await hallWithVisitor();
    await officer.callNext();
    await house.restart();
    const back = await Officer.at(house, 'officer1', 'counter-3');
    expect(valueOf(await back.reveal(number))).toMatchObject({ name: hidden.name, documentNumber: hidden.number });
  });
});

describe('a look at a registration', () => {
  it('[T2] is noted with the officer, the reason and the time', async () => {
    const { house, officer, number } = await hallWithVisitor();
    await officer.callNext();
    await officer.reveal(number);
    expect(await looks(house)).toEqual([
      { ticket_number: number, account_id: 'officer1', reason: 'verify-identity', at: house.clock.now },
    ]);
  });

  it('[T2] is noted each time', async () => {
    const { house, officer, number } = await hallWithVisitor();
    await officer.callNext();
    await Promise.all([officer.reveal(number), officer.reveal(number), officer.reveal(number)]);
    expect(await looks(house)).toHaveLength(3);
  });

  it.each([
    {
      what: 'before the visitor is called',
      code: 'ticket-not-here',
      look: ({ officer, number }: { officer: Officer; number: string }) => officer.reveal(number),
    },
    {
      what: 'after the interview',
      code: 'ticket-not-here',
      look: async ({ officer, number }: { officer: Officer; number: string }) => {
        await officer.callNext();
        await officer.on('interview:start', number);
        await officer.on('interview:complete', number);
        return officer.reveal(number);
      },
    },
    {
      what: 'at a ticket never given',
      code: 'ticket-unknown',
      look: ({ officer }: { officer: Officer }) => officer.reveal('B999'),
    },
    {
      what: 'from a counter that is closed',
      code: 'counter-not-yours',
      look: ({ officer, number }: { officer: Officer; number: string }) => officer.reveal(number, 'counter-4'),
    },
  ])('[T2] is refused and shows nothing $what', async ({ look, code }) => {
    const here = await hallWithVisitor();
    const answer = await look(here);
    expect([codeOf(answer), await looks(here.house)]).toEqual([code, []]);
  });

  it('[T2] is refused to an officer at another counter', async () => {
    const { house, officer, number } = await hallWithVisitor();
    await officer.callNext();
    const other = await Officer.open(house, 'officer2', 'counter-4');
    const codes = [codeOf(await other.reveal(number)), codeOf(await other.reveal(number, 'counter-3'))];
    expect([codes, await looks(house)]).toEqual([['ticket-not-here', 'counter-not-yours'], []]);
  });

  it('[T2] is nothing a guard can ask for', async () => {
    const { house, officer, number } = await hallWithVisitor();
    await officer.callNext();
    const request = { counterId: 'counter-3', number, reason: 'verify-identity' };
    const guard = await guardAt(house);
    expect(codeOf(await guard.askAnything('registration:reveal', request))).toBe('request-unknown');
  });

  it('[T2] without a reason is refused', async () => {
    const { officer, number } = await hallWithVisitor();
    await officer.callNext();
    const answer = await officer.desk.askAnything('registration:reveal', { counterId: 'counter-3', number });
    expect(codeOf(answer)).toBe('request-malformed');
  });
});
