/**
 * English word forms reduced to a common stem, so that a word of a text meets the word of a dictionary's gloss.
 * M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, after a table of irregular forms.
 */
import { IRREGULAR } from './irregular.ts';

const DOUBLE = /([bdfgmnprt])\1$/;

/** A suffix and what stands in its place. */
type Rule = readonly [suffix: string, replacement: string];

/** The rules of one step by the last two letters of their suffixes: most words have none to try. */
function byEnding(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  return Map.groupBy(rules, ([suffix]) => suffix.slice(-2));
}

const STEP2 = byEnding([
  ['ational', 'ate'], ['tional', 'tion'], ['enci', 'ence'], ['anci', 'ance'], ['izer', 'ize'], ['iser', 'ize'],
  ['bli', 'ble'], ['alli', 'al'], ['entli', 'ent'], ['eli', 'e'], ['ousli', 'ous'], ['ization', 'ize'],
  ['isation', 'ize'], ['ation', 'ate'], ['ator', 'ate'], ['alism', 'al'], ['iveness', 'ive'], ['fulness', 'ful'],
  ['ousness', 'ous'], ['aliti', 'al'], ['iviti', 'ive'], ['biliti', 'ble'], ['logi', 'log'],
]);
const STEP3 = byEnding([
  ['icate', 'ic'], ['ative', ''], ['alize', 'al'], ['alise', 'al'], ['iciti', 'ic'], ['ical', 'ic'], ['ful', ''],
  ['ness', ''],
]);
/** The suffixes that go without replacement. */
const STEP4 = byEnding(
  'ement ance ence able ible ment ant ent ism ate iti ous ive ize ise ion al er ic ou'.split(' ').map((suffix): Rule => [suffix, '']),
);

/**
 * The stem of one English word.
 * @param word lower-case letters, without apostrophes; anything else comes back unchanged
 */
export function stem(word: string): string {
  const regular = IRREGULAR.get(word);
  if (regular !== undefined) return regular;
  if (word.length < 3) return word;
  let w = plural(word);
  w = pastAndGerund(w);
  // Porter's own later rule (Porter2): cry and cried meet, say stays.
  if (w.length > 2 && w.endsWith('y') && !isVowel(w, w.length - 2)) w = w.slice(0, -1) + 'i';
  w = replaceSuffix(w, STEP2);
  w = replaceSuffix(w, STEP3);
  w = dropSuffix(w);
  return finalLetters(w);
}

function isVowel(word: string, index: number): boolean {
  const letter = word[index];
  if (letter === 'y') return index > 0 && !isVowel(word, index - 1);
  return letter === 'a' || letter === 'e' || letter === 'i' || letter === 'o' || letter === 'u';
}

function hasVowel(word: string, end: number): boolean {
  for (let i = 0; i < end; i++) if (isVowel(word, i)) return true;
  return false;
}

/** Porter's m: the number of vowel–consonant sequences in the first `end` letters. */
function measure(word: string, end: number): number {
  let count = 0;
  let before = false;
  for (let i = 0; i < end; i++) {
    const vowel = isVowel(word, i);
    if (before && !vowel) count++;
    before = vowel;
  }
  return count;
}

/** True for consonant–vowel–consonant at the end, the last not w, x or y (hop, not snow). */
function endsCvc(word: string): boolean {
  const n = word.length;
  if (n < 3 || isVowel(word, n - 1) || !isVowel(word, n - 2) || isVowel(word, n - 3)) return false;
  return !'wxy'.includes(word.charAt(n - 1));
}

function plural(word: string): string {
  if (word.endsWith('sses') || (word.endsWith('ies') && word.length > 4)) return word.slice(0, -2);
  if (word.endsWith('ies')) return word.slice(0, -1);
  if (word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us')) return word.slice(0, -1);
  return word;
}

function pastAndGerund(word: string): string {
  if (word.endsWith('eed')) return measure(word, word.length - 3) > 0 ? word.slice(0, -1) : word;
  const cut = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
  if (cut === 0 || !hasVowel(word, word.length - cut)) return word;
  const base = word.slice(0, -cut);
  if (base.endsWith('at') || base.endsWith('bl') || base.endsWith('iz')) return base + 'e';
  if (DOUBLE.test(base)) return base.slice(0, -1);
  if (measure(base, base.length) === 1 && endsCvc(base)) return base + 'e';
  return base;
}

/** The first of a step's rules whose suffix the word has. */
function ruleFor(word: string, step: ReadonlyMap<string, readonly Rule[]>): Rule | undefined {
  return step.get(word.slice(-2))?.find(([suffix]) => word.endsWith(suffix));
}

function replaceSuffix(word: string, step: ReadonlyMap<string, readonly Rule[]>): string {
  const rule = ruleFor(word, step);
  if (!rule) return word;
  const end = word.length - rule[0].length;
  return measure(word, end) > 0 ? word.slice(0, end) + rule[1] : word;
}

function dropSuffix(word: string): string {
  const rule = ruleFor(word, STEP4);
  if (!rule) return word;
  const end = word.length - rule[0].length;
  if (measure(word, end) <= 1) return word;
  if (rule[0] === 'ion' && !'st'.includes(word.charAt(end - 1))) return word;
  return word.slice(0, end);
}

function finalLetters(word: string): string {
  let w = word;
  if (w.endsWith('e')) {
    const m = measure(w, w.length - 1);
    if (m > 1 || (m === 1 && !endsCvc(w.slice(0, -1)))) w = w.slice(0, -1);
  }
  return w.endsWith('ll') && measure(w, w.length) > 1 ? w.slice(0, -1) : w;
}
