import { spawnSync } from 'node:child_process';

/** Debian's own Python, which has the packages that apt installs; another one may stand before it on the path. */
const PYTHONS = ['/usr/bin/python3', 'python3'];

/** A Python that can import the module; without one, a sentence says which package would bring it. */
export function pythonWith(module: string, debianPackage: string): string | undefined {
  const python = PYTHONS.find((candidate) => spawnSync(candidate, ['-c', `import ${module}`]).status === 0);
  if (python === undefined) console.warn(`Skipped: there is no Python with ${module} (Debian: ${debianPackage}).`);
  return python;
}

/** Runs a script with a file's path as argument; what it prints is JSON. */
export function runPython(python: string, script: string, path: string): unknown {
  const { status, stdout, stderr } = spawnSync(python, ['-c', script, path], { encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf-8' } });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

export function hasTool(tool: string, debianPackage: string): boolean {
  const found = spawnSync(tool, ['--version']).error === undefined;
  if (!found) console.warn(`Skipped: there is no ${tool} (Debian: ${debianPackage}).`);
  return found;
}
