/**
 * Makes what the stores ask for: a package for each browser and, for Mozilla's reviewers, the sources; into `artifacts/`. The same sources
 * give the same bytes: files in order, and no time of day in them.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { ensureBuilt, TARGETS } from './build.ts';
import { projectRoot, projectVersion } from './machine.ts';
import { packageFiles } from './package-sizes.ts';

/** A zip file cannot tell of an earlier day. */
const EARLIEST = new Date(1980, 0, 1);

/** A zip file of these files that depends on nothing else. */
export function reproducibleZip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const inOrder = Object.keys(files).sort((a, b) => (a < b ? -1 : 1));
  const entries: Zippable = Object.fromEntries(inOrder.map((name) => [name, [files[name] ?? new Uint8Array(), { level: 9, mtime: EARLIEST }]]));
  return zipSync(entries);
}

/** All files that are under version control, as they stand in the folder now. */
export async function sourceFiles(): Promise<Record<string, Uint8Array>> {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: projectRoot, encoding: 'utf8' });
  if (status !== 0) throw new Error('The sources are told by git: run this in a clone of the repository.');
  const names = stdout.split('\0').filter(Boolean);
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, new Uint8Array(await readFile(join(projectRoot, name)))] as const)));
}

async function main(): Promise<void> {
  const folder = join(projectRoot, 'artifacts');
  await mkdir(folder, { recursive: true });
  const save = async (what: string, files: Record<string, Uint8Array>): Promise<void> => {
    const path = join(folder, `duizhao-${projectVersion()}-${what}.zip`);
    const bytes = reproducibleZip(files);
    await rm(path, { force: true });
    await writeFile(path, bytes);
    process.stdout.write(`${path} (${(bytes.length / 1000).toFixed(0)} KB)\n`);
  };
  for (const target of TARGETS) await save(target, packageFiles(await ensureBuilt(target)));
  await save('sources', await sourceFiles());
}

if (import.meta.main) await main();
