/** Marks where the renderings of one row differ. */
import { diffArrays } from 'diff';
import type { Simplify } from './compared-text.ts';
import { type Word, wordsOf } from './words.ts';

/**
 * What a stretch of a rendering has to do with the others: `same`; `minor`: they differ in case, script, marks or spacing only;
 * `some`: some of the others do not have it; `own`: no other has it.
 */
export type Mark = 'same' | 'minor' | 'some' | 'own';
/** How alike the renderings of a row are; `missing`: one of the texts has none. */
export type RowState = 'identical' | 'minor' | 'different' | 'missing';

export interface MarkedPart {
  text: string;
  mark: Mark;
}
export interface RowDifferences {
  state: RowState;
  /** Of each rendering; put together they are its text. */
  parts: MarkedPart[][];
}

/** Texts in which more words than this have to be put in and left out are different as a whole. */
const MOST_EDITS = 2000;

/**
 * Compares all renderings of a row with one of them.
 * @param reference index of that one; its own words are told by what all others have.
 */
export function differencesOf(texts: readonly string[], reference: number, simplify: Simplify): RowDifferences {
  const present = texts.map((text) => text.trim() !== '');
  const sides = texts.map((text) => new MarkedSide(text, wordsOf(text, simplify)));
  // An empty reference has nothing to be compared with: the first rendering that there is stands for it.
  const base = present[reference] ? reference : present.indexOf(true);
  const others = texts.flatMap((_, at) => (at !== base && present[at] ? [at] : []));
  const against = sides[base];
  if (against) for (const other of others) compare(against, sides[other] as MarkedSide);
  // What the reference lacks, another rendering may have all the same.
  const holders = new Map<string, number>();
  for (const at of others) for (const key of sides[at]?.lackedKeys ?? []) holders.set(key, (holders.get(key) ?? 0) + 1);
  for (const [at, side] of sides.entries()) side.settle(at === base ? others.length : 1, (key) => at !== base && (holders.get(key) ?? 0) > 1);
  const marks = new Set(sides.flatMap((side) => side.marks));
  const state = present.includes(false) ? 'missing' : marks.has('own') || marks.has('some') ? 'different' : marks.has('minor') ? 'minor' : 'identical';
  return { state, parts: sides.map((side) => side.parts()) };
}

/** A rendering on its way: how many of the others lack each word, and where the marks about it differ. */
class MarkedSide {
  readonly words: readonly Word[];
  readonly #text: string;
  readonly #lacking: Uint16Array;
  readonly #minor: Uint8Array;
  /** Before each word and behind the last one. */
  readonly #between: Uint8Array;
  marks: Mark[] = [];

  constructor(text: string, words: readonly Word[]) {
    this.#text = text;
    this.words = words;
    this.#lacking = new Uint16Array(words.length);
    this.#minor = new Uint8Array(words.length);
    this.#between = new Uint8Array(words.length + 1);
  }

  lack(from: number, to: number): void {
    for (let at = from; at < to; at++) (this.#lacking[at] as number)++;
  }

  markWord(at: number): void {
    this.#minor[at] = 1;
  }

  markBetween(at: number): void {
    this.#between[at] = 1;
  }

  wordAt(at: number): string {
    const word = this.words[at];
    return word ? this.#text.slice(word.start, word.end) : '';
  }

  /** What stands before a word, or behind the last one; how wide the spaces are does not matter. */
  gapAt(at: number): string {
    return this.#gap(at).replaceAll(/\s+/gu, ' ').trim();
  }

  #gap(at: number): string {
    return this.#text.slice(this.words[at - 1]?.end ?? 0, this.words[at]?.start ?? this.#text.length);
  }

  /** The words that a text that it was compared with lacks. */
  get lackedKeys(): Set<string> {
    return new Set(this.words.flatMap(({ key }, at) => (this.#lacking[at] ? [key] : [])));
  }

  /** @param others with how many it was compared. @param isElsewhere whether a word stands in a text that it was not compared with. */
  settle(others: number, isElsewhere: (key: string) => boolean): void {
    this.marks = this.words.map(({ key }, at) => {
      const lacking = this.#lacking[at] as number;
      if (lacking > 0) return lacking >= others && !isElsewhere(key) ? 'own' : 'some';
      return this.#minor[at] ? 'minor' : 'same';
    });
    if (this.#between.includes(1)) this.marks.push('minor');
  }

  parts(): MarkedPart[] {
    const parts: MarkedPart[] = [];
    const add = (text: string, mark: Mark): void => {
      const last = parts.at(-1);
      if (text === '') return;
      if (last?.mark === mark) last.text += text;
      else parts.push({ text, mark });
    };
    for (let at = 0; at <= this.words.length; at++) {
      // Words that follow each other are marked as one.
      const around = at > 0 && at < this.words.length && this.marks[at - 1] === this.marks[at] ? (this.marks[at] as Mark) : 'same';
      add(this.#gap(at), this.#between[at] && this.gapAt(at) !== '' && around !== 'own' ? 'minor' : around === 'minor' ? 'same' : around);
      add(this.wordAt(at), at < this.words.length ? (this.marks[at] as Mark) : 'same');
    }
    return parts;
  }
}

function compare(a: MarkedSide, b: MarkedSide): void {
  const changes = diffArrays(keysOf(a), keysOf(b), { maxEditLength: MOST_EDITS });
  if (!changes) {
    a.lack(0, a.words.length);
    b.lack(0, b.words.length);
    return;
  }
  let [i, j] = [0, 0];
  for (const { added, removed, count } of changes) {
    if (removed) a.lack(i, i + count);
    else if (added) b.lack(j, j + count);
    else compareMarks(a, b, i, j, count);
    if (!added) i += count;
    if (!removed) j += count;
  }
  compareGaps(a, b, a.words.length, b.words.length, a.words.length === 0 && b.words.length === 0);
}

function keysOf({ words }: MarkedSide): string[] {
  return words.map(({ key }) => key);
}

/** Words that are the same: how they are written, and what stands before them where the word before is the same, too. */
function compareMarks(a: MarkedSide, b: MarkedSide, i: number, j: number, count: number): void {
  for (let offset = 0; offset < count; offset++) {
    const [atA, atB] = [i + offset, j + offset];
    if (a.wordAt(atA) !== b.wordAt(atB)) {
      a.markWord(atA);
      b.markWord(atB);
    }
    if (offset > 0 || (i === 0 && j === 0)) compareGaps(a, b, atA, atB, true);
  }
}

/** @param beside the words beside the gaps are the same. */
function compareGaps(a: MarkedSide, b: MarkedSide, atA: number, atB: number, beside: boolean): void {
  const isLast = atA === a.words.length && atB === b.words.length;
  if ((!beside && !isLast) || a.gapAt(atA) === b.gapAt(atB)) return;
  a.markBetween(atA);
  b.markBetween(atB);
}
