import type { z } from 'zod';
import { Handshake } from '../contract/protocol.ts';

const DeviceIdentity = Handshake.pick({ deviceId: true, deviceKey: true });
export type DeviceIdentity = z.infer<typeof DeviceIdentity>;

/**
 * Which kiosk or display this browser is. Given once in the address as `#device=kiosk-1&key=…`; the fragment never
 * reaches a server or a log, and is taken off the address at once. It is kept for this program only: first for this
 * tab, so that one browser can show two kiosks, and for the time after the browser was closed.
 */
export function deviceIdentity(): DeviceIdentity {
  const storageKey = `houtan-device:${location.pathname}`;
  const given = identityIn(location.hash);
  if (given === null) {
    return kept(sessionStorage.getItem(storageKey)) ?? kept(localStorage.getItem(storageKey)) ?? {};
  }
  for (const storage of [sessionStorage, localStorage]) storage.setItem(storageKey, JSON.stringify(given));
  history.replaceState(null, '', location.pathname + location.search);
  return given;
}

function identityIn(fragment: string): DeviceIdentity | null {
  const given = new URLSearchParams(fragment.slice(1));
  const deviceId = given.get('device');
  if (deviceId === null) return null;
  const deviceKey = given.get('key');
  return deviceKey === null ? { deviceId } : { deviceId, deviceKey };
}

/** Anybody could have written there; what does not fit counts as nothing. */
function kept(text: string | null): DeviceIdentity | null {
  if (text === null) return null;
  try {
    return DeviceIdentity.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
