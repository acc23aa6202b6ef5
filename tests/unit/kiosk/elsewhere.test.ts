import { describe, expect, it } from 'vitest';
import { nearFirst, type Division } from '../../../contract/divisions.ts';
import { Elsewhere } from '../../../kiosk/elsewhere.svelte.ts';
import { summaryOf } from '../../../kiosk/summary.ts';
import { aCard, aVisitor, FakeHall, identify } from './a-visitor.ts';

const jinjiang: Division = { code: '510104', name: '锦江区', within: [] };
const chengdu: Division = { code: '510100', name: '成都市', within: [jinjiang] };
const sichuan: Division = { code: '510000', name: '四川省', within: [chengdu] };
const akto: Division = { code: '653022', name: '阿克陶县', within: [] };
const kizilsu: Division = { code: '653000', name: '克孜勒苏柯尔克孜自治州', within: [akto] };

describe('the places of a list', () => {
  it('[K6.1] begin with those that the hall itself lies in', () => {
    const names = (divisions: readonly Division[]) => divisions.map(({ name }) => name);
    const beijing: Division = { code: '110000', name: '北京市', within: [] };
    const deyang: Division = { code: '510600', name: '德阳市', within: [] };
    expect(names(nearFirst([beijing, sichuan], ['510603']))).toEqual(['四川省', '北京市']);
    expect(names(nearFirst([chengdu, deyang], ['510603', '510681']))).toEqual(['德阳市', '成都市']);
    expect(names(nearFirst([beijing, sichuan], ['650103']))).toEqual(['北京市', '四川省']);
  });
});

describe('a place outside the districts of the hall', () => {
  it('[K6.1] is told step by step, down to the county', () => {
    const elsewhere = new Elsewhere();
    elsewhere.begin();
    for (const division of [sichuan, chengdu]) {
      elsewhere.choose(division);
      expect(elsewhere.chosen).toBeNull();
    }
    elsewhere.choose(jinjiang);
    expect(elsewhere.chosen?.code).toBe('510104');
    expect(elsewhere.name).toBe('四川省成都市锦江区');
  });

  it('[K6.1] is told as far as the visitor knows', () => {
    const elsewhere = new Elsewhere();
    elsewhere.begin();
    elsewhere.settle();
    expect([elsewhere.chosen, elsewhere.name]).toEqual([null, '']);
    elsewhere.choose(sichuan);
    elsewhere.choose(chengdu);
    elsewhere.settle();
    expect([elsewhere.chosen?.code, elsewhere.name]).toEqual(['510100', '四川省成都市']);
  });

  it('[K6.1] is named by its last part where the whole is long', () => {
    const elsewhere = new Elsewhere();
    elsewhere.begin();
    for (const division of [kizilsu, akto]) elsewhere.choose(division);
    expect(elsewhere.name).toBe('阿克陶县');
  });

  it('[K6.1] is a question of its own behind that for the district, and each step of it leads back', async () => {
    const visitor = aVisitor(new FakeHall());
    const { elsewhere } = visitor.draft;
    await identify(visitor, aCard());
    visitor.draft.headCount = 1;
    visitor.draft.categoryId = 'wages';
    visitor.next();
    visitor.next();
    elsewhere.begin();
    visitor.next();
    expect(visitor.screen).toBe('elsewhere');
    elsewhere.choose(sichuan);
    visitor.back();
    expect([visitor.screen, elsewhere.path]).toEqual(['elsewhere', []]);
    visitor.back();
    expect(visitor.screen).toBe('district');
    elsewhere.leave();
    visitor.next();
    expect(visitor.screen).toBe('care');
  });

  it('[K6.1] stands in the summary', () => {
    const hall = new FakeHall();
    const { draft } = aVisitor(hall);
    draft.elsewhere.begin();
    for (const division of [sichuan, chengdu, jinjiang]) draft.elsewhere.choose(division);
    draft.districtCode = '510104';
    const words = () => summaryOf(draft, hall.hall).find(({ step }) => step === 'district')?.value;
    expect(words()).toBe('四川省成都市锦江区');
    draft.elsewhere.leave();
    draft.districtCode = null;
    expect(words()).toBe('不清楚');
  });
});
