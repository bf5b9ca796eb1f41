/** Time and memory of the aligner by size, and of the lexicon: every case in a process of its own, cold. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { UsageError } from './corpus.ts';
import type { LexiconFigures, ScaleFigures } from './scale-case.ts';

/** Chinese and English sentences of each case; the last is a Bible. */
const CASES: readonly (readonly [number, number])[] = [[1_000, 1_300], [5_000, 6_000], [25_000, 30_000], [30_000, 42_000]];

/**
 * Prints a table of the aligner and one of the lexicon.
 * @param folder corpora to take sentences from; without it, a stock of our own is repeated
 */
export function describeScale(folder: string | undefined, asset: string): string {
  const rows = CASES.map(([zh, en]) => {
    const { sentences, ms, again, longest, peak, f1 } = run(['align', asset, String(zh), String(en), folder ?? '']) as ScaleFigures;
    const cells = [`${sentences[0]} × ${sentences[1]}`, ms.toFixed(0), again?.toFixed(0) ?? '', Math.round(((sentences[0] + sentences[1]) * 1000) / ms), longest.toFixed(0), peak.toFixed(0), f1.toFixed(4)];
    return cells.map((cell, k) => String(cell).padStart(k === 0 ? 15 : 14)).join('');
  });
  const lexicon = run(['lexicon', asset]) as LexiconFigures;
  const bytes = readFileSync(asset);
  const kilobytes = (count: number) => `${Math.round(count / 1000)} KB`;
  return [
    `      sentences            ms         again   sentences/s  longest step    peak MB            F1   (cold; ${folder ?? 'own sentences'})`,
    ...rows,
    '',
    `lexicon       ${lexicon.headwords} headwords, loaded in ${lexicon.ms.toFixed(1)} ms, ${lexicon.megabytes.toFixed(1)} MB of memory (heap and buffers)`,
    `asset         ${kilobytes(bytes.length)} raw, ${kilobytes(gzipSync(bytes, { level: 9 }).length)} gzip, ${kilobytes(brotliCompressSync(bytes).length)} brotli`,
  ].join('\n');
}

function run(args: readonly string[]): unknown {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', join(import.meta.dirname, 'scale-case.ts'), ...args], { encoding: 'utf8' });
  if (status !== 0) throw new UsageError(`A case could not be measured: ${stderr.trim().split('\n').at(-1) ?? ''}`);
  return JSON.parse(stdout);
}
