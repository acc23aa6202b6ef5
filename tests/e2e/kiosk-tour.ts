import type { Page } from 'playwright-core';
import type { Language } from '../../contract/primitives.ts';
import { soundNumber } from '../integration/edges/hall-people.ts';
import { press } from '../support/screens.ts';

interface Words {
  readonly 'zh-CN': string;
  readonly en: string;
}

/** What leads to a screen: a button in both languages, one that is the same in both, or time without a touch. */
type Move = Words | RegExp | { readonly quietMs: number };

interface Stop {
  readonly screen: string;
  readonly moves: readonly Move[];
  /** Stands on this screen and not on the one before. */
  readonly shows: Words;
}

const say = (zh: string, en: string): Words => ({ 'zh-CN': zh, en });
const keys = (number: string): RegExp[] => [...number].map((key) => new RegExp(`^${key}$`));

const next = say('下一步', 'Next');
const back = say('上一步', 'Back');
const sample = /王建国/;
/** Of somebody over seventy, so that care is chosen already. */
const body = '51060319400229001';
const rightLast = soundNumber(body).slice(-1);
/** Born too late to register without a guardian for years to come. */
const childNumber = soundNumber('51060320250315002');
/** As cards of Chongqing began before it was a municipality. */
const unknownCounty = soundNumber('51020219500101001');
const wrongLast = rightLast === '1' ? '2' : '1';

/** Every screen of the kiosk in the order in which one visitor can come through all of them. */
export const kioskTour: readonly Stop[] = [
  { screen: 'welcome', moves: [], shows: say('您好，请在这里登记', 'Hello, please register here') },
  { screen: 'help', moves: [say('帮助', 'Help')], shows: say('需要帮忙吗？', 'Do you need help?') },
  {
    screen: 'notice',
    moves: [say('知道了，继续', 'OK, continue'), say('开始登记', 'Start')],
    shows: say('登记前，请您先看一看', 'Before you register'),
  },
  {
    screen: 'identity',
    moves: [say('同意并继续', 'Agree and continue')],
    shows: say('您用哪种方式登记？', 'How would you like to register?'),
  },
  {
    screen: 'card, waiting',
    moves: [say('放身份证', 'Scan your ID card')],
    shows: say('请把身份证放在读卡器上', 'Please place your ID card'),
  },
  { screen: 'card, read', moves: [sample], shows: say('读到了，是您的证件吗？', 'Is this your card?') },
  {
    screen: 'document, to choose',
    moves: [back, say('其他证件', 'Other document')],
    shows: say('您带的是哪种证件？', 'Which document do you have?'),
  },
  {
    screen: 'document number, wrong',
    moves: [say('港澳通行证', 'HK/Macao permit'), ...keys('A12345678')],
    shows: say('号码对不上。H 或 M 开头', 'This does not fit. H or M'),
  },
  {
    screen: 'document number, longest and shown',
    moves: [
      ...[back, say('别的证件', 'Other paper'), ...keys('ABCDEFGHIJKLMNOPQRSTUVWXYZ1234')],
      say('显示号码', 'Show number'),
    ],
    shows: say('好了，请按“下一步”', 'All right, please press Next'),
  },
  {
    screen: 'guardian',
    moves: [back, back, say('输入身份证号', 'Type ID number'), ...keys(childNumber), next],
    shows: say('请监护人一起办理', 'Please do this with a guardian'),
  },
  {
    screen: 'number, of no known county',
    moves: [back, say('清空', 'Clear'), ...keys(unknownCounty)],
    shows: say('请再看一看前六位 510202', 'Please look once more at the first six, 510202'),
  },
  {
    screen: 'number, empty',
    moves: [say('清空', 'Clear')],
    shows: say('还差 18 位', '18 more to type'),
  },
  {
    screen: 'number, wrong',
    moves: keys(body + wrongLast),
    shows: say('号码对不上', 'This does not match a valid ID number'),
  },
  {
    screen: 'number, right and shown',
    moves: [say('删除', 'Erase'), ...keys(rightLast), say('显示号码', 'Show number')],
    shows: say('好了，请按“下一步”', 'All right, please press Next'),
  },
  { screen: 'head count', moves: [next], shows: say('一共来了几个人？', 'How many people came?') },
  {
    screen: 'more people',
    moves: [say('更多人', 'More people'), say('加 10 人', '10 more')],
    shows: say('请推选代表', 'Please choose up to 5 representatives'),
  },
  {
    screen: 'representatives',
    moves: [next],
    shows: say('就这些', 'That is all'),
  },
  {
    screen: 'card of a representative',
    moves: [say('放身份证', 'Scan your ID card')],
    shows: say('请第 2 位代表放身份证', 'No. 2, please place your ID card'),
  },
  {
    screen: 'number of a representative',
    moves: [back, say('输入身份证号', 'Type ID number')],
    shows: say('请第 2 位代表输入身份证号', 'No. 2, type your ID number'),
  },
  {
    screen: 'category',
    moves: [back, say('就这些', 'That is all')],
    shows: say('您来反映什么事？', 'What is it about?'),
  },
  {
    screen: 'category, chosen',
    moves: [say('拖欠工资', 'Unpaid wages')],
    shows: say('拖欠工人工资、拖欠工程款', 'Wages or project payments in arrears'),
  },
  { screen: 'district', moves: [next], shows: say('事情发生在哪里？', 'Where did it happen?') },
  {
    screen: 'elsewhere, provinces',
    moves: [say('其他地方', 'Elsewhere')],
    shows: say('在哪个省？', 'In which province?'),
  },
  {
    screen: 'elsewhere, prefectures',
    moves: [say('往下看', 'Show more'), /^贵州省$/],
    shows: say('在贵州省的哪里？', 'Where in 贵州省?'),
  },
  {
    screen: 'elsewhere, counties of long names',
    moves: [/^安顺市$/],
    shows: say('镇宁布依族苗族自治县', '镇宁布依族苗族自治县'),
  },
  {
    screen: 'care, chosen by age',
    moves: [back, back, back, say('旌阳区', 'Jingyang District'), next],
    shows: say('按证件上的年龄，已为您选好优先', 'Selected based on your age'),
  },
  {
    screen: 'special request',
    moves: [next],
    shows: say('需要特别的窗口吗？', 'Do you need a special window?'),
  },
  {
    screen: 'confirm',
    moves: [say('手语接谈', 'Sign language'), next],
    shows: say('五人以上一起来的，由集体访接待室接待', 'Five or more people together are received in the group room'),
  },
  {
    screen: 'details',
    moves: [say('改补充', 'Change: More')],
    shows: say('还想补充什么吗？', 'Would you like to add anything?'),
  },
  {
    screen: 'name, being typed',
    moves: [say('姓名', 'Name'), /^z$/, /^h$/],
    shows: say('您的姓名', 'Your name'),
  },
  {
    screen: 'phone, too short',
    moves: [say('填好了', 'Done'), say('电话', 'Phone'), ...keys('138')],
    shows: say('号码好像还没输完', 'The number seems to be too short'),
  },
  {
    screen: 'demand, being typed',
    moves: [back, say('诉求', 'What you ask'), /^z$/, /^h$/],
    shows: say('您想反映什么？', 'What would you like us to know?'),
  },
  {
    screen: 'confirm, with details',
    moves: [say('填好了', 'Done'), say('填好了', 'Done')],
    shows: say('姓名、诉求', 'Name, What you ask'),
  },
  { screen: 'idle question', moves: [{ quietMs: 60_000 }], shows: say('您还在吗？', 'Are you still there?') },
  {
    screen: 'ticket',
    moves: [say('我还在', 'I am still here'), say('取号', 'Take a number')],
    shows: say('请取走您的号票', 'Please take your ticket'),
  },
];

