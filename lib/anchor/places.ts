import search from 'approx-string-match';
import type { Stretch } from '../notes/note.ts';
import type { AnchorText } from './anchor-text.ts';
import { clustersOf } from './candidates.ts';
import { contextAt, frameIn, sentenceAt, type Context, type Frame, type Sentence } from './context.ts';
import { distance } from './distance.ts';
import { isOwn, scoreOf, sidesOf, STRANGER } from './judge.ts';
import { cutsWord, sentenceEdges, type Pattern } from './pattern.ts';

/** A place in the folded text where a passage may stand. */
export interface Place extends Stretch {
  words: number;
  score: number;
  /** How much of the context stands there, from 0 to 1. */
  context: number;
  /** Whether the passage is a sentence of its own, or several, and this is, too. */
  whole: boolean;
  /** Whether it is good enough for the passage's own, seen alone. */
  isOwn: boolean;
  /** What stands there of the passage's own sentence; null where that does not matter: it is not good enough anyway, or both sides frame it. */
  sentence: Sentence | null;
}

/** What was found of a passage. */
export interface Places {
  /** None of which overlap, the best first. */
  places: Place[];
  /** How much of the context stands, from 0 to 1, where it has closed over words that are gone; 0 where it has not. */
  hole: number;
}

const MOST_CLUSTERS = 12;
/** Of words that recur close together, so many are looked at. */
const MOST_IN_WINDOW = 12;
/** Longer words are compared by their two ends. */
const LONGEST = 1_024;

/** The places where a passage may stand. @param stood where it stood, in the folded text */
export function placesOf(text: AnchorText, pattern: Pattern, stood: readonly number[]): Places {
  const clusters = clustersOf(pattern.exact.length > LONGEST ? headOf(pattern) : pattern, text.grams, MOST_CLUSTERS).map(({ at, spread }) => ({ start: at + pattern.prefix.length, spread }));
  const guesses = [...stood.map((start) => ({ start, spread: 0 })), ...clusters];
  const places = new Map<number, Place>();
  let hole = 0;
  let isCertain = false;
  for (const { start, spread } of guesses) {
    for (const place of placesAround(text, pattern, start, spread, isCertain)) {
      const known = places.get(place.start);
      isCertain ||= place.words > MOST_WORDS && place.context > CERTAIN;
      if (place.words === 0) hole = Math.max(hole, place.context);
      else if (!known || known.score < place.score) places.set(place.start, place);
    }
  }
  // What was moved away from all of its context is among few of its like, or lost.
  if (!isCertain) for (const start of rareOccurrences(text.folded.text, pattern.exact)) if (!places.has(start)) places.set(start, judged(text, pattern, { start, end: start + pattern.exact.length }));
  const kept: Place[] = [];
  for (const place of [...places.values()].sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || b.score - a.score)) {
    if (kept.every(({ start, end }) => place.start >= end || place.end <= start)) kept.push(place);
  }
  return { places: kept, hole };
}

/** The words, or words like them, near a place of the folded text; and what stands there by the context, be it nothing. @param isCertain only the very words count */
function placesAround(text: AnchorText, pattern: Pattern, guess: number, spread: number, isCertain = false): Place[] {
  const { folded } = text;
  const slack = SLACK + spread + (Math.min(pattern.exact.length, LONGEST) >> 2);
  const from = Math.max(0, guess - slack);
  const to = Math.max(from, guess + pattern.exact.length + slack);
  const window = folded.text.slice(from, to);
  const exact = occurrences(window, pattern.exact, guess - from).map((start) => judged(text, pattern, { start: from + start, end: from + start + pattern.exact.length }));
  if (isCertain || exact.some(({ context }) => context > CERTAIN)) return exact;
  if (pattern.exact.length > LONGEST) return exact.length > 0 ? exact : byEnds(text, pattern, guess);
  const frame = frameIn(folded.text, from, guess, to, pattern);
  // Words that stand in the frame as they were need no other edges.
  const framed = frame && !exact.some(({ start, end }) => start < frame.end && frame.start < end) ? [inFrame(text, pattern, frame)] : [];
  if (exact.length > 0 || framed.some(({ words }) => words > 0)) return [...exact, ...framed];
  return [...framed, ...similar(window, pattern.exact, guess - from).map(({ start, end, errors }) => edited(text, pattern, { start: from + start, end: from + end }, errors))];
}
/** With so much of its context a place needs no other beside it. */
const CERTAIN = 0.95;
const MOST_WORDS = 0.8;
const SLACK = 24;

