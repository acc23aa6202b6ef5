/// <reference lib="dom" />
import { setTimeout as pass } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { checkCharacter } from '../../contract/identity-number.ts';
import { firstButton, openKioskPage } from './kiosk-page.ts';

/** Before every tap, as a person reads and aims. */
export const thinkingMs = 1_000;

export interface Played {
  readonly who: string;
  /** Seen from the welcome to the end, both included. */
  readonly screens: number;
  readonly taps: number;
  /** From the first tap on. */
  readonly seconds: number;
}

interface Part {
  readonly who: string;
  /** Buttons in the order in which they are tapped, by what their names begin with. */
  readonly taps: readonly string[];
  /** What stands on the screen at the end. */
  readonly ends: { readonly role: 'status' | 'heading'; readonly name: string };
}

const body = '51060319840229371';
const toNumber = { role: 'status', name: '您的号码' } as const;
const matter = ['拖欠工资', '下一步', '旌阳区', '下一步', '跳过', '不需要', '下一步', '取号'];
const agreed = [firstButton, '同意并继续'];
/** The sample card stands for the card that is laid on the reader. */
const withCard = (name: string) => [...agreed, '放身份证', name, '下一步'];
const one = ['1人', '下一步'];

/** @param missed the number of a ticket whose call was missed */
export function partsToPlay(missed: string): Part[] {
  return [
    { who: 'with a sample card', taps: [...withCard('王建国'), ...one, ...matter], ends: toNumber },
    {
      who: 'typing the identity number',
      taps: [...agreed, '输入身份证号', ...body, checkCharacter(body), '下一步', ...one, ...matter],
      ends: toNumber,
    },
    {
      who: 'no document, large type and read aloud',
      taps: ['大字', '朗读', firstButton, '不登记证件，继续取号', ...one, ...matter],
      ends: toNumber,
    },
    {
      who: 'eight people, two representatives with cards',
      taps: [
        ...[...withCard('欧阳明华'), '更多人', '加 1 人', '加 1 人', '加 1 人', '下一步'],
        ...['放身份证', '李桂英', '下一步', '就这些', ...matter],
      ],
      ends: toNumber,
    },
    {
      who: 'back after a missed call, by number',
      taps: ['过号重排', ...missed, '重新排队'],
      ends: { role: 'heading', name: '已为您重新排上' },
    },
  ];
}

/** One visitor, from the first tap on the welcome until what they came for stands on the screen. */
export async function play(browser: Browser, address: string, kioskId: string, part: Part): Promise<Played> {
  const page = await openKioskPage(browser, address, kioskId, async (unopened) => {
    await unopened.addInitScript(countScreens);
  });
  const before = await screensSeen(page);
  let taps = 0;
  let began: number | null = null;
  for (const name of part.taps) {
    await pass(thinkingMs);
    const button = page.getByRole('button', { name: beginningWith(name), disabled: false }).first();
    began ??= performance.now();
    taps += 1;
    await button.tap();
  }
  await page.getByRole(part.ends.role, { name: part.ends.name }).waitFor();
  const seconds = (performance.now() - (began ?? NaN)) / 1000;
  const screens = 1 + (await screensSeen(page)) - before;
  await page.context().close();
  return { who: part.who, screens, taps, seconds };
}

/** A single key would be found in many a word. */
function beginningWith(name: string): RegExp {
  return new RegExp(name.length === 1 ? `^${name}$` : `^${name}`);
}

function screensSeen(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as Counted).screensSeen);
}

/** Left in the page by {@link countScreens}. */
interface Counted {
  screensSeen: number;
}

/** Runs in the page before its own scripts, so it must stand alone. The kiosk makes a new `main` for each screen. */
function countScreens(): void {
  const counted = globalThis as unknown as Counted;
  counted.screensSeen = 0;
  new MutationObserver((changes) => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
    counted.screensSeen += added.filter((node) => node.nodeName === 'MAIN').length;
  }).observe(document, { childList: true, subtree: true });
}
