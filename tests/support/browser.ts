import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

/** Headless Chromium from the npm registry; `CHROMIUM_PATH` names another one. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? (await chromium.executablePath());
  const quiet = ['--no-sandbox', '--disable-background-networking', '--autoplay-policy=no-user-gesture-required'];
  return playwright.launch({ executablePath, args: [...chromium.args, ...quiet], headless: true });
}
