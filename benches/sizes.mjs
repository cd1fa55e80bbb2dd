// What a reader and a developer download.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
const size = (file) => {
  const bytes = readFileSync(new URL(file, dist));
  return `${(gzipSync(bytes, { level: 9 }).length / 1000).toFixed(1)} KB gzipped, ${(bytes.length / 1000).toFixed(1)} KB`;
};

export const benchSizes = async () => ({
  "the extension's module": size('extension/chromium/sourcelight.wasm'),
  "the package's module": size('npm/sourcelight.wasm'),
});
