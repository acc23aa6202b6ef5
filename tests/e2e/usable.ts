/// <reference lib="dom" />
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds wrong with the page as it is now: `color-contrast: .hint`. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await atRest(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/**
 * What a hand or an eye cannot reach on a screen that never scrolls: buttons that are low, covered or too small for
 * their words, and text that is cut off or lies under something else. Where a dialog is open, it is all there is.
 */
export async function reachFaults(page: Page, lowestButtonPx: number): Promise<string[]> {
  await atRest(page);
  return page.evaluate(findReachFaults, lowestButtonPx);
}

async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
  });
}

/** Runs in the page, so it must stand alone. */
function findReachFaults(lowestButtonPx: number): string[] {
  const faults: string[] = [];
  const { scrollWidth, scrollHeight } = document.documentElement;
  if (scrollWidth > innerWidth || scrollHeight > innerHeight) faults.push(`scrolls: ${scrollWidth} × ${scrollHeight}`);
  const place = document.querySelector('[role="dialog"]') ?? document.body;

  const isReached = (element: Element, { x, y, width, height }: DOMRect): boolean => {
    const found = document.elementFromPoint(x + width / 2, y + height / 2);
    return found !== null && (element.contains(found) || found.contains(element));
  };
  const isInside = ({ left, top, right, bottom }: DOMRect): boolean =>
    left >= 0 && top >= 0 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5;

  for (const button of place.querySelectorAll('button')) {
    const name = button.ariaLabel ?? button.innerText;
    const box = button.getBoundingClientRect();
    if (box.height < lowestButtonPx) faults.push(`low (${box.height} px): ${name}`);
    if (!isInside(box) || !isReached(button, box)) faults.push(`out of reach: ${name}`);
    const words = document.createRange();
    words.selectNodeContents(button);
    const { top, bottom } = words.getBoundingClientRect();
    if (top < box.top || bottom > box.bottom) faults.push(`too small for its words: ${name}`);
  }

  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const holder = text.parentElement;
    if (holder === null || text.textContent?.trim() === '' || holder.closest('.visually-hidden')) continue;
    const lines = document.createRange();
    lines.selectNodeContents(text);
    const seen = [...lines.getClientRects()].every((line) => isInside(line) && isReached(holder, line));
    if (!seen) faults.push(`cut off or covered: ${text.textContent}`);
  }
  return faults;
}
