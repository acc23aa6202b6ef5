import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunningHouse } from '../../support/running-house.ts';
import { aVisit, codeOf, hidden, kioskAt, register, soundNumber, type Kiosk } from './hall-people.ts';

const { name, number } = hidden;
const wrongDigit = `${number.slice(0, 17)}${number.endsWith('0') ? '1' : '0'}`;

const malformed = [
  { what: 'nobody', visit: '"headCount":0' },
  { what: 'fewer than nobody', visit: '"headCount":-1' },
  { what: 'half a person', visit: '"headCount":1.5' },
  { what: 'more people than a hall holds', visit: '"headCount":1000' },
  { what: 'infinitely many people', visit: '"headCount":1e999' },
  { what: 'a head count in letters', visit: '"headCount":"2"' },
  { what: 'a category that is no id', visit: '"categoryId":"../wages"' },
  { what: 'the category __proto__', visit: '"categoryId":"__proto__"' },
  { what: 'a district that is no code', visit: '"districtCode":"51060"' },
  { what: 'a care need nobody grants', visit: '"careNeed":"constructor"' },
  { what: 'a request id that is none', visit: '"requestId":"1"' },
  { what: 'a number with a wrong check digit', visit: `"identity":{"kind":"typed","number":"${wrongDigit}"}` },
  { what: 'a number without a birth day', visit: `"identity":{"kind":"typed","number":"${dayless()}"}` },
  { what: 'a number of full-width digits', visit: `"identity":{"kind":"typed","number":"${fullWidth(number)}"}` },
  { what: 'a card without a name', visit: `"identity":{"kind":"card","card":{"number":"${number}"}}` },
  { what: 'a name of blanks', visit: `"identity":{"kind":"card","card":{"name":"  ","number":"${number}"}}` },
  {
    what: 'a name too long',
    visit: `"identity":{"kind":"card","card":{"name":"${'李'.repeat(61)}","number":"${number}"}}`,
  },
  { what: 'no document and a name', visit: `"identity":{"kind":"none","name":"${name}"}` },
];

let house: RunningHouse;
let kiosk: Kiosk;

beforeAll(async () => {
  house = await RunningHouse.open();
  kiosk = await kioskAt(house);
});
afterAll(() => house.close());

describe('a registration', () => {
  it.each(malformed)('[T3.6] with $what is refused and gives no number', async ({ visit }) => {
    const before = await house.revision();
    // The last of two fields of one name is the one that is read.
    const answer = await kiosk.askText(`["visit:register",${JSON.stringify(aVisit()).slice(0, -1)},${visit}}]`);
    expect(codeOf(answer)).toBe('request-malformed');
    expect(await house.revision()).toBe(before);
  });

  it.each(['constructor', 'tostring', 'valueof'])(
    '[K1] of the category %s, which no plan has, gets a number',
    async (categoryId) => {
      expect(await register(kiosk, { categoryId })).toMatchObject({ queueName: { zh: '综合接待' } });
    },
  );

  it('[K2] from a district code nobody knows gets a number', async () => {
    expect(await register(kiosk, { districtCode: '999999' })).toMatchObject({ headCount: 1 });
  });
});

/** The 30th of February, with its check character. */
function dayless(): string {
  return soundNumber('51060319840230371');
}

function fullWidth(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