/** Where words stand in a text, unless that is almost everywhere. */
function rareOccurrences(folded: string, exact: string): number[] {
  const starts: number[] = [];
  for (let at = folded.indexOf(exact); at >= 0; at = folded.indexOf(exact, at + 1)) {
    if (starts.push(at) > MOST_OCCURRENCES) return [];
  }
  return starts;
}
const MOST_OCCURRENCES = 20;

function occurrences(window: string, exact: string, guess: number): number[] {
  const starts: number[] = [];
  for (let at = window.indexOf(exact); at >= 0; at = window.indexOf(exact, at + 1)) starts.push(at);
  return starts.sort((a, b) => Math.abs(a - guess) - Math.abs(b - guess)).slice(0, MOST_IN_WINDOW);
}

/** Stretches that hold at least half of the words. What could not be decoded may be anything. */
function similar(window: string, exact: string, guess: number): (Stretch & { errors: number })[] {
  const budget = Math.floor(exact.length / 2);
  if (exact.length < 2 || (exact.length < SHORTEST && !window.includes(LOST))) return [];
  return search(window, exact, budget)
    .sort((a, b) => Math.abs(a.start - guess) - Math.abs(b.start - guess))
    .slice(0, MOST_SIMILAR);
}
const SHORTEST = 4;
const MOST_SIMILAR = 4;
const LOST = '\ufffd';

function judged(text: AnchorText, pattern: Pattern, stretch: Stretch, words = 1, context: Context = contextAt(text, stretch, pattern)): Place {
  const raw = text.stretchOf(stretch.start, stretch.end);
  const cut = words === 1 && ((!pattern.cut.start && cutsWord(text.text, raw.start)) || (!pattern.cut.end && cutsWord(text.text, raw.end)));
  const around = (from: number, to: number): string => text.text.slice(Math.max(0, from), to);
  const edges = sentenceEdges(around(raw.start - 4, raw.start), around(raw.start, raw.end), around(raw.end, raw.end + 4));
  const evidence = { words, context, cut, whole: pattern.edge.start && pattern.edge.end && edges.start && edges.end };
  const own = isOwn(evidence, pattern);
  return { ...stretch, words, score: scoreOf(evidence), context: sidesOf(context, STRANGER)?.mean ?? 0, whole: evidence.whole, isOwn: own, sentence: own ? sentenceAt(text, stretch, pattern) : null };
}

/** What stands between prefix and suffix: the words, edited, or nothing of them. */
function inFrame(text: AnchorText, pattern: Pattern, { prefix, suffix, ...stretch }: Frame): Place {
  const held = text.folded.text.slice(stretch.start, stretch.end);
  const words = likeness(held, pattern.exact);
  const [best] = similar(held, pattern.exact, 0).map(({ start, end, errors }) => edited(text, pattern, { start: stretch.start + start, end: stretch.start + end }, errors));
  // Where nearly all of the words stand together, the rest was put beside them.
  if (best && best.words > words && best.words >= TOGETHER && !spans(held, pattern.exact, 2)) return best;
  const framed = judged(text, pattern, stretch, words < LEAST ? 0 : words, { prefix, suffix, touches: { prefix: true, suffix: true } });
  // Its ends are surer than those of words that are only alike.
  return { ...framed, score: Math.min(ALMOST, framed.score + FRAMED), sentence: null };
}
const FRAMED = 0.12;
const TOGETHER = 0.85;

/** Whether a stretch begins and ends as the words do: then what is more was put among them. */
function spans(stretch: string, exact: string, units: number): boolean {
  return stretch.startsWith(exact.slice(0, units)) && stretch.endsWith(exact.slice(-units));
}
const LEAST = 0.4;

