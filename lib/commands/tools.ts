import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './machine.ts';

/** Where the command line of each tool stands; run with our own Node, so that no shell and no `.cmd` file is needed. */
const tools = {
  wxt: 'wxt/bin/wxt.mjs',
  tsc: 'typescript/bin/tsc',
  eslint: 'eslint/bin/eslint.js',
  vitest: 'vitest/vitest.mjs',
  knip: 'knip/bin/knip.js',
  'addons-linter': 'addons-linter/bin/addons-linter',
};

/** How a tool ended and all that it printed. */
export interface ToolResult {
  ok: boolean;
  output: string;
}

/** Runs one of the project's tools to its end, silently. */
export function runTool(tool: keyof typeof tools, args: string[], env: Record<string, string> = {}): Promise<ToolResult> {
  const path = join(projectRoot, 'node_modules', tools[tool]);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path, ...args], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ ok: status === 0, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}
