import search from 'approx-string-match';
import type { Stretch } from '../notes/note.ts';
import type { AnchorText } from './anchor-text.ts';
import { weightOf, type Pattern } from './pattern.ts';

/**
 * How much of a passage's context stands around a place, each from 0 to 1; null where none was kept, because there the text began or
 * ended, and now does not.
 */
export interface Context {
  prefix: number | null;
  suffix: number | null;
  /** Whether it stands right beside the words: all of it that is of their own sentence, or much. */
  touches: { prefix: boolean; suffix: boolean };
}

/** `edited`: after some other words it is the same again; `parted`: it goes on otherwise and does not come back; `cut`: it ends early. */
export type SentenceSide = 'same' | 'edited' | 'parted' | 'cut';

/** What has become of the part of the words' own sentence that was kept on each side. */
export interface Sentence {
  prefix: SentenceSide;
  suffix: SentenceSide;
}

/** So far from the words may their context stand, in units: something was put between them. */
const GAP = 24;
/** As little of a context, right beside the words, is worth something: by weight, as that of a Pattern. */
const FULL_RUN = 9;
const BEST_RUN = 0.8;
/** That of a word or two is less: in formulas, more than that recurs beside a word. */
const BEST_RUN_OF_WORD = 0.5;
const LIGHTEST_PHRASE = 3;
const TOUCHING = 2.5;
/** A context of which the words' own sentence stands is nearly whole. */
const WHOLE_SENTENCE = 0.97;
/** Where the text began or ended with the words, and does so now. */
const AT_EDGE = 0.8;

/** Compares what stands around folded[start, end) with the context that was kept. */
export function contextAt({ folded: { text: folded } }: AnchorText, { start, end }: Stretch, { prefix, suffix, weight, own }: Pattern): Context {
  const before = folded.slice(Math.max(0, start - prefix.length - GAP), start);
  const after = folded.slice(end, end + suffix.length + GAP);
  const runs = { prefix: runBefore(before, prefix), suffix: runAfter(after, suffix) };
  const shareOf = (context: string, run: string, ownLength: number, text: string, gapOf: (found: Stretch) => number): number | null => {
    if (context === '') return text === '' ? AT_EDGE : null;
    if (run.length === context.length) return 1;
    const near = weightOf(run);
    const sentence = run.length >= ownLength && near >= TOUCHING ? Math.min(WHOLE_SENTENCE, 0.5 + near / 12) : 0;
    return Math.max(sentence, bestShare(text, context, gapOf), Math.min(weight < LIGHTEST_PHRASE ? BEST_RUN_OF_WORD : BEST_RUN, near / FULL_RUN));
  };
  const touches = (run: string, ownLength: number): boolean => (ownLength > 0 && run.length >= ownLength) || weightOf(run) >= TOUCHING;
  return {
    prefix: shareOf(prefix, runs.prefix, own.prefix, before, (found) => before.length - found.end),
    suffix: shareOf(suffix, runs.suffix, own.suffix, after, (found) => found.start),
    touches: { prefix: touches(runs.prefix, own.prefix), suffix: touches(runs.suffix, own.suffix) },
  };
}

/** What stands around folded[start, end) of the sentence in which the words were. */
export function sentenceAt({ folded: { text, origins } }: AnchorText, { start, end }: Stretch, { prefix, suffix, own }: Pattern): Sentence {
  const before = text.slice(Math.max(0, start - prefix.length - GAP), start);
  const after = text.slice(end, end + suffix.length + GAP);
  // A sentence ends with its mark, or where something stood that folding leaves out: a line's end, a blank.
  const begins = (at: number): boolean => SENTENCE_END.test(text.charAt(at - 1)) || origins[at] !== (origins[at - 1] ?? NaN) + 1;
  const ends = (at: number): boolean => (SENTENCE_END.test(suffix.charAt(at - end)) ? SENTENCE_END.test(text.charAt(at)) : begins(at));
  return {
    prefix: sentenceSide(backwards(prefix), backwards(before), runBefore(before, prefix).length, own.prefix, (length) => begins(start - length)),
    suffix: sentenceSide(suffix, after, runAfter(after, suffix).length, own.suffix, (length) => ends(end + length)),
  };
}

