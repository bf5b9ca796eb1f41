import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot, say } from './machine.ts';
import { runTool } from './tools.ts';
import { until } from './until.ts';

/** The browsers that the extension is built for, as WXT names them. */
export const TARGETS = ['chrome', 'edge', 'firefox'] as const;
export type Target = (typeof TARGETS)[number];

const NAMES: Readonly<Record<Target, string>> = { chrome: 'Chromium', edge: 'Edge', firefox: 'Firefox' };

/** What goes into the extension or decides how it is put together. */
const sources = ['assets', 'components', 'entrypoints', 'lib', 'modules', 'public'].map((folder) => `${folder}/**/*`);
const settings = ['wxt.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];
const notSources = ['lib/commands/**', '**/*.bin'];

const output = join(projectRoot, '.output');

/** Builds the extension for a browser unless the last build is of these very sources; returns its folder. */
export async function ensureBuilt(target: Target): Promise<string> {
  await mkdir(output, { recursive: true });
  return locked(join(output, `${target}.lock`), async () => {
    const folder = join(output, `${target}-mv3`);
    const stamp = join(output, `${target}.stamp`);
    const wanted = await sourcesHash();
    if ((await contents(stamp)) === wanted && (await contents(join(folder, 'manifest.json')))) return folder;

    say(`Building the extension for ${NAMES[target]} …`);
    await rm(stamp, { force: true });
    // Vite believes the environment, and that of a test run says `test`.
    const { ok, output: printed } = await runTool('wxt', ['build', '-b', target, '--mv3'], { NODE_ENV: 'production' });
    if (!ok) throw new Error(`The extension could not be built for ${target}:\n${printed}`);
    await writeFile(stamp, wanted);
    return folder;
  });
}

async function sourcesHash(): Promise<string> {
  const hash = createHash('sha256');
  const files = globSync([...sources, ...settings], { cwd: projectRoot, exclude: notSources, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(`${file}\n`).update(await readFile(file)).update('\n');
  return hash.digest('hex');
}

function contents(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}

/** Two commands at once must not write into one folder: the second waits until the first has built. */
async function locked<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = await until('Another build of the extension does not end.', () => takeLock(file), 300_000);
  try {
    return await work();
  } finally {
    await lock.close();
    await rm(file, { force: true });
  }
}

async function takeLock(file: string) {
  const lock = await open(file, 'wx').catch(() => undefined);
  if (lock) {
    await lock.writeFile(String(process.pid));
    return lock;
  }
  const holder = Number(await contents(file));
  // Whoever was stopped in the middle of a build left the lock behind.
  if (holder && !isRunning(holder)) await rm(file, { force: true });
  return undefined;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

if (import.meta.main) {
  for (const target of ['chrome', 'firefox'] as const) process.stdout.write(`${await ensureBuilt(target)}\n`);
}
