/**
 * Short forms that a text defines for itself, as evidence. In Chinese, 世卫组织 says 世界卫生组织 as well, once that is defined, and
 * 世界卫生组织 says WHO. In English, WHO stays one word (spelled out everywhere, it would outweigh its sentence), which whatever
 * answers "World", "Health" or "Organization" answers, too.
 */
import { findShortForms } from '../text/short-forms.ts';
import { stem } from '../text/stem.ts';
import { foldLatin, isStopWord, tokenize } from '../text/tokens.ts';
import { isPause, type Steps } from './steps.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where `sign` stands, `meaning` is meant, too. */
export interface Definition {
  sign: string;
  meaning: string;
}

/** A text that defines more is a glossary. */
const MOST_DEFINITIONS = 40;
/** The shortest Chinese name before a Latin short form. */
const LEAST_NAME = 3;

/** The Chinese units, with what their short forms stand for added at the end; the same units where nothing is defined. */
export function* spelledOut(units: readonly string[]): Steps<readonly string[]> {
  const definitions = yield* readDefinitions(units, 'zh');
  if (definitions.length === 0) return units;
  const texts: string[] = [];
  for (const [turn, text] of units.entries()) {
    const meant = definitions.filter(({ sign, meaning }) => text.includes(sign) && !text.includes(meaning));
    texts.push(meant.length === 0 ? text : `${text} ${meant.map(({ meaning }) => meaning).join(' ')}`);
    if (isPause(turn)) yield turn / units.length;
  }
  return texts;
}

/** For English types the types of the short forms that hold them, each with its share of the form. */
export type Followers = ReadonlyMap<number, readonly { type: number; share: number }[]>;

/** What the English units' short forms are made of, as types of their vocabulary. */
export function* shortFormTypes(units: readonly string[], vocabulary: Vocabulary): Steps<Followers> {
  const followers = new Map<number, { type: number; share: number }[]>();
  for (const { sign, meaning } of yield* readDefinitions(units, 'en')) {
    const [type = -1] = contentTypes(sign, vocabulary);
    const parts = contentTypes(meaning, vocabulary).filter((part) => part !== type);
    for (const part of type < 0 ? [] : parts) {
      const known = followers.get(part) ?? [];
      followers.set(part, known);
      if (!known.some((follower) => follower.type === type)) known.push({ type, share: 1 / parts.length });
    }
  }
  return followers;
}

function contentTypes(text: string, vocabulary: Vocabulary): number[] {
  const words = tokenize(text).map(({ start, end }) => foldLatin(text.slice(start, end)));
  return words.filter((word) => word !== '' && !isStopWord(word)).map((word) => vocabulary.find(stem(word))).filter((type) => type >= 0);
}

function* readDefinitions(units: readonly string[], language: 'zh' | 'en'): Steps<Definition[]> {
  const found = new Map<string, Definition>();
  for (const [turn, text] of units.entries()) {
    if (isPause(turn)) yield 0;
    for (const { short, long } of findShortForms(text, language)) {
      if (found.size >= MOST_DEFINITIONS) return [...found.values()];
      const name = text.slice(long.start, long.end);
      const isLatin = language === 'zh' && /[A-Za-z]/.test(short);
      const sign = isLatin ? recurringEnd(name, units) : short;
      if (sign !== '' && !found.has(sign)) found.set(sign, { sign, meaning: isLatin ? short : name });
    }
  }
  return [...found.values()];
}

/** Which part of a run of Han is the name, is told by its standing elsewhere: the longest end that does; '' for none. */
function recurringEnd(run: string, units: readonly string[]): string {
  let recurring = '';
  let holding = units;
  // What does not hold an end holds no longer one.
  for (let length = LEAST_NAME; length <= run.length; length++) {
    const name = run.slice(-length);
    holding = holding.filter((text) => text.includes(name));
    if (holding.length < 2) break;
    recurring = name;
  }
  return recurring;
}
