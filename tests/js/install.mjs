// Installs the package into an empty folder, as npm would: packed and unpacked, nothing but what is published.

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
export const root = fileURLToPath(new URL('../../', import.meta.url));
export const dist = join(root, 'dist/npm');

/** Packs dist/npm; gives npm's report and the archive. */
export async function pack(folder) {
  const { stdout } = await run('npm', ['pack', dist, '--json', '--pack-destination', folder], { cwd: folder });
  const [report] = JSON.parse(stdout);
  return { report, archive: join(folder, report.filename) };
}

/** A new folder with the package in its node_modules; `remove` takes it away. */
export async function install() {
  const folder = await mkdtemp(join(tmpdir(), 'sourcelight-'));
  const { archive, report } = await pack(folder);
  const home = join(folder, 'node_modules/sourcelight');
  await mkdir(home, { recursive: true });
  await run('tar', ['-xzf', archive, '-C', home, '--strip-components=1']);
  return { folder, home, report, remove: () => rm(folder, { recursive: true }) };
}
