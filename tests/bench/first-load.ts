import type { Browser } from 'playwright-core';
import { openKioskPage } from './kiosk-page.ts';

/** In the order of the report. */
const kinds = ['JavaScript', 'CSS', 'fonts', 'images', 'other'] as const;
type Kind = (typeof kinds)[number];

/** What was loaded of one kind. */
export interface Loaded {
  readonly kind: Kind;
  readonly requests: number;
  /** Bytes on the wire, the heads of the answers included. */
  readonly transferred: number;
  /** Bytes after decompression. */
  readonly decoded: number;
}

/** As the browser's tools name them; everything else is `other`. */
const kindOf: Readonly<Record<string, Kind>> = {
  Script: 'JavaScript',
  Stylesheet: 'CSS',
  Font: 'fonts',
  Image: 'images',
};

/** What a kiosk fetches that was never here before, until nothing comes any more. */
export async function firstLoad(browser: Browser, address: string, kioskId: string): Promise<Loaded[]> {
  const files = new Map<string, { kind: Kind; transferred: number; decoded: number }>();
  const page = await openKioskPage(browser, address, kioskId, async (unopened) => {
    const session = await unopened.context().newCDPSession(unopened);
    session.on('Network.responseReceived', ({ requestId, type }) => {
      files.set(requestId, { kind: kindOf[type] ?? 'other', transferred: 0, decoded: 0 });
    });
    session.on('Network.dataReceived', ({ requestId, dataLength }) => {
      const file = files.get(requestId);
      if (file !== undefined) file.decoded += dataLength;
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const file = files.get(requestId);
      if (file !== undefined) file.transferred = encodedDataLength;
    });
    await session.send('Network.enable');
  });
  await page.waitForLoadState('networkidle');
  await page.context().close();
  return kinds.map((kind) => {
    const ofKind = [...files.values()].filter((file) => file.kind === kind);
    return {
      kind,
      requests: ofKind.length,
      transferred: ofKind.reduce((sum, { transferred }) => sum + transferred, 0),
      decoded: ofKind.reduce((sum, { decoded }) => sum + decoded, 0),
    };
  });
}
