/// <reference lib="dom" />
import type { Browser, Locator, Page } from 'playwright-core';

/** Screens at their real sizes, in separate browser profiles, driven by role and name as a stranger would. */
const sizes = {
  kiosk: { width: 1080, height: 1920 },
  kioskLandscape: { width: 1280, height: 800 },
  board: { width: 1920, height: 1080 },
  console: { width: 1440, height: 900 },
} as const;

export type ScreenSize = keyof typeof sizes;

/**
 * A screen whose time passes as everywhere, and faster where a test lets it.
 *
 * @param beforehand done before the page loads
 */
export async function openScreen(
  browser: Browser,
  size: ScreenSize,
  address: string,
  beforehand?: (page: Page) => Promise<void>,
): Promise<Page> {
  const context = await browser.newContext({ viewport: sizes[size] });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.clock.install();
  await beforehand?.(page);
  await page.goto(address);
  return page;
}

export async function press(page: Page, ...names: (string | RegExp)[]): Promise<void> {
  for (const name of names) {
    const button = page.getByRole('button', { name }).first();
    if (new URL(page.url()).pathname === '/kiosk/') await letPressPausePass(page, button);
    await button.click();
  }
}

/** As long as a screen of the kiosk that has just come takes no press. */
const pressPauseMs = 800;

/** Nobody needs to sit that pause out. */
async function letPressPausePass(page: Page, button: Locator): Promise<void> {
  await button.waitFor();
  if (await button.isDisabled()) await page.clock.runFor(pressPauseMs);
}

export async function signIn(page: Page, username: string): Promise<void> {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill('houtan-demo');
  await press(page, '登录');
}

/** Signs in and opens a counter by its number. */
export async function openCounter(page: Page, username: string, counter: number): Promise<void> {
  await signIn(page, username);
  await press(page, `在 ${counter} 号窗口开窗`);
  await page.getByRole('heading', { name: '操作' }).waitFor();
}

/** Presses the keys of the keypad on the kiosk, one for each character. */
export async function pressDigits(page: Page, digits: string): Promise<void> {
  await press(page, ...Array.from(digits, (digit) => new RegExp(`^${digit}$`)));
}

/** As a scanner does that types. */
export async function scan(kiosk: Page, text: string): Promise<void> {
  // All keys in one go: over the line of the browser each may come later than a scanner's does.
  await kiosk.evaluate(
    (keys) => {
      for (const key of keys) window.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    },
    [...text, 'Enter'],
  );
}

/** Types an identity number on the keypad of the kiosk. */
export async function typeNumber(page: Page, number: string): Promise<void> {
  await press(page, '输入身份证号');
  await pressDigits(page, number);
  await press(page, '下一步');
}

/** From the head count to the summary, one person with unpaid wages in 旌阳区. */
export async function answerQuestions(page: Page): Promise<void> {
  for (const answer of ['1人', /^拖欠工资/, '旌阳区', '不需要']) await press(page, answer, '下一步');
}

/** The number on the ticket screen. */
export async function ticketNumber(page: Page): Promise<string> {
  const shown = page.getByRole('status', { name: '您的号码' });
  await shown.waitFor();
  return (await shown.innerText()).trim();
}
