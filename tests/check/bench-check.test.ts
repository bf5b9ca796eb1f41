import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const shared = join(root, '../shared');
const corpus = join(shared, 'corpus/aca');

function bench(...args: string[]) {
  return spawnSync(process.execPath, [join(root, 'lib/commands/bench-check.ts'), ...args], { encoding: 'utf8' });
}

/** The development texts lie beside the project and are not part of it: without them these tests are skipped. */
describe.skipIf(!existsSync(corpus))(`bench-check on the texts in ${shared} (skipped where they are absent)`, () => {
  it('cries wolf on fewer than 1 in 50 segments that hold a number, and finds at least 95 % of planted errors', () => {
    const { stdout, status } = bench();
    expect(status).toBe(0);
    const rates = [...stdout.matchAll(/false alarms \d+ \(1 in (\d+)\)/g)].map(([, rate]) => Number(rate));
    expect(rates).toHaveLength(2);
    for (const rate of rates) expect(rate).toBeGreaterThan(50);
    expect(Number(/all but the last .* ([\d.]+) %/.exec(stdout)?.[1])).toBeGreaterThanOrEqual(95);
  }, 120_000);
});

describe('bench-check called wrongly', () => {
  it.each([[['--corpus']], [['--nonsense']], [['--corpus', '/no/such/folder']], [['--corpus', root, '--pages', root]]])('%j: one sentence, exit status 2', (args) => {
    const { stderr, stdout, status } = bench(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