const takeNumber = say('取号', 'Take a number');

/** What a kiosk with a server that is away and a printer that fails says, where its words are longest. */
export const troubleTour: Record<'noServer' | 'noAnswer' | 'noPaper', Stop> = {
  noServer: {
    screen: 'confirm, without a server',
    moves: [
      ...[say('开始登记', 'Start'), say('不登记证件，继续取号', 'Continue without ID')],
      ...[say('1人', '1 person'), next, say('拖欠工资', 'Unpaid wages'), next],
      ...[say('旌阳区', 'Jingyang District'), next, say('不需要', 'No, thank you'), next],
    ],
    shows: say('请核对，然后取号', 'Please check, then take a number'),
  },
  noAnswer: {
    screen: 'confirm, without an answer',
    moves: [takeNumber, { quietMs: 20_000 }],
    shows: say('还没有收到回答', 'No answer yet'),
  },
  noPaper: {
    screen: 'ticket, without paper',
    moves: [],
    shows: say('没有打印出来', 'It was not printed'),
  },
};

/** Goes to the next stop. The page's clock must be installed. */
export async function moveOn(page: Page, { moves, shows }: Stop, language: Language): Promise<void> {
  for (const move of moves) {
    if ('quietMs' in move) await page.clock.runFor(move.quietMs);
    else await pressOnAnyPage(page, move instanceof RegExp ? move : move[language]);
  }
  await page.getByText(shows[language]).first().waitFor();
}

/** A tile may be on a later page of its list: large type has more of them. */
async function pressOnAnyPage(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name }).first();
  const more = page.getByRole('button', { name: /^(往下看|Show more)$/, disabled: false });
  await button.or(more).first().waitFor();
  while (!(await button.isVisible()) && (await more.isVisible())) await more.click();
  await press(page, name);
}
