import type { Browser, Page } from 'playwright-core';
import type { ScreenSize } from '../support/screens.ts';
import type { HallProcess } from './hall-process.ts';
import { accessibilityFaults, reachFaults } from './usable.ts';

const lowestButtonPx = 96;

/** Both ways a kiosk stands, in both languages. */
export const shapes = [
  { shape: 'portrait', size: 'kiosk', language: 'zh-CN' },
  { shape: 'portrait', size: 'kiosk', language: 'en' },
  { shape: 'landscape', size: 'kioskLandscape', language: 'zh-CN' },
  { shape: 'landscape', size: 'kioskLandscape', language: 'en' },
] as const;

/** A screen in its own fonts, on which nothing moves by itself, and whose time a test lets pass. */
export function openStill(browser: Browser, hall: HallProcess, size: ScreenSize, path: string): Promise<Page> {
  return hall.open(browser, size, path, async (page) => {
    await page.unrouteAll();
    await page.emulateMedia({ reducedMotion: 'reduce' });
  });
}

/** What was found wrong, by the state of the screen it was found in. */
export class Findings {
  readonly faults: Record<string, string[]> = {};

  note(state: string, ...found: string[]): void {
    if (found.length > 0) this.faults[state] = found;
  }

  async look(state: string, page: Page): Promise<void> {
    this.note(state, ...(await accessibilityFaults(page)));
  }

  /**
   * A screen that changes in this very moment is looked at once more: what is wrong stays wrong.
   *
   * @param contrast the level of WCAG that its colours are to reach
   */
  async lookAtKiosk(state: string, page: Page, contrast: 'AA' | 'AAA' = 'AA'): Promise<void> {
    const look = async () => [
      ...(await accessibilityFaults(page, contrast)),
      ...(await reachFaults(page, lowestButtonPx)),
    ];
    const found = await look();
    this.note(state, ...(found.length === 0 ? found : await look()));
  }
}
