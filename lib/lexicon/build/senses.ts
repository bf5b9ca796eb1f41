/** What CC-CEDICT says of a word, made fit for reading: the senses without the dictionary's own apparatus. */
import { syllablesWithMarks } from './tone-marks.ts';

/** A sense that only points to another headword: "variant of 乾[gan1]", "see 公安縣|公安县[…]". */
const REFERENCE =
  /^\(?(?:\([A-Za-z]+\) )?(?:(?:un)?official |old |archaic |ancient |erhua |Japanese |erroneous |popular |dialect(?:al)? |euphemistic |Taiwan )*(?:(?:variant|form|equivalent) of|see(?: also)? (?=[\u3400-\u9fff])|same as|also written|also called|now written|used in (?=[\u3400-\u9fff]))/;
/** Rare spellings: of a word that has another entry, they only repeat it. */
const SPELLING = /^\(?(?:\([A-Za-z]+\) )?(?:(?:un)?official |old |archaic |ancient |Japanese |erroneous |popular |Taiwan )*variant of/;
/** Measure words, other readings, and see-also's stand beside the senses and are none. */
const APPARATUS = /^CL:|^\(?(?:also|old|Taiwan|Beijing|colloquially|formerly)?[^()]{0,24}\bpr\. |^also written|^see also|^cf\.? |^\(?abbr\. to |^Kangxi radical|^also called (?=[\u3400-\u9fff])/;
/** 繁體|简体[pin1 yin1], each part but one optional. */
const CITED = /(?:([\u3400-\u9fff〇○·,，A-Za-z0-9]*[\u3400-\u9fff〇○][\u3400-\u9fff〇○·,，A-Za-z0-9]*)\|)?([\u3400-\u9fff〇○·,，A-Za-z0-9]*[\u3400-\u9fff〇○][\u3400-\u9fff〇○·,，A-Za-z0-9]*)(?:\[([^\]]*)\])?/g;
const LONGEST = 110;

const RARE_USE = /^\((?:[^)]*\b)?(?:archaic|old|slang|vulgar|dialect|Tw|historical|obsolete|loanword|Internet slang|coll\.)[^)]*\)/;

/** The senses of one entry. */
export interface Senses {
  /** Its own, in the dictionary's order, but for those that few mean or that had to be cut short: they come last. */
  own: string[];
  /** Those that only point elsewhere, readable. */
  references: string[];
  /** The Simplified headwords that they point to. */
  targets: string[];
  /** Nothing but another spelling of a word. */
  isSpelling: boolean;
}

export function readSenses(definitions: readonly string[]): Senses {
  const senses: Senses = { own: [], references: [], targets: [], isSpelling: false };
  for (const definition of definitions) {
    if (REFERENCE.test(definition)) {
      senses.references.push(shorten(definition.replace(CITED, cite(true))));
      for (const [, , target] of definition.matchAll(CITED)) if (target) senses.targets.push(target);
    } else if (!APPARATUS.test(definition)) {
      const own = readable(definition);
      if (own) senses.own.push(own);
    }
  }
  senses.own.sort((a, b) => lateness(a) - lateness(b));
  senses.isSpelling = senses.own.length === 0 && SPELLING.test(definitions[0] ?? '');
  return senses;
}

function lateness(sense: string): number {
  return sense.endsWith('…') ? 2 : RARE_USE.test(sense) ? 1 : 0;
}

/** A sense as a person would write it: cited words in one script and without their reading, other readings left out. */
function readable(definition: string): string {
  const plain = definition
    .replace(/\s*\((?:also |old |Taiwan |Beijing )?(?:pr\.|CL:)[^()]*\)/g, '')
    .replace(CITED, cite(false))
    .replace(/\[[a-z: ]+[1-5]\]/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
  return shorten(plain.length > LONGEST ? withoutExamples(plain) : plain);
}

/** Examples and explanations in brackets, the innermost first, until it is short. */
function withoutExamples(sense: string): string {
  return sense.replace(/\s*\((?:e\.g\.|as in|such as|for example|usu\.|esp\.|literally)[^()]*\)/g, '').replace(/,? (?:as in|e\.g\.) [^;]*$/, '');
}

function shorten(sense: string): string {
  if (sense.length <= LONGEST) return sense;
  const cut = sense.slice(0, LONGEST);
  const end = Math.max(cut.lastIndexOf('; '), cut.lastIndexOf(', '));
  return `${cut.slice(0, end > LONGEST / 2 ? end : cut.lastIndexOf(' '))} …`;
}

function cite(withReading: boolean): (match: string, traditional: string | undefined, simplified: string, pinyin: string | undefined) => string {
  return (_match, _traditional, simplified, pinyin) => (withReading && pinyin ? `${simplified} (${syllablesWithMarks(pinyin).join(' ')})` : simplified);
}
