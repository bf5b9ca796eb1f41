import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const corpus = join(root, '../shared/corpus');

function bench(...args: string[]) {
  return spawnSync(process.execPath, [join(root, 'lib/commands/bench-align.ts'), ...args], { encoding: 'utf8' });
}

/** The development corpus lies beside the project and is not part of it: without it these tests are skipped. */
describe.skipIf(!existsSync(corpus))(`on the corpus in ${corpus} (skipped where it is absent)`, () => {
  it.each([['aca', 0.99], ['mag', 0.975], ['mac-dev', 0.9]])('%s: strict F1 of at least %d', (name, least) => {
    const { stdout, status } = bench('--corpus', join(corpus, name), '--json');
    expect(status).toBe(0);
    const report = JSON.parse(stdout) as Record<string, number>;
    expect(Object.keys(report)).toEqual(['precision', 'recall', 'f1', 'ms', 'sentences', 'documents']);
    expect(report['f1']).toBeGreaterThanOrEqual(least);
  }, 120_000);
});

describe('bench-align --words', () => {
  it('tells precision and recall, without a corpus', () => {
    const { stdout, status } = bench('--words');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^word links +precision 0\.\d+ +recall 0\.\d+ /);
  });
});

describe('bench-align called wrongly', () => {
  it.each([[[]], [['--corpus']], [['--nonsense']], [['--gate', '--corpus', '/no/such/folder']], [['--corpus', '/no/such/folder']], [['--corpus', root]]])('%j: one sentence, exit status 2', (args) => {
    const { stderr, stdout, status } = bench(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
