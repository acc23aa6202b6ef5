import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Identity } from '../../../contract/kiosk.ts';
import { RunningHouse } from '../../support/running-house.ts';
import { aVisit, codeOf, kioskAt, Officer, register, soundNumber, valueOf, type Kiosk } from './hall-people.ts';

type Other = Extract<Identity, { kind: 'other' }>;

function paper(documentType: Other['documentType'], number: string): Other {
  return { kind: 'other', documentType, number };
}

let house: RunningHouse;
let kiosk: Kiosk;

beforeAll(async () => {
  house = await RunningHouse.open();
  kiosk = await kioskAt(house);
});
afterAll(() => house.close());

/** Whether somebody who comes with this document is offered the ticket that waits already. */
async function isKnown(identity: Identity): Promise<boolean> {
  const answer = await kiosk.ask('visit:register', aVisit({ identity, anotherMatter: false }));
  return valueOf(answer).outcome === 'already-waiting';
}

describe('another document', () => {
  it.each([
    { what: 'a passport without a digit', identity: { kind: 'other', documentType: 'passport', number: 'ABCDEFGH' } },
    { what: 'a permit of another pattern', identity: { kind: 'other', documentType: 'hk-macao', number: 'A12345678' } },
    { what: 'small letters', identity: { kind: 'other', documentType: 'another', number: 'abcd1234' } },
    { what: 'no kind', identity: { kind: 'other', number: 'E12345678' } },
    { what: 'the kind __proto__', identity: { kind: 'other', documentType: '__proto__', number: 'E12345678' } },
  ])('[K2.8] [T3.6] with $what is refused and gives no number', async ({ identity }) => {
    const before = await house.revision();
    expect(codeOf(await kiosk.askAnything('visit:register', { ...aVisit(), identity }))).toBe('request-malformed');
    expect(await house.revision()).toBe(before);
  });

  it('[K2.9] is the same one when kind and number are the same', async () => {
    await register(kiosk, { identity: paper('passport', 'E10000001') });
    expect(await isKnown(paper('passport', 'E10000001'))).toBe(true);
  });

  it('[K2.9] is somebody else’s when another kind has the same number', async () => {
    await register(kiosk, { identity: paper('taiwan', '20000002') });
    expect(await isKnown(paper('passport', '20000002'))).toBe(false);
    expect(await isKnown(paper('another', '20000002'))).toBe(false);
  });

  it('[K2.9] with an identity number is the same one, however the number came', async () => {
    const number = soundNumber('91100019850315001');
    await register(kiosk, { identity: { kind: 'typed', number } });
    expect(await isKnown(paper('residence', number))).toBe(true);
    expect(await isKnown({ kind: 'card', card: { name: 'SMITH JOHN', number } })).toBe(true);
  });

  it('[K2.9] [K11.1] gets its ticket printed again, and that of another kind does not', async () => {
    const { number } = await register(kiosk, { identity: paper('taiwan', '30000003') });
    const reprint = (identity: Identity) =>
      kiosk.ask('ticket:reprint', { requestId: aVisit().requestId, number, identity });
    expect(codeOf(await reprint(paper('another', '30000003')))).toBe('registration-unknown');
    expect(codeOf(await reprint(paper('taiwan', '30000003')))).toBe('ok');
  });

  it('[K2.9] [T2.1] is shown to the officer with its kind, and is in no row in clear', async () => {
    await register(kiosk, { categoryId: 'courts', identity: paper('hk-macao', 'H40000004') });
    const officer = await Officer.open(house, 'officer2', 'counter-7');
    const shown = valueOf(await officer.reveal(await officer.callNext()));
    expect(shown).toMatchObject({ documentType: 'hk-macao', documentNumber: 'H40000004', name: null });
    const rows = await house.withDatabase((database) => database('registrations').select());
    expect(JSON.stringify(rows)).not.toContain('H40000004');
  });
});
