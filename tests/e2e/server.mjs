// Serves pages that the tests make up, on a free port of localhost.
import { createServer } from 'node:http';

/** A policy that forbids WebAssembly to content scripts in Chromium. */
export const STRICT = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'";

/**
 * Serves what `pages` holds: a path to `{ body, type, headers }` or to the HTML itself. `requests` lists what was
 * asked for; a `?strict` on any address adds the strict policy.
 */
export async function serve(pages) {
  const requests = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://localhost');
    requests.push(request.url);
    if (url.pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const page = pages[url.pathname];
    if (page === undefined) {
      response.writeHead(404).end();
      return;
    }
    const { body, type = 'text/html; charset=utf-8', headers = {} } = typeof page === 'string' ? { body: page } : page;
    const policy = url.searchParams.has('strict') ? { 'content-security-policy': STRICT } : {};
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...policy, ...headers }).end(body);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address();
  return {
    pages,
    requests,
    /** The address of a path; each host is a site of its own to the browser. */
    at: (path, host = 'localhost') => `http://${host}:${port}${path}`,
    close: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }),
  };
}