/** A stretch that is like the words. */
function edited(text: AnchorText, pattern: Pattern, stretch: Stretch, errors: number): Place {
  const { start, end } = wholeLine(text, tightened(text.folded.text, stretch, pattern.exact, errors), pattern);
  return judged(text, pattern, { start, end }, likeness(text.folded.text.slice(start, end), pattern.exact));
}

/** Of stretches that are as like as each other, the search gives the longest: what has nothing to do with the words is no part of them. */
function tightened(folded: string, { start, end }: Stretch, exact: string, errors: number): Stretch {
  let [from, to] = [start, end];
  while (from - start < errors && from > 0 && to - from > 2 && !exact.startsWith(folded.charAt(from)) && folded.charAt(from) !== exact.charAt(1)) from++;
  while (end - to < errors && to < folded.length && to - from > 2 && !exact.endsWith(folded.charAt(to - 1)) && folded.charAt(to - 1) !== exact.at(-2)) to--;
  return { start: from, end: to };
}

/** How much of the words a stretch holds, from 0 to 1, but never all of them. What could not be decoded may have been the right character. */
function likeness(stretch: string, exact: string): number {
  const lost = stretch.split(LOST).length - 1;
  const wrong = Math.max(0, distance(stretch, exact) - lost);
  return Math.max(0, Math.min(ALMOST, 1 - wrong / Math.max(exact.length, stretch.length)));
}
const ALMOST = 0.995;

/** What was a line of its own is one still, if words were put at its beginning or end. */
function wholeLine(text: AnchorText, stretch: Stretch, { edge, exact }: Pattern): Stretch {
  if (!edge.line) return stretch;
  const raw = text.stretchOf(stretch.start, stretch.end);
  const end = text.text.indexOf('\n', raw.end);
  const line = { start: text.foldedPlace(text.text.lastIndexOf('\n', raw.start - 1) + 1), end: text.foldedPlace(end < 0 ? text.text.length : end) };
  const heldBy = ({ start, end }: Stretch): string => text.folded.text.slice(start, end);
  const better = spans(heldBy(line), exact, 1) || likeness(heldBy(line), exact) >= likeness(heldBy(stretch), exact);
  const added = line.end - line.start - (stretch.end - stretch.start);
  return added > 0 && added <= Math.max(SLACK, exact.length / 4) && better && likeness(heldBy(line), exact) >= LEAST ? line : stretch;
}

/** Long words: where their first part stands, and after it their last. */
function byEnds(text: AnchorText, pattern: Pattern, guess: number): Place[] {
  const { exact } = pattern;
  const [first, last] = [headOf(pattern), tailOf(pattern)];
  const best = (part: Pattern, at: number): Place | undefined => placesAround(text, part, at, 0).filter((place) => place.isOwn).sort((a, b) => b.score - a.score)[0];
  const begin = best(first, guess);
  if (!begin) return [];
  const found = clustersOf(last, text.grams, MOST_CLUSTERS)
    .map(({ at }) => at + last.prefix.length)
    .filter((at) => at > begin.start && at - begin.start < 2 * exact.length)
    .flatMap((at) => best(last, at) ?? [])
    .sort((a, b) => b.score - a.score)[0];
  if (!found || found.end - begin.start < exact.length / 2) return [];
  return [judged(text, pattern, { start: begin.start, end: found.end }, Math.min(ALMOST, (begin.words + found.words) / 2))];
}
const END = 256;
const NEXT = 32;

/** The beginning of long words as a pattern of its own, what follows in them as its context. */
function headOf(pattern: Pattern): Pattern {
  return partOf(pattern, pattern.prefix, pattern.exact.slice(0, END), pattern.exact.slice(END, END + NEXT));
}

function tailOf(pattern: Pattern): Pattern {
  return partOf(pattern, pattern.exact.slice(-END - NEXT, -END), pattern.exact.slice(-END), pattern.suffix);
}

function partOf(pattern: Pattern, prefix: string, exact: string, suffix: string): Pattern {
  const text = prefix + exact + suffix;
  return { ...pattern, prefix, exact, suffix, units: Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)) };
}
