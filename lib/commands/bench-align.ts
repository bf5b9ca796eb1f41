// Command: bench-align — aligns every document of a corpus and scores the beads against its gold.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bead, Run } from '../align/alignment.ts';
import { alignUnits } from '../align/units.ts';
import { ensureLexicon } from '../lexicon/build/ensure.ts';
import { Lexicon } from '../lexicon/lexicon.ts';
import { countScripts } from '../text/scripts.ts';

/** What `--json` prints, key by key. */
interface Report {
  precision: number;
  recall: number;
  f1: number;
  ms: number;
  sentences: number;
  documents: number;
}

interface CorpusDocument {
  zh: string[];
  en: string[];
  /** Gold beads as keys, see `beadKey`. */
  gold: Set<string>;
}

/** A mistake in how the command was called: told in one sentence, exit status 2. */
class UsageError extends Error {}

const USAGE = 'Usage: npm run --silent bench:align -- --corpus DIR [--json]';

function readOptions(args: string[]): { corpus: string; json: boolean } {
  let values: { corpus?: string | undefined; json?: boolean | undefined };
  try {
    ({ values } = parseArgs({ args, options: { corpus: { type: 'string' }, json: { type: 'boolean' } } }));
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message.split('. ')[0] : 'The options cannot be read'}. ${USAGE}`);
  }
  if (!values.corpus) throw new UsageError(`Say which corpus shall be aligned. ${USAGE}`);
  return { corpus: values.corpus, json: values.json ?? false };
}

/** The identifiers of the documents of a corpus folder. */
function listDocuments(corpus: string): string[] {
  for (const part of ['src', 'tgt', 'gold']) {
    if (!statSync(join(corpus, part), { throwIfNoEntry: false })?.isDirectory()) {
      throw new UsageError(`${corpus} is no corpus: it has no folder "${part}" (src/ID, tgt/ID and gold/ID.align are needed).`);
    }
  }
  const ids = readdirSync(join(corpus, 'src')).filter((name) => !name.startsWith('.')).sort();
  if (ids.length === 0) throw new UsageError(`${corpus} holds no documents in its folder "src".`);
  return ids;
}

function readLines(file: string): string[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`The corpus is incomplete: ${file} cannot be read.`);
  }
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Reads one document and puts the Chinese side first, whichever file it stands in. */
function readDocument(corpus: string, id: string): CorpusDocument {
  const source = readLines(join(corpus, 'src', id));
  const target = readLines(join(corpus, 'tgt', id));
  const swapped = hanShare(target) > hanShare(source);
  const gold = new Set<string>();
  for (const line of readLines(join(corpus, 'gold', `${id}.align`))) {
    if (line.trim() === '') continue;
    const match = /^\s*\[([\d,\s]*)\]\s*:\s*\[([\d,\s]*)\]/.exec(line);
    if (!match) throw new UsageError(`The gold of ${id} has a line that is no bead: ${line}`);
    const [left, right] = [readNumbers(match[1] ?? ''), readNumbers(match[2] ?? '')];
    gold.add(swapped ? beadKey(right, left) : beadKey(left, right));
  }
  return swapped ? { zh: target, en: source, gold } : { zh: source, en: target, gold };
}

function hanShare(lines: readonly string[]): number {
  const { han, visible } = countScripts(lines.join('\n'));
  return han / (visible + 1);
}

function readNumbers(list: string): number[] {
  return (list.match(/\d+/g) ?? []).map(Number);
}

/** Two beads are the same when their keys are. */
function beadKey(zh: readonly number[], en: readonly number[]): string {
  return `${zh.join(',')}:${en.join(',')}`;
}

function numbersOf({ start, end }: Run): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

/** Strict scores as the field counts them: a bead is right when both sides are exactly those of a gold bead. */
function scoreCorpus(corpus: string, lexicon: Lexicon): Report {
  let right = 0;
  let told = 0;
  let gold = 0;
  let ms = 0;
  let sentences = 0;
  const ids = listDocuments(corpus);
  for (const id of ids) {
    const document = readDocument(corpus, id);
    const begin = performance.now();
    const beads: Bead[] = alignUnits(document.zh, document.en, lexicon);
    ms += performance.now() - begin;
    right += beads.filter((bead) => document.gold.has(beadKey(numbersOf(bead.zh), numbersOf(bead.en)))).length;
    told += beads.length;
    gold += document.gold.size;
    sentences += document.zh.length + document.en.length;
  }
  const precision = told ? right / told : 0;
  const recall = gold ? right / gold : 0;
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1, ms, sentences, documents: ids.length };
}

function describe({ precision, recall, f1, ms, sentences, documents }: Report): string {
  return [
    `precision  ${precision.toFixed(4)}`,
    `recall     ${recall.toFixed(4)}`,
    `F1         ${f1.toFixed(4)}`,
    `time       ${ms.toFixed(0)} ms for ${sentences} sentences of ${documents} ${documents === 1 ? 'document' : 'documents'}`,
    `speed      ${Math.round((sentences * 1000) / ms)} sentences a second`,
  ].join('\n');
}

async function main(): Promise<void> {
  const { corpus, json } = readOptions(process.argv.slice(2));
  listDocuments(corpus);
  const lexicon = Lexicon.load(readFileSync(await ensureLexicon()));
  const report = scoreCorpus(corpus, lexicon);
  process.stdout.write(`${json ? JSON.stringify(report) : describe(report)}\n`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
