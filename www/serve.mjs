#!/usr/bin/env node
// Serves dist/www on a free local port, and says how to load the extension.
//   node www/serve.mjs [PORT]

import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const www = join(root, 'dist/www');
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

if (!existsSync(join(www, 'index.html'))) {
  console.error('dist/www is missing: run ./build.sh first.');
  process.exit(1);
}

const server = createServer((request, response) => {
  let path;
  try {
    path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  } catch {
    return response.writeHead(400).end();
  }
  const file = normalize(join(www, path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(www + sep) || !existsSync(file) || !statSync(file).isFile()) {
    return response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n');
  }
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
  });
  createReadStream(file).pipe(response);
});

server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  console.log(`The demo page: http://127.0.0.1:${server.address().port}/

The extension:
  Chromium, Chrome, Edge  open chrome://extensions, switch on developer mode, choose "Load unpacked", and take
                          ${join(root, 'dist/extension/chromium')}
  Firefox                 open about:debugging#/runtime/this-firefox, choose "Load Temporary Add-on", and take
                          ${join(root, 'dist/extension/firefox/manifest.json')}

Stop with Ctrl+C.`);
});
