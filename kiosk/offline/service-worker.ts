/**
 * Keeps the kiosk's own files on the kiosk, so that a reload or a reboot while the server is away still shows a calm page
 * (mission K14). Nothing of a visitor passes through here: answers of the server go over the socket and are never kept.
 */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;

const cacheName = 'kiosk-files';
/** A server that has not answered by then is away: nobody looks at an empty screen for longer. */
const patienceMs = 4_000;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

/** The page tells which files it is made of; others are of an older build. */
worker.addEventListener('message', (event) => {
  const files: unknown = event.data;
  if (Array.isArray(files)) event.waitUntil(keepOnly(files.filter((file) => typeof file === 'string')));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(newestOrKept(request));
  else if (new URL(request.url).pathname.startsWith('/assets/')) event.respondWith(keptOrFetched(request));
});

async function keepOnly(files: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName);
  for (const { url } of await cache.keys()) if (!files.includes(url)) await cache.delete(url);
  for (const file of files) if ((await cache.match(file)) === undefined) await cache.add(file);
}

async function newestOrKept(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  // A page is the same whatever stands behind the number sign or the question mark.
  const page = new URL(request.url).pathname;
  try {
    const response = await fetch(page, { signal: AbortSignal.timeout(patienceMs) });
    if (response.ok) await cache.put(page, response.clone());
    // A proxy answers for a server that is away.
    if (response.status < 500) return response;
    return (await cache.match(page)) ?? response;
  } catch (fault) {
    const kept = await cache.match(page);
    if (kept === undefined) throw fault;
    return kept;
  }
}

/** Files are named by their content, so a kept one is never old. */
async function keptOrFetched(request: Request): Promise<Response> {
  const kept = await (await caches.open(cacheName)).match(request);
  return kept ?? fetch(request);
}
