// Command: bench-align — aligns every document of a corpus and scores the beads against its gold; further measurements by flag.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { alignUnits } from '../align/units.ts';
import { ensureLexicon } from '../lexicon/build/ensure.ts';
import { Lexicon } from '../lexicon/lexicon.ts';
import { UsageError, addHits, countHits, f1Of, listDocuments, readDocument } from './bench/corpus.ts';
import { describeFolds, describeTraining } from './bench/folds.ts';
import { describeGate } from './bench/gate.ts';
import { ownPairs } from './bench/own-document.ts';
import { describeReliability } from './bench/reliability.ts';
import { describeScale } from './bench/scale.ts';
import { describeWords, scoreWords } from './bench/words.ts';

/** What `--json` prints, key by key. */
interface Report {
  precision: number;
  recall: number;
  f1: number;
  ms: number;
  sentences: number;
  documents: number;
}

const FLAGS = {
  /** Time and memory by size, and the lexicon's. */
  scale: { type: 'boolean' },
  /** Fits the weights to the whole corpus. */
  train: { type: 'boolean' },
  /** Leave-one-document-out cross-validation of the weights. */
  folds: { type: 'boolean' },
  /** What confidences are worth. */
  reliability: { type: 'boolean' },
  /** Translations against other texts. */
  gate: { type: 'boolean' },
  /** Word links. */
  words: { type: 'boolean' },
} as const;
type Flag = keyof typeof FLAGS;

const USAGE = 'Usage: npm run --silent bench:align -- --corpus DIR [--json]';
const MORE = `or with one of ${Object.keys(FLAGS).map((flag) => `--${flag}`).join(' ')} [--corpus DIR]`;
/** Where the flags look for corpora when none is told. */
const CORPORA = join(import.meta.dirname, '../../../shared/corpus');
/** Pages with gold, for `--gate`; our own fixtures hold the same few articles in many layouts. */
const PAGES = join(import.meta.dirname, '../../../shared/pages');

interface Options {
  corpus: string | undefined;
  json: boolean;
  flag: Flag | undefined;
}

function readOptions(args: string[]): Options {
  try {
    const { values } = parseArgs({ args, options: { corpus: { type: 'string' }, json: { type: 'boolean' }, ...FLAGS } });
    const flag = (Object.keys(FLAGS) as Flag[]).find((name) => values[name]);
    return { corpus: values.corpus, json: values.json ?? false, flag };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message.split('. ')[0] : 'The options cannot be read'}. ${USAGE}, ${MORE}`);
  }
}

/** Strict scores as the field counts them: a bead is right when both sides are exactly those of a gold bead. */
function scoreCorpus(corpus: string, lexicon: Lexicon): Report {
  let ms = 0;
  let sentences = 0;
  const ids = listDocuments(corpus);
  const hits = ids.map((id) => {
    const document = readDocument(corpus, id);
    const begin = performance.now();
    const beads = alignUnits(document.zh, document.en, lexicon);
    ms += performance.now() - begin;
    sentences += document.zh.length + document.en.length;
    return countHits(document, beads);
  });
  const { right, told, gold } = addHits(hits);
  return { precision: told ? right / told : 0, recall: gold ? right / gold : 0, f1: f1Of({ right, told, gold }), ms, sentences, documents: ids.length };
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

function measure(flag: Flag, corpus: string | undefined, asset: string): string {
  const folder = corpus ?? (existsSync(CORPORA) ? CORPORA : undefined);
  if (flag === 'scale') return describeScale(folder, asset);
  const lexicon = Lexicon.load(readFileSync(asset));
  if (flag === 'words') return [describeWords('word links', scoreWords(ownPairs(), lexicon)), describeWords('names, organisations', scoreWords(ownPairs('hard'), lexicon))].join('\n');
  if (!folder) throw new UsageError(`Say which corpus shall be used: --${flag} --corpus DIR.`);
  if (flag === 'gate') return describeGate(folder, PAGES, lexicon);
  if (flag === 'reliability') return describeReliability(folder, lexicon);
  return flag === 'train' ? describeTraining(folder, lexicon) : describeFolds(folder, lexicon);
}

async function main(): Promise<void> {
  const { corpus, json, flag } = readOptions(process.argv.slice(2));
  if (flag) {
    process.stdout.write(`${measure(flag, corpus, await ensureLexicon())}\n`);
    return;
  }
  if (!corpus) throw new UsageError(`Say which corpus shall be aligned. ${USAGE}, ${MORE}`);
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
