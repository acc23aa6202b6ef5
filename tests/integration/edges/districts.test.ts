import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { divisionName } from '../../../server/application/divisions.ts';
import { RunningHouse } from '../../support/running-house.ts';
import { kioskAt, Officer, register, valueOf, type Kiosk } from './hall-people.ts';

let house: RunningHouse;
let kiosk: Kiosk;

beforeAll(async () => {
  house = await RunningHouse.open();
  kiosk = await kioskAt(house);
});
afterAll(() => house.close());

describe('the list of divisions', () => {
  it('[K6.1] has every province, and for each what it is divided into', async () => {
    const { provinces } = valueOf(await kiosk.ask('divisions:list', {}));
    expect(provinces).toHaveLength(34);
    const whole = new Map(provinces.map(([, name, within]) => [name, within.map(([, inside]) => inside)]));
    expect(whole.get('四川省')).toContain('德阳市');
    expect(whole.get('北京市')).toContain('东城区');
    expect(whole.get('湖北省')).toContain('仙桃市');
  });

  it('[K6.1] [K2.10] has no code twice, and none both of today and of before', async () => {
    const { provinces, formerCodes } = valueOf(await kiosk.ask('divisions:list', {}));
    const codes = [
      ...provinces.flatMap(([code, , prefectures]) => [
        code,
        ...prefectures.flatMap(([prefecture, , counties]) => [prefecture, ...counties.map(([county]) => county)]),
      ]),
      ...formerCodes,
    ];
    expect(codes.length).toBeGreaterThan(3_500);
    expect(new Set(codes).size).toBe(codes.length);
    expect(formerCodes).toContain('110103');
  });

  it.each([
    { code: '510104', name: '四川省成都市锦江区' },
    { code: '110101', name: '北京市东城区' },
    { code: '429004', name: '湖北省仙桃市' },
    { code: '441900', name: '广东省东莞市' },
    { code: '510000', name: '四川省' },
    { code: '999999', name: null },
  ])('[K6.1] names $code as $name', ({ code, name }) => {
    expect(divisionName(code)).toBe(name);
  });
});

describe('the district of a visit at the desk', () => {
  it.each([
    { districtCode: '510603', shown: { zh: '旌阳区', en: 'Jingyang District' } },
    { districtCode: '510104', shown: { zh: '四川省成都市锦江区', en: '四川省成都市锦江区' } },
    { districtCode: '999999', shown: { zh: '999999', en: '999999' } },
    { districtCode: null, shown: { zh: '没有说明', en: 'Not said' } },
  ])('[K6.1] is named: $districtCode', async ({ districtCode, shown }) => {
    const { number } = await register(kiosk, { districtCode });
    const officer = await Officer.at(house, 'officer1', 'counter-3');
    await officer.press('counter:open');
    const { waiting } = await officer.desk.next('desk:changed', (desk) =>
      desk.waiting.some((facts) => facts.number === number),
    );
    expect(waiting.find((facts) => facts.number === number)).toMatchObject({ districtCode, districtName: shown });
    officer.desk.close();
  });
});
