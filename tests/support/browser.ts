import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

/** Headless Chromium from the npm registry; `CHROMIUM_PATH` names another one. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? (await chromium.executablePath());
  // Not the package's own arguments: its `--single-process` makes all profiles share one set of cookies.
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--mute-audio'];
  return playwright.launch({ executablePath, args, headless: true });
}
