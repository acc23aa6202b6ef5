/**
 * Has the browser keep what this screen is made of, so that it comes up while the server is away. Where the browser
 * cannot (a plain address that is not this machine and not marked as trusted) the kiosk works as before.
 */
export async function keepOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('/kiosk/service-worker.js', { scope: '/kiosk/' });
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const files = loaded.filter((url) => url.startsWith(`${location.origin}/assets/`));
  active?.postMessage([...new Set(files), new URL('/kiosk/', location.href).href]);
}
