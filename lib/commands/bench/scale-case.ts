// Measures one case for scale.ts in a process of its own: `align ASSET ZH EN [FOLDER]` or `lexicon ASSET`; prints JSON.
import { readFileSync } from 'node:fs';
import { alignmentOf, alignUnits } from '../../align/units.ts';
import { Lexicon } from '../../lexicon/lexicon.ts';
import { type CorpusDocument, beadKey, readAll } from './corpus.ts';
import { ownDocument } from './own-document.ts';

export interface ScaleFigures {
  /** Chinese and English. */
  sentences: [number, number];
  ms: number;
  /** The same once more in the same process: what every text but the first one takes. Short texts only. */
  again: number | null;
  /** Milliseconds of the longest step between two yields. */
  longest: number;
  /** Megabytes that the alignment took at most, beyond the texts and the lexicon. */
  peak: number;
  f1: number;
}

export interface LexiconFigures {
  ms: number;
  megabytes: number;
  headwords: number;
}

/** A text of about so many sentences: documents one after the other, at each place the one that keeps the sides' proportion best. */
function synthesise(stock: readonly CorpusDocument[], zhCount: number, enCount: number): { zh: string[]; en: string[]; gold: Set<string> } {
  const text = { zh: [] as string[], en: [] as string[], gold: new Set<string>() };
  const waiting = [...stock];
  while (text.zh.length < zhCount) {
    const off = ({ zh, en }: CorpusDocument) => Math.abs((text.en.length + en.length) / (text.zh.length + zh.length) - enCount / zhCount);
    // The document just used waits for half a round.
    const choice = waiting.slice(0, Math.ceil(waiting.length / 2)).sort((a, b) => off(a) - off(b))[0] as CorpusDocument;
    waiting.splice(waiting.indexOf(choice), 1);
    waiting.push(choice);
    append(text, choice, zhCount - text.zh.length);
  }
  return text;
}

function append(text: { zh: string[]; en: string[]; gold: Set<string> }, { zh, en, beads }: CorpusDocument, room: number): void {
  const [zhFrom, enFrom] = [text.zh.length, text.en.length];
  const whole = zh.length <= room;
  const lastBead = whole ? beads.length : beads.findIndex((bead) => (bead.zh.at(-1) ?? 0) >= room);
  const kept = beads.slice(0, lastBead);
  const zhEnd = whole ? zh.length : Math.max(0, ...kept.map((bead) => (bead.zh.at(-1) ?? -1) + 1));
  const enEnd = whole ? en.length : Math.max(0, ...kept.map((bead) => (bead.en.at(-1) ?? -1) + 1));
  for (const line of zh.slice(0, whole ? zhEnd : Math.max(1, zhEnd))) text.zh.push(line);
  for (const line of en.slice(0, enEnd)) text.en.push(line);
  if (!whole) while (text.zh.length < zhFrom + room) text.zh.push('');
  for (const bead of kept) text.gold.add(`${bead.zh.map((line) => line + zhFrom).join(',')}:${bead.en.map((line) => line + enFrom).join(',')}`);
}

function measureAlignment(asset: string, zhCount: number, enCount: number, folder: string): ScaleFigures {
  const lexicon = Lexicon.load(readFileSync(asset));
  const { zh, en, gold } = synthesise(folder ? readAll(folder) : [ownDocument()], zhCount, enCount);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let longest = 0;
  let peak = before;
  const begin = performance.now();
  const steps = alignmentOf(zh, en, lexicon);
  let step = steps.next();
  for (let count = 0, at = begin; !step.done; count++) {
    longest = Math.max(longest, performance.now() - at);
    if (count % 256 === 0) peak = Math.max(peak, process.memoryUsage.rss());
    at = performance.now();
    step = steps.next();
  }
  const ms = performance.now() - begin;
  const beads = step.value;
  const again = zh.length <= LONGEST_AGAIN ? timeOf(() => alignUnits(zh, en, lexicon)) : null;
  const right = beads.filter((bead) => gold.has(beadKey(bead))).length;
  return { sentences: [zh.length, en.length], ms, again, longest, peak: (peak - before) / 1e6, f1: (2 * right) / (beads.length + gold.size) };
}

/** A longer text has run everything often enough the first time. */
const LONGEST_AGAIN = 5_000;

function timeOf(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

function measureLexicon(asset: string): LexiconFigures {
  globalThis.gc?.();
  const used = () => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = used();
  const bytes = readFileSync(asset);
  const begin = performance.now();
  const lexicon = Lexicon.load(bytes);
  const ms = performance.now() - begin;
  globalThis.gc?.();
  return { ms, megabytes: (used() - before) / 1e6, headwords: lexicon.words.size };
}

const [what, asset = '', zh = '', en = '', folder = ''] = process.argv.slice(2);
const figures = what === 'lexicon' ? measureLexicon(asset) : measureAlignment(asset, Number(zh), Number(en), folder);
process.stdout.write(JSON.stringify(figures));
