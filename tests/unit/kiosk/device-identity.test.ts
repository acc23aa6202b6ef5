import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deviceIdentity } from '../../../ui/device-identity.ts';

class FakeStorage {
  readonly kept = new Map<string, string>();
  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.kept.set(key, value);
  }
}

let ofTab: FakeStorage;
let ofBrowser: FakeStorage;
let address: string[];

function comeTo(pathname: string, hash = '', search = ''): ReturnType<typeof deviceIdentity> {
  vi.stubGlobal('location', { pathname, hash, search });
  return deviceIdentity();
}

function openTab(): void {
  ofTab = new FakeStorage();
  vi.stubGlobal('sessionStorage', ofTab);
}

beforeEach(() => {
  ofBrowser = new FakeStorage();
  address = [];
  vi.stubGlobal('localStorage', ofBrowser);
  vi.stubGlobal('history', { replaceState: (_state: unknown, _title: string, url: string) => address.push(url) });
  openTab();
});
afterEach(() => vi.unstubAllGlobals());

describe('the identity of a device', () => {
  it('[T1.1] is taken off the address, of which the rest stays', () => {
    const identity = comeTo('/hall-display/', '#device=display-1&key=abc', '?language=en');
    expect(identity).toEqual({ deviceId: 'display-1', deviceKey: 'abc' });
    expect(address).toEqual(['/hall-display/?language=en']);
  });

  it('[T1.1] is kept for its own program only', () => {
    comeTo('/kiosk/', '#device=kiosk-1&key=abc');
    expect(comeTo('/hall-display/')).toEqual({});
    expect(comeTo('/kiosk/')).toEqual({ deviceId: 'kiosk-1', deviceKey: 'abc' });
  });

  it('[T1.1] is that of the tab before that of the browser', () => {
    comeTo('/kiosk/', '#device=kiosk-1');
    const first = ofTab;
    openTab();
    comeTo('/kiosk/', '#device=kiosk-2');
    vi.stubGlobal('sessionStorage', first);
    expect(comeTo('/kiosk/')).toEqual({ deviceId: 'kiosk-1' });
    openTab();
    expect(comeTo('/kiosk/')).toEqual({ deviceId: 'kiosk-2' });
  });

  it.each(['{', 'null', '[]', '{"deviceId":7}', '{"deviceId":"kiosk-1","more":1}'])(
    '[T1.1] counts as none where %s was stored',
    (stored) => {
      ofBrowser.setItem('houtan-device:/kiosk/', stored);
      expect(comeTo('/kiosk/')).toEqual({});
    },
  );
});
