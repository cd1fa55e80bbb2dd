// The service worker: keeps the page's own files, so that the page opens without a network.

/** Every file of the page, and a name made from their content; the build fills both in. */
declare const FILES: string[];
declare const VERSION: string;

// TypeScript's types for pages and for service workers exclude each other; this is what is used here.
interface Extended extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetched extends Event {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
const worker = globalThis as unknown as {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: Extended) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetched) => void): void;
};

worker.addEventListener('install', (event) => {
  const keep = async (): Promise<void> => {
    await (await caches.open(VERSION)).addAll(FILES);
    await worker.skipWaiting();
  };
  event.waitUntil(keep());
});

worker.addEventListener('activate', (event) => {
  const tidy = async (): Promise<void> => {
    const old = (await caches.keys()).filter((name) => name.startsWith('sourcelight-') && name !== VERSION);
    await Promise.all(old.map((name) => caches.delete(name)));
    await worker.clients.claim();
  };
  event.waitUntil(tidy());
});

worker.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET') return;
  const answer = async (): Promise<Response> => {
    const kept = await (await caches.open(VERSION)).match(event.request, { ignoreSearch: true });
    return kept ?? fetch(event.request);
  };
  event.respondWith(answer());
});
