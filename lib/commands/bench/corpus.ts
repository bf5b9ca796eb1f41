/** Aligned corpora in the format of the field: src/ID and tgt/ID with a sentence a line, gold/ID.align with the beads. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Bead, Run } from '../../align/alignment.ts';
import { countScripts } from '../../text/scripts.ts';

export interface CorpusDocument {
  /** Corpus and document: `mag/003`. */
  name: string;
  zh: string[];
  en: string[];
  /** The gold beads in the order of the file, as line numbers. */
  beads: GoldBead[];
  /** The same as keys, see `beadKey`. */
  gold: Set<string>;
}

export interface GoldBead {
  zh: number[];
  en: number[];
}

/** A mistake in how the command was called: told in one sentence, exit status 2. */
export class UsageError extends Error {}

/** How many beads are right, told and to be found. */
export interface Hits {
  right: number;
  told: number;
  gold: number;
}

const PARTS = ['src', 'tgt', 'gold'];

function isCorpus(folder: string): boolean {
  return PARTS.every((part) => statSync(join(folder, part), { throwIfNoEntry: false })?.isDirectory());
}

/** The identifiers of the documents of a corpus folder. */
export function listDocuments(corpus: string): string[] {
  for (const part of PARTS) {
    if (!statSync(join(corpus, part), { throwIfNoEntry: false })?.isDirectory()) {
      throw new UsageError(`${corpus} is no corpus: it has no folder "${part}" (src/ID, tgt/ID and gold/ID.align are needed).`);
    }
  }
  const ids = readdirSync(join(corpus, 'src')).filter((name) => !name.startsWith('.')).sort();
  if (ids.length === 0) throw new UsageError(`${corpus} holds no documents in its folder "src".`);
  return ids;
}

/** The corpora of a folder: itself, or those in it. */
function listCorpora(folder: string): string[] {
  if (isCorpus(folder)) return [folder];
  const inside = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder).sort() : [];
  const corpora = inside.map((name) => join(folder, name)).filter(isCorpus);
  if (corpora.length === 0) throw new UsageError(`${folder} holds no corpus (src/ID, tgt/ID and gold/ID.align are needed).`);
  return corpora;
}

/** All documents of all corpora of a folder. */
export function readAll(folder: string): CorpusDocument[] {
  return listCorpora(folder).flatMap((corpus) => listDocuments(corpus).map((id) => readDocument(corpus, id)));
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
export function readDocument(corpus: string, id: string): CorpusDocument {
  const source = readLines(join(corpus, 'src', id));
  const target = readLines(join(corpus, 'tgt', id));
  const swapped = hanShare(target) > hanShare(source);
  const beads: GoldBead[] = [];
  for (const line of readLines(join(corpus, 'gold', `${id}.align`))) {
    if (line.trim() === '') continue;
    const match = /^\s*\[([\d,\s]*)\]\s*:\s*\[([\d,\s]*)\]/.exec(line);
    if (!match) throw new UsageError(`The gold of ${id} has a line that is no bead: ${line}`);
    const [left, right] = [readNumbers(match[1] ?? ''), readNumbers(match[2] ?? '')];
    beads.push(swapped ? { zh: right, en: left } : { zh: left, en: right });
  }
  const gold = new Set(beads.map(({ zh, en }) => goldKey(zh, en)));
  const [zh, en] = swapped ? [target, source] : [source, target];
  return { name: `${basename(corpus)}/${id}`, zh, en, beads, gold };
}

function hanShare(lines: readonly string[]): number {
  const { han, visible } = countScripts(lines.join('\n'));
  return han / (visible + 1);
}

function readNumbers(list: string): number[] {
  return (list.match(/\d+/g) ?? []).map(Number);
}

function goldKey(zh: readonly number[], en: readonly number[]): string {
  return `${zh.join(',')}:${en.join(',')}`;
}

/** Two beads are the same when their keys are. */
export function beadKey({ zh, en }: Pick<Bead, 'zh' | 'en'>): string {
  return goldKey(numbersOf(zh), numbersOf(en));
}

function numbersOf({ start, end }: Run): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

/** Strict scores as the field counts them: a bead is right when both sides are exactly those of a gold bead. */
export function countHits({ gold }: CorpusDocument, beads: readonly Bead[]): Hits {
  return { right: beads.filter((bead) => gold.has(beadKey(bead))).length, told: beads.length, gold: gold.size };
}

export function addHits(all: readonly Hits[]): Hits {
  return all.reduce((sum, { right, told, gold }) => ({ right: sum.right + right, told: sum.told + told, gold: sum.gold + gold }), { right: 0, told: 0, gold: 0 });
}

/** The harmonic mean of precision and recall. */
export function f1Of({ right, told, gold }: Hits): number {
  return told + gold > 0 ? (2 * right) / (told + gold) : 0;
}
