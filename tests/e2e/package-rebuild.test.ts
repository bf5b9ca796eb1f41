import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ensureBuilt } from '../../lib/commands/build.ts';
import { projectRoot } from '../../lib/commands/machine.ts';
import { packageFiles } from '../../lib/commands/package-sizes.ts';
import { sourceFiles } from '../../lib/commands/zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'duizhao-rebuild-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

test('whoever builds the sources that are given to reviewers, elsewhere, gets the same bytes', async () => {
  const expected = packageFiles(await ensureBuilt('firefox'));
  for (const [name, content] of Object.entries(await sourceFiles())) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  const wxt = join(projectRoot, 'node_modules/wxt/bin/wxt.mjs');
  const { status, stdout } = spawnSync(process.execPath, [wxt, 'build', '-b', 'firefox', '--mv3'], { cwd: folder, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } });
  expect(status, stdout).toBe(0);
  const built = packageFiles(join(folder, '.output/firefox-mv3'));
  expect(Object.keys(built).sort()).toEqual(Object.keys(expected).sort());
  expect(Object.keys(expected).filter((name) => Buffer.compare(Buffer.from(expected[name] ?? []), Buffer.from(built[name] ?? [])) !== 0)).toEqual([]);
});
