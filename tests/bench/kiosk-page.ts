import type { Browser, Page } from 'playwright-core';

/** What is there to be seen at first. */
export const firstButton = '开始登记';

/**
 * A kiosk at its real size, touched and not clicked, in a browser profile of its own whose cache is empty.
 *
 * @param kioskId as the plan names it
 * @param beforehand done before the page loads
 */
export async function openKioskPage(
  browser: Browser,
  address: string,
  kioskId: string,
  beforehand?: (page: Page) => Promise<void>,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await beforehand?.(page);
  await page.goto(`${address}/kiosk/#device=${kioskId}`);
  await page.getByRole('button', { name: firstButton }).waitFor();
  return page;
}
