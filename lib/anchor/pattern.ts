import type { Quote } from '../notes/note.ts';
import type { Folded, Folder } from './fold.ts';

/** A quote as it is looked for. */
export interface Pattern {
  prefix: string;
  exact: string;
  suffix: string;
  /** The units of prefix, exact and suffix. */
  units: Uint16Array;
  /** How much the exact words tell: a Han character 1, a letter or digit about a third. */
  weight: number;
  /** Whether the first and the last of the words are cut by the quote's ends. */
  cut: { start: boolean; end: boolean };
  /** Whether a sentence or a part of one begins or ends with the words, there the context may be lost as a whole; and whether they are a line. */
  edge: { start: boolean; end: boolean; line: boolean };
  /** How many units of prefix and suffix belong to the sentence in which the words begin and end. */
  own: { prefix: number; suffix: number };
  /** How many marks that folding leaves out stand at the ends. */
  marks: { before: number; after: number };
}

/** A quote folded; null where nothing is left of its words. */
export function patternOf(quote: Quote, folder: Folder): Pattern | null {
  const folded = folder.fold(quote.exact);
  if (folded.text === '') return null;
  const [prefix, suffix] = [folder.fold(quote.prefix.slice(-LONGEST_CONTEXT)), folder.fold(quote.suffix.slice(0, LONGEST_CONTEXT))];
  const units = new Uint16Array(prefix.units.length + folded.units.length + suffix.units.length);
  units.set(prefix.units);
  units.set(folded.units, prefix.units.length);
  units.set(suffix.units, prefix.units.length + folded.units.length);
  const { exact } = quote;
  return {
    prefix: prefix.text,
    exact: folded.text,
    suffix: suffix.text,
    units,
    weight: weightOf(folded.text),
    cut: { start: cutsWord(quote.prefix + exact, quote.prefix.length), end: cutsWord(exact + quote.suffix, exact.length) },
    edge: { ...sentenceEdges(quote.prefix, exact, quote.suffix), line: LINE_END.test(quote.prefix) && LINE_START.test(quote.suffix) },
    own: { prefix: lengthOf(OWN_BEFORE, quote.prefix.slice(-LONGEST_CONTEXT), folder), suffix: SENTENCE_END.test(exact) ? 0 : lengthOf(OWN_AFTER, quote.suffix.slice(0, LONGEST_CONTEXT), folder) },
    marks: { before: marksIn(exact.slice(0, folded.origins[0])), after: marksIn(afterLast(exact, folded)) },
  };
}

const OWN_BEFORE = /[^\n.!?。！？…]*$/u;
const OWN_AFTER = /^[^\n.!?。！？…]*/u;
const lengthOf = (part: RegExp, context: string, folder: Folder): number => folder.fold(part.exec(context)?.[0] ?? '').text.length;

/** Hypothesis keeps 32 units; others may keep a book. */
const LONGEST_CONTEXT = 64;

/** How much a folded text tells, as `Pattern.weight`. */
export function weightOf(folded: string): number {
  let weight = 0;
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    weight += unit >= FIRST_CJK ? 1 : LETTER_OR_DIGIT.test(folded.charAt(at)) ? 0.35 : 0.2;
  }
  return weight;
}
const FIRST_CJK = 0x2e80;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Whether an offset stands between two letters or digits of a script that parts its words. */
export function cutsWord(text: string, at: number): boolean {
  return WORD_END.test(text.slice(Math.max(0, at - 3), at)) && WORD_START.test(text.slice(at, at + 3));
}
const WORD_END = /(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{N}]\p{M}*$/u;
const WORD_START = /^(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{N}]/u;

/** Whether a sentence, or a part of one that could be one, begins and ends with the words. */
export function sentenceEdges(before: string, exact: string, after: string): { start: boolean; end: boolean } {
  return { start: SENTENCE_END.test(before), end: SENTENCE_END.test(exact) || SENTENCE_START.test(after) };
}
const LINE_END = /(?:^|\n)\s*$/u;
const LINE_START = /^\s*(?:\n|$)/u;
const SENTENCE_END = /(?:[.!?;:。！？；：]\p{P}*\s*|\n\s*|^)$/u;
const SENTENCE_START = /^(?:\p{P}*[.!?;:。！？；：]|\s*\n|$)/u;

function afterLast(exact: string, { origins }: Folded): string {
  const last = origins.at(-1) ?? 0;
  return exact.slice(last + ((exact.codePointAt(last) ?? 0) > 0xffff ? 2 : 1));
}

const marksIn = (text: string): number => text.replace(/[\s\p{M}\p{Cf}]/gu, '').length;
