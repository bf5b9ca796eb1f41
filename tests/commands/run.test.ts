import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectRoot } from '../../lib/commands/machine.ts';

// A project of its own: `npm` notes that it was called and puts a `node` in place, which says how it was called.
let project: string;
const at = (path: string) => join(project, path);
const lockOf = (version: string) => JSON.stringify({ packages: { '': {}, 'node_modules/node': { version } } });

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'duizhao-run-'));
  mkdirSync(at('lib/commands'), { recursive: true });
  mkdirSync(at('bin'));
  copyFileSync(join(projectRoot, 'lib/commands/run.mjs'), at('lib/commands/run.mjs'));
  writeFileSync(at('package-lock.json'), lockOf('24.0.0'));
  writeScript(
    'bin/npm',
    `echo "$@" >> ${at('npm.log')}; echo noise; [ -e ${at('broken')} ] && exit 1
     mkdir -p node_modules/node/bin
     printf '#!/bin/sh\\necho "$(basename $1) $2"; cat; exit 7\\n' > node_modules/node/bin/node
     chmod +x node_modules/node/bin/node; cp package-lock.json node_modules/.package-lock.json`,
  );
});
afterEach(() => { rmSync(project, { recursive: true }); });

function writeScript(path: string, body: string): void {
  writeFileSync(at(path), `#!/bin/sh\n${body}\n`);
  chmodSync(at(path), 0o755);
}

function run(...args: string[]) {
  return spawnSync(process.execPath, [at('lib/commands/run.mjs'), ...args], {
    encoding: 'utf8',
    input: 'from stdin',
    env: { ...process.env, PATH: `${at('bin')}:${process.env['PATH'] ?? ''}` },
  });
}

const installations = () => (existsSync(at('npm.log')) ? readFileSync(at('npm.log'), 'utf8').trim().split('\n').length : 0);

test('installs once, off the standard output, and hands through arguments, input and exit status', () => {
  const first = run('pairs', 'a.html');
  expect({ status: first.status, stdout: first.stdout }).toEqual({ status: 7, stdout: 'pairs.ts a.html\nfrom stdin' });
  expect(first.stderr).toContain('Installing the packages');
  expect(run('pairs', 'a.html').stderr).toBe('');
  expect(installations()).toBe(1);
});

test('installs again when the lock file has changed', () => {
  run('pairs');
  writeFileSync(at('package-lock.json'), lockOf('24.0.1'));
  run('pairs');
  expect(installations()).toBe(2);
});

test('an installation that failed is told of and tried again', () => {
  writeFileSync(at('broken'), '');
  expect(run('pairs')).toMatchObject({ status: 1, stdout: '' });
  rmSync(at('broken'));
  expect(run('pairs').status).toBe(7);
  expect(installations()).toBe(2);
});

test('an installation that was interrupted is made anew', () => {
  run('pairs');
  rmSync(at('node_modules/.package-lock.json'));
  run('pairs');
  expect(installations()).toBe(2);
});

test('packages that npm itself brought up to the lock file are taken as they are', () => {
  run('pairs');
  writeFileSync(at('package-lock.json'), lockOf('24.0.1'));
  writeFileSync(at('node_modules/.package-lock.json'), lockOf('24.0.1'));
  expect(run('pairs').stderr).toBe('');
});

test('an unknown command is one sentence and status 2', () => {
  expect(run('dance')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: 'Unknown command "dance": the commands are start, test, pairs, bench-align, bench-page, bench-check, bench-anchor, build, screenshots, listing, zip, fuzz, soak.\n',
  });
  expect(installations()).toBe(0);
});