const backwards = (text: string): string => text.split('').reverse().join('');

/**
 * Where a word beside a passage was edited, what comes after it stands as it did. Where a phrase merely recurs, the sentences part and
 * do not come together again, or for a few words.
 * @param run so much of the context stands, read away from the words; @param own so much of it is of their sentence.
 * @param endsAt whether a sentence can end there in the text, so far from the words.
 */
function sentenceSide(context: string, text: string, run: number, own: number, endsAt: (length: number) => boolean): SentenceSide {
  if (run === context.length || (run >= own && (run > own || endsAt(own)))) return 'same';
  for (let from = run + 1; from < context.length; from++) {
    let to = from + 1;
    while (to < context.length && weightOf(context.slice(from, to)) < TOUCHING) to++;
    const at = text.indexOf(context.slice(from, to), run);
    if (at < 0 || at - from > GAP) continue;
    while (to < context.length && context[to] === text[at + to - from]) to++;
    if (weightOf(context.slice(from, to)) >= Math.max(TOUCHING, weightOf(context.slice(run, from)), weightOf(text.slice(run, at)))) return 'edited';
  }
  return run === text.length || SENTENCE_END.test(text.charAt(run)) ? 'cut' : 'parted';
}
const SENTENCE_END = /[.!?]/u;

function bestShare(text: string, context: string, gapOf: (found: Stretch) => number): number {
  let best = 0;
  for (const found of search(text, context, context.length >> 1)) {
    best = Math.max(best, 1 - (2 * found.errors + Math.min(gapOf(found), context.length) / 2) / context.length);
  }
  return best;
}

/** The longest end of a prefix with which a text ends. */
function runBefore(text: string, prefix: string): string {
  let length = 0;
  while (length < prefix.length && length < text.length && prefix.at(-1 - length) === text.at(-1 - length)) length++;
  return prefix.slice(prefix.length - length);
}

function runAfter(text: string, suffix: string): string {
  let length = 0;
  while (length < suffix.length && length < text.length && suffix[length] === text[length]) length++;
  return suffix.slice(0, length);
}

/** Where the passage would stand by its context alone: between prefix and suffix; empty where they have closed over it. */
export interface Frame extends Stretch {
  prefix: number;
  suffix: number;
}

/** A context that is not at least as clear as this says nothing of where the words end. */
const CLEAR = 0.7;

/**
 * The frame that prefix and suffix make around a place: both clear.
 * @param from @param guess @param to the part of the folded text in which it is looked for, and where the words should begin.
 */
export function frameIn(folded: string, from: number, guess: number, to: number, { prefix, exact, suffix }: Pattern): Frame | null {
  const begins = from === 0 && weightOf(prefix) < TOUCHING && folded.startsWith(prefix);
  const left = begins ? { start: 0, end: prefix.length, share: 1 } : prefix === '' ? (from === 0 ? TEXT_EDGE : null) : clearest(folded.slice(Math.max(0, from - prefix.length), Math.min(to, guess + prefix.length)), prefix);
  if (!left) return null;
  const start = Math.max(0, from - prefix.length) + left.end;
  const atEnd = { ...TEXT_EDGE, start: folded.length - start };
  const right = suffix === '' ? (to >= folded.length ? atEnd : null) : clearest(folded.slice(start, Math.max(start, guess + exact.length) + suffix.length + GAP), suffix);
  return right && { start, end: start + right.start, prefix: left.share, suffix: right.share };
}

/** Where nothing was kept, the text's own edge is the frame's. */
const TEXT_EDGE = { start: 0, end: 0, share: AT_EDGE };

function clearest(text: string, context: string): (Stretch & { share: number }) | null {
  if (weightOf(context) < TOUCHING) return null;
  const [best] = search(text, context, Math.floor(((1 - CLEAR) / 2) * context.length));
  return best ? { ...best, share: 1 - (2 * best.errors) / context.length } : null;
}
