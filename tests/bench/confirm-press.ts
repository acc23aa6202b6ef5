/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { summary, type Measured } from './measure.ts';
import { firstButton, openKioskPage } from './kiosk-page.ts';

/** How long a screen of the kiosk that has just come takes no press, see its `times`. */
const pressPausesMs = [800, 2_000];
const takeNumber = '取号';
const ticketTitle = '您的号码';
/** Without a document, alone, about unpaid wages, nothing told that may be left out. */
const cheapestWay = [
  ...[firstButton, '不登记证件，继续取号', '1人', '下一步', '拖欠工资', '下一步', '旌阳区', '下一步', '跳过'],
  ...['不需要', '下一步'],
];

/**
 * Registers again and again at one kiosk; everything up to the summary is pressed by a script in the page, and nothing
 * of it is timed.
 *
 * @param warmUp registrations before those that count
 * @returns from the finger's touch on 取号 to the frame in which the number is drawn
 */
export async function confirmPresses(
  browser: Browser,
  address: string,
  kioskId: string,
  { warmUp, counted }: { warmUp: number; counted: number },
): Promise<Measured> {
  const page = await openKioskPage(browser, address, kioskId, async (unopened) => {
    await unopened.addInitScript(leaveOutPauses, pressPausesMs);
    await unopened.addInitScript(timePresses, { takeNumber, ticketTitle });
  });
  const tookMs: number[] = [];
  const began = performance.now();
  for (let done = 0; done < warmUp + counted; done += 1) tookMs.push(await registerOnce(page));
  const perSecond = ((warmUp + counted) / (performance.now() - began)) * 1000;
  await page.context().close();
  return summary(tookMs.slice(warmUp), perSecond);
}

async function registerOnce(page: Page): Promise<number> {
  await page.evaluate(pressThrough, cheapestWay);
  const confirm = page.getByRole('button', { name: takeNumber, exact: true });
  // Whoever reads the summary has seen how many are ahead before the finger comes.
  await page.getByText('前面').first().waitFor();
  await confirm.tap();
  const took = await page.waitForFunction(() => (globalThis as unknown as Timing).tookMs);
  await page.evaluate(pressThrough, ['我知道了']);
  await page.getByRole('button', { name: firstButton }).waitFor();
  return Number(await took.jsonValue());
}

/** Left in the page by {@link timePresses}. */
interface Timing {
  /** Of the last press; null from the touch on until the number is drawn. */
  tookMs: number | null;
}

/**
 * Runs in the page before its own scripts, so it must stand alone: a method, because a function that is given a name would
 * need a helper of the compiler's. Nobody waits here before the next press.
 */
function leaveOutPauses(pausesMs: number[]): void {
  const passing = globalThis.setTimeout;
  Object.assign(globalThis, {
    setTimeout(run: () => void, delayMs = 0, ...given: []) {
      return passing(run, pausesMs.includes(delayMs) ? 0 : delayMs, ...given);
    },
  });
}

/** Runs in the page before its own scripts, so it must stand alone. */
function timePresses(words: { takeNumber: string; ticketTitle: string }): void {
  const timing = globalThis as unknown as Timing;
  const number = `[role="status"][aria-label="${words.ticketTitle}"]`;
  let touchedAt: number | null = null;
  addEventListener(
    'pointerdown',
    ({ target, timeStamp }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button?.textContent.trim() !== words.takeNumber) return;
      touchedAt = timeStamp;
      timing.tookMs = null;
    },
    { capture: true },
  );
  new MutationObserver(() => {
    if (touchedAt === null || document.querySelector(number) === null) return;
    const from = touchedAt;
    touchedAt = null;
    requestAnimationFrame(() => (timing.tookMs = performance.now() - from));
  }).observe(document, { childList: true, subtree: true });
}

/** Runs in the page, so it must stand alone: presses what begins with each of these words as soon as it can be pressed. */
async function pressThrough(names: string[]): Promise<void> {
  for (const name of names) {
    const giveUpAt = performance.now() + 10_000;
    for (;;) {
      const found = [...document.querySelectorAll('button')].find(
        (button) => button.textContent.trim().startsWith(name) && !button.matches(':disabled'),
      );
      found?.click();
      if (found !== undefined) break;
      if (performance.now() > giveUpAt) throw new Error(`no button ${name}`);
      await new Promise(requestAnimationFrame);
    }
  }
}
