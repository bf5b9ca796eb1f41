import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../lib/commands/machine.ts';

test('npm start without a display prints the pairs and saves a picture of the popup and of two views', () => {
  const pictures = ['popup', 'side-by-side', 'hover'].map((name) => join(projectRoot, 'artifacts', `${name}.png`));
  for (const path of pictures) rmSync(path, { force: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectRoot, 'lib/commands/start.ts')], { env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' }, encoding: 'utf8' });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  expect(stdout).toMatch(/^zh-Hans – en, .*: \d+ of \d+ rows paired/u);
  expect(pictures.filter((path) => !existsSync(path))).toEqual([]);
});
