import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** The version that package.json states. */
export function projectVersion(): string {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** The machine that a command runs on, as far as finding and installing programs goes; tests pass one of their own. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  isRoot: boolean;
  exists(path: string): boolean;
  /** Runs a program to its end; what it prints is only kept, `undefined` when it failed or is not there. */
  output(program: string, args: string[]): string | undefined;
  /** Runs a program to its end and shows what it complains about; tells whether it succeeded. */
  run(program: string, args: string[]): boolean;
  say(line: string): void;
}

/** This machine. */
export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  output: (program, args) => {
    const result = spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return result.status === 0 ? result.stdout : undefined;
  },
  run: (program, args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  },
  say,
};

/** Tells the person what is being done, where it cannot be mistaken for a result. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Where a program stands on the path of the shell. */
export function onPath(machine: Machine, program: string): string | undefined {
  const folders = (machine.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, program)).find((path) => machine.exists(path));
}

/** Installs packages of Debian or Ubuntu when that is possible without asking anybody; tells whether it worked. */
export function installPackages(machine: Machine, packages: string[]): boolean {
  if (machine.platform !== 'linux' || !onPath(machine, 'apt-get')) return false;
  const mayUseSudo = !machine.isRoot && machine.output('sudo', ['-n', 'true']) !== undefined;
  if (!machine.isRoot && !mayUseSudo) return false;
  const apt = (...args: string[]) =>
    machine.isRoot ? machine.run('apt-get', args) : machine.run('sudo', ['-n', 'apt-get', ...args]);
  machine.say(`Installing ${packages.join(', ')} with apt-get …`);
  // A list that is old is no obstacle as long as the packages can be had.
  apt('update', '-qq');
  return apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}
