/**
 * Has the browser keep what this screen is made of, so that it comes up while the server is away. Where the browser
 * cannot (a plain address that is not this machine and not marked as trusted) the kiosk works as before.
 *
 * @returns whether it can be started while the server is away
 */
export async function keepOffline(): Promise<boolean> {
  try {
    return await keep();
  } catch {
    return false;
  }
}

/** One that cannot be installed is never ready, and never says so. */
const patienceMs = 15_000;

function tooLate(): Promise<never> {
  return new Promise((_ready, reject) => void setTimeout(reject, patienceMs));
}

async function keep(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  await navigator.serviceWorker.register('/kiosk/service-worker.js', { scope: '/kiosk/' });
  const { active } = await Promise.race([navigator.serviceWorker.ready, tooLate()]);
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const files = loaded.filter((url) => url.startsWith(`${location.origin}/assets/`));
  active?.postMessage([...new Set(files), new URL('/kiosk/', location.href).href]);
  return active !== null;
}
