/** What the words of a text in Latin script tell about its language. */
import { ALSO_FOREIGN, ELISION, ENGLISH_FUNCTION, ENGLISH_LIKE_PINYIN, ENGLISH_PLAIN, ENGLISH_SHAPE, FOREIGN_ARTICLE, FOREIGN_FUNCTION, FOREIGN_SHAPE } from './english-words.ts';
import { countSyllables, isPinyin } from './pinyin.ts';
import { isLatin } from './tokens.ts';

/** What one word tells. */
export interface WordFacts {
  kind: 'english' | 'foreign' | 'plain' | null;
  shared: boolean;
  article: boolean;
  outlandish: boolean;
  accented: boolean;
  capital: boolean;
  pinyin: boolean;
  strictPinyin: boolean;
  syllables: number;
}

/**
 * Texts repeat their words: looking one up again would be most of the work. Each word has one place, by its hash, where
 * the last one that came there is kept; so nothing grows, and no string is made for a word that is known.
 */
const PLACES = 1 << 13;
const known = new Array<{ raw: string; facts: WordFacts } | undefined>(PLACES);

/** The words in order. A letter alone is a variable or an initial, and left out. */
export function wordsOf(text: string): WordFacts[] {
  const words: WordFacts[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isLatin(text.charCodeAt(at))) continue;
    const start = at;
    let hash = 0;
    let unit = text.charCodeAt(at);
    do {
      hash = (Math.imul(hash, 31) + unit) | 0;
      unit = text.charCodeAt(++at);
    } while (isLatin(unit) || (isApostrophe(unit) && isAsciiLetter(text.charCodeAt(at + 1))));
    if (at - start > 1 || isLoneWord(text.charCodeAt(start))) words.push(factsOf(text, start, at, hash & (PLACES - 1)));
  }
  return words;
}

function factsOf(text: string, start: number, end: number, place: number): WordFacts {
  const last = known[place];
  if (last?.raw.length === end - start && text.startsWith(last.raw, start)) return last.facts;
  const raw = text.slice(start, end);
  const facts = lookUp(raw);
  known[place] = { raw, facts };
  return facts;
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}

function isAsciiLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

/** "a" and "I", in either case. */
function isLoneWord(unit: number): boolean {
  const small = unit | 0x20;
  return small === 0x61 || small === 0x69;
}

function lookUp(raw: string): WordFacts {
  const word = raw.toLowerCase();
  const bare = word.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  const contraction = /['’](?:s|t|ll|re|ve|m|d)$/.test(word);
  const pinyin = isPinyin(bare);
  const strictPinyin = pinyin && !contraction && !ENGLISH_FUNCTION.has(word) && !ENGLISH_PLAIN.has(word) && !ENGLISH_LIKE_PINYIN.has(word);
  const kind = kindOf(raw, word, contraction, pinyin);
  return {
    kind,
    shared: kind === 'english' && ALSO_FOREIGN.has(word),
    article: FOREIGN_ARTICLE.has(word),
    outlandish: kind === null && !pinyin && word.length > 3 && FOREIGN_SHAPE.test(word),
    accented: bare !== word || /[ßøđłæœ]/.test(word),
    capital: raw !== word,
    pinyin,
    strictPinyin,
    syllables: strictPinyin ? countSyllables(bare) : 0,
  };
}

function kindOf(raw: string, word: string, contraction: boolean, pinyin: boolean): WordFacts['kind'] {
  // "do" is Portuguese, too, and a small "i" Polish.
  if (contraction || (ENGLISH_FUNCTION.has(word) && !FOREIGN_ARTICLE.has(word) && raw !== 'i')) return 'english';
  // "IL" is a place, "il" a French word; Los Angeles is in English, "los niños" in Spanish.
  if ((FOREIGN_FUNCTION.has(word) && !(raw.length > 1 && raw === raw.toUpperCase()) && !/^L[ao]s$/.test(raw)) || ELISION.test(word)) return 'foreign';
  return ENGLISH_PLAIN.has(word) || (word.length > 3 && !pinyin && ENGLISH_SHAPE.test(word)) ? 'plain' : null;
}
