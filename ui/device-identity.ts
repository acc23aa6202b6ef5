const storageKey = 'houtan-device';

export interface DeviceIdentity {
  deviceId?: string;
  deviceKey?: string;
}

/**
 * Which kiosk or display this browser is. Given once in the address as `#device=kiosk-1&key=…`; the fragment never
 * reaches a server or a log, and is taken off the address at once.
 */
export function deviceIdentity(): DeviceIdentity {
  const given = new URLSearchParams(location.hash.slice(1));
  const deviceId = given.get('device');
  if (deviceId !== null) {
    const deviceKey = given.get('key');
    const identity: DeviceIdentity = deviceKey === null ? { deviceId } : { deviceId, deviceKey };
    localStorage.setItem(storageKey, JSON.stringify(identity));
    history.replaceState(null, '', location.pathname);
    return identity;
  }
  const kept = localStorage.getItem(storageKey);
  return kept === null ? {} : (JSON.parse(kept) as DeviceIdentity);
}
