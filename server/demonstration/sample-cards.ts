import { checkCharacter } from '../../contract/identity-number.ts';
import type { SampleCard } from '../sockets/hall-edge.ts';

/** District code, birth date and order code; the check character is worked out, so every number is sound. */
const people = [
  ['wang', '王建国', '510603', '19580412', '051', '旌阳区，68 岁', 'Jingyang District, 68'],
  ['li', '李桂英', '510681', '19490926', '024', '广汉市，77 岁', 'Guanghan City, 77'],
  ['ouyang', '欧阳明华', '510623', '19850708', '113', '四个字的姓名', 'A name of four characters'],
  ['zhang', '张伟', '110103', '19701120', '037', '已撤销的区划代码', 'An abolished district code'],
  ['ayguli', '阿依古丽·买买提', '653101', '19900315', '026', '带间隔号的姓名', 'A name with a middle dot'],
  ['chen', '陈䶮', '510626', '19880229', '019', '姓名有生僻字', 'A rare character'],
  ['tian', '田𠮷', '810000', '19930606', '032', '港澳台居民居住证', 'A Hong Kong residence permit'],
  ['standard', '样本', '110105', '19491231', '002', '国家标准里的样本号码', 'The sample of the standard'],
] as const;

/** The cards of the simulated reader. All of these people are invented. */
export const sampleCards: readonly SampleCard[] = people.map(([id, name, district, birth, order, zh, en]) => {
  const body = `${district}${birth}${order}`;
  return { id, name, note: { zh, en }, card: { name, number: `${body}${checkCharacter(body)}` } };
});
