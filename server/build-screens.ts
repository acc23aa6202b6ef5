import { readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const sources = ['kiosk', 'officer', 'hall-display', 'ui', 'contract', 'vite.config.ts', 'package-lock.json'];
const generated = ['generated', 'project.inlang'];
const stamp = join(projectFolder, 'dist', 'built');

/** Builds the screens into `dist/` when a source is newer than the last build. */
export async function buildScreens(): Promise<void> {
  const newest = Math.max(...(await Promise.all(sources.map((source) => newestChange(join(projectFolder, source))))));
  const built = await stat(stamp).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  if (built >= newest) return;
  console.error('Building the screens, which takes up to a minute the first time …');
  await buildForUse();
  await writeFile(stamp, '');
}

/** Vite builds what NODE_ENV says: without this, the screens of a test run would be those for development. */
async function buildForUse(): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ root: projectFolder, logLevel: 'warn' });
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

async function newestChange(path: string): Promise<number> {
  const status = await stat(path);
  if (!status.isDirectory()) return status.mtimeMs;
  const inside = (await readdir(path)).filter((name) => !generated.includes(name));
  return Math.max(status.mtimeMs, ...(await Promise.all(inside.map((name) => newestChange(join(path, name))))));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildScreens();
