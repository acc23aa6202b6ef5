/// <reference lib="dom" />
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe finds wrong with the page as it is now: `color-contrast: .hint`.
 *
 * @param contrast the level of WCAG that its colours are to reach
 */
export async function accessibilityFaults(page: Page, contrast: 'AA' | 'AAA' = 'AA'): Promise<string[]> {
  await atRest(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(findAccessibilityFaults, contrast === 'AAA');
}

/** Runs in the page, so it must stand alone. Only what is wrong leaves it: all that axe looked at is a long story. */
async function findAccessibilityFaults(enhancedContrast: boolean): Promise<string[]> {
  const { axe: inPage } = window as unknown as { axe: typeof axe };
  // As for reach: what lies dimmed behind a dialog is not there to be read.
  const place = document.querySelector('[role="dialog"]') ?? document;
  const { violations } = await inPage.run(place, {
    resultTypes: ['violations'],
    rules: { 'color-contrast-enhanced': { enabled: enhancedContrast } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/**
 * What a hand or an eye cannot reach on a screen that never scrolls: buttons that are low or covered, and words that are
 * cut off, covered, or stick out of their button. Where a dialog is open, it is all there is.
 */
export async function reachFaults(page: Page, lowestButtonPx: number): Promise<string[]> {
  await atRest(page);
  return page.evaluate(findReachFaults, lowestButtonPx);
}

async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    // What measures its room does so in one frame and is drawn in the next: at rest is what stands still for three.
    let places = '';
    for (let still = 0, frames = 0; still < 3 && frames < 60; frames += 1) {
      await new Promise(requestAnimationFrame);
      const now = JSON.stringify(
        [...document.querySelectorAll('button, p')].map((each) => each.getBoundingClientRect()),
      );
      still = now === places ? still + 1 : 0;
      places = now;
    }
    // One that is cut short, because its element is gone, is at rest as well.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}

/** Runs in the page, so it must stand alone. */
function findReachFaults(lowestButtonPx: number): string[] {
  const faults: string[] = [];
  const screen = new DOMRect(0, 0, innerWidth, innerHeight);
  const { scrollWidth, scrollHeight } = document.documentElement;
  if (scrollWidth > screen.width || scrollHeight > screen.height)
    faults.push(`scrolls: ${scrollWidth}×${scrollHeight}`);

  const isWithin = (inner: DOMRect, outer: DOMRect): boolean =>
    inner.left >= outer.left - 1 &&
    inner.top >= outer.top - 1 &&
    inner.right <= outer.right + 1 &&
    inner.bottom <= outer.bottom + 1;
  const foundAt = ({ x, y, width, height }: DOMRect): Element | null =>
    document.elementFromPoint(x + width / 2, y + height / 2);

  const place = document.querySelector('[role="dialog"]') ?? document.body;
  for (const button of place.querySelectorAll('button')) {
    const name = button.ariaLabel ?? button.innerText;
    const box = button.getBoundingClientRect();
    // On the low screen the fifty keys of a keyboard are as high as the least of all targets (mission K9).
    const isKey = button.closest('[role="group"][data-keys="many"]') !== null;
    const lowestPx = isKey && innerHeight < innerWidth ? 60 : lowestButtonPx;
    if (box.height < lowestPx) faults.push(`low button (${box.height} px): ${name}`);
    // Its upper and lower ends too: a band at the edge of the screen covers one of them first.
    const ends = [box.top + 4, box.bottom - 4].map((y) => document.elementFromPoint(box.x + box.width / 2, y));
    const covered = [foundAt(box), ...ends].some((found) => !button.contains(found));
    if (!isWithin(box, screen) || covered) faults.push(`button out of reach: ${name}`);
  }

  const isSeen = (line: DOMRect, holder: Element): boolean => {
    const found = foundAt(line);
    if (found === null || !isWithin(line, holder.closest('button')?.getBoundingClientRect() ?? screen)) return false;
    // White space around large figures lies over its neighbours and hides nothing.
    const isClear = getComputedStyle(found).backgroundColor === 'rgba(0, 0, 0, 0)';
    return isClear || holder.contains(found) || found.contains(holder);
  };
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const holder = text.parentElement;
    if (holder === null || text.textContent?.trim() === '' || holder.closest('.visually-hidden')) continue;
    const words = document.createRange();
    words.selectNodeContents(text);
    if (![...words.getClientRects()].every((line) => isSeen(line, holder))) faults.push(`cut off: ${text.textContent}`);
  }
  return faults;
}
