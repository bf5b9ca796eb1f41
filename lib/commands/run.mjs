/**
 * Runs one of the project's commands: `node lib/commands/run.mjs NAME ARGS…`. Plain JavaScript on purpose: it is the only
 * file that the machine's own Node must understand; the commands themselves run in the Node that the package `node`
 * brings. Whatever is told here goes to standard error, because other programs read what the commands print.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const windows = process.platform === 'win32';
const commands = ['start', 'test', 'pairs', 'bench-align', 'bench-page', 'bench-check', 'bench-anchor', 'build', 'screenshots', 'listing', 'zip', 'fuzz', 'soak'];
const [name, ...args] = process.argv.slice(2);

function fail(sentence, status) {
  process.stderr.write(`${sentence}\n`);
  process.exit(status);
}

/** Installs the packages unless those of package-lock.json are all there. */
function ensurePackages() {
  if (isInstalled()) return;
  process.stderr.write('Installing the packages of package-lock.json …\n');
  // Not `npm ci`: it refuses a lock file that names no version for each platform's variant of an optional package, and
  // npm writes such lock files (npm/cli#4828). With `--no-save` the lock file decides all the same, and stays as it is.
  const npm = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
  });
  if (npm.status !== 0) fail('The packages could not be installed: npm install failed, see above.', 1);
}

/** npm notes what it installed, in a file that it writes last: one that was interrupted leaves no such note. */
function isInstalled() {
  const note = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(note) || !existsSync(nodeOfProject())) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(note, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || optional || devOptional || present[path]?.version === version,
  );
}

function nodeOfProject() {
  return join(root, 'node_modules/node/bin', windows ? 'node.exe' : 'node');
}

if (!commands.includes(name)) {
  fail(`Unknown command ${JSON.stringify(name ?? '')}: the commands are ${commands.join(', ')}.`, 2);
}
ensurePackages();
if (!existsSync(nodeOfProject())) {
  fail('The package "node" is incomplete: delete node_modules and allow install scripts (npm config ignore-scripts).', 1);
}

const child = spawn(nodeOfProject(), [join(here, `${name}.ts`), ...args], {
  stdio: 'inherit',
  // The tools that a command starts by name (npx, wxt, vitest) must find the same Node and the project's own tools.
  env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}${windows ? ';' : ':'}${process.env.PATH ?? ''}` },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => fail(`The command could not be started: ${error.message}.`, 1));
child.on('exit', (status, signal) => {
  if (!signal) process.exit(status ?? 1);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
