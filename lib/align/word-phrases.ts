/** Names and set terms of several English words that one run of Han renders as a whole: Wang Wenbin, World Health Organization. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { foldLatin, tokenize } from '../text/tokens.ts';
import { NameIndex } from './names.ts';
import type { EnglishUnit } from './word-units.ts';

/** Surname, given name, and a given name parted by a hyphen. */
const MOST_NAME_WORDS = 3;
/** A shorter Chinese word is no name of an organisation. */
const LEAST_TERM = 3;
const MOST_TERM_WORDS = 8;

/** English units to be taken as one. */
interface Join {
  first: number;
  last: number;
  as: Pick<EnglishUnit, 'letters' | 'term'>;
}

/** The English units, those that are rendered as a whole joined to one. @param zh in Simplified characters */
export function joinPhrases(english: readonly EnglishUnit[], zh: string, enText: string, lexicon: Lexicon): EnglishUnit[] {
  const taken = new Uint8Array(english.length);
  const joins = [...fullNames(english, zh, enText, lexicon), ...setTerms(english, zh, enText, lexicon)].filter(({ first, last }) => {
    if (taken.subarray(first, last + 1).includes(1)) return false;
    taken.fill(1, first, last + 1);
    return true;
  });
  const byFirst = new Map(joins.map((join) => [join.first, join]));
  const units: EnglishUnit[] = [];
  for (let e = 0; e < english.length; e++) {
    const unit = english[e] as EnglishUnit;
    const join = byFirst.get(e);
    if (join) e = join.last;
    units.push(join ? { start: unit.start, end: (english[e] as EnglishUnit).end, key: '', ...join.as } : unit);
  }
  return units;
}

/** Capitalised words side by side that together read like a run of Han, in either order. */
function fullNames(english: readonly EnglishUnit[], zh: string, enText: string, lexicon: Lexicon): Join[] {
  const candidates: Join[] = [];
  const index = new NameIndex(lexicon);
  const byLetters = new Map<string, number>();
  const numbers: string[] = [];
  for (let first = 0; first < english.length; first++) {
    let letters: string[] = [];
    for (let last = first; last < Math.min(english.length, first + MOST_NAME_WORDS); last++) {
      const [before, unit] = [english[last - 1], english[last] as EnglishUnit];
      const raw = enText.slice(unit.start, unit.end);
      const isHyphened = last > first && before !== undefined && enText.slice(before.end, unit.start) === '-';
      if (last > first && !isHyphened && (before === undefined || enText.slice(before.end, unit.start) !== ' ')) break;
      if (!isCapitalised(raw) && !isHyphened) break;
      letters = [...letters, foldLatin(raw)];
      if (last === first) continue;
      for (const read of [letters.join(''), [...letters.slice(-1), ...letters.slice(0, -1)].join('')]) candidates.push({ first, last, as: { letters: read } });
    }
  }
  for (const { as } of candidates) {
    const read = as.letters ?? '';
    if (byLetters.has(read)) continue;
    byLetters.set(read, numbers.length);
    index.add({ letters: read, type: numbers.push(read) - 1 });
  }
  const heard = new Set<string>();
  for (const { start, end, kind } of tokenize(zh)) {
    if (kind === 'han') index.scan(zh, start, end, (_from, _to, type) => heard.add(numbers[type] as string));
  }
  return candidates.filter(({ as }) => heard.has(as.letters ?? '')).sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);
}

/** Capitalised words side by side that are all renderings of one Chinese word. */
function setTerms(english: readonly EnglishUnit[], zh: string, enText: string, lexicon: Lexicon): Join[] {
  const joins: Join[] = [];
  const capitals = english.map(({ start }) => isCapitalised(enText.slice(start, start + 2)));
  if (!capitals.some((capital, e) => capital && capitals[e + 1])) return joins;
  const looked = new Set<string>();
  for (const { start, end, kind } of tokenize(zh)) {
    if (kind !== 'han') continue;
    for (const { start: from, end: to, id } of lexicon.segment(zh, start, end)) {
      const term = zh.slice(from, to);
      if (to - from < LEAST_TERM || id < 0 || looked.has(term)) continue;
      looked.add(term);
      const stems = new Set<number>();
      for (let k = lexicon.glossOffsets[id] as number; k < (lexicon.glossOffsets[id + 1] as number); k++) stems.add(lexicon.glossStems[k] as number);
      const fits = (e: number): boolean => capitals[e] === true && stems.has(lexicon.stemId((english[e] as EnglishUnit).key));
      for (let first = 0; first < english.length; first++) {
        if (!fits(first)) continue;
        let last = first;
        while (last + 1 < english.length && last - first + 1 < MOST_TERM_WORDS && fits(last + 1) && isBeside(english[last], english[last + 1], enText)) last++;
        if (last > first) joins.push({ first, last, as: { term } });
        first = last;
      }
    }
  }
  return joins.sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Only blanks, a hyphen or small words of grammar between: Ministry of the Interior. */
function isBeside(left: EnglishUnit | undefined, right: EnglishUnit | undefined, text: string): boolean {
  return left !== undefined && right !== undefined && right.start - left.end <= 12 && /^(?:['’]s)?(?: |-| (?:of|for|and|the|on|of the|for the|on the) )$/.test(text.slice(left.end, right.start));
}

/** Words that head an organisation's name. */
const HEADS =
  /^(?:Organi[sz]ations?|Ministry|Bureau|Commission|Committee|Council|Court|Bank|Fund|Agency|Association|Administration|University|Institute|Academy|Department|Office|Union|Party|Congress|Centre|Center|Group|Society|Federation|Alliance|Assembly|Procuratorate|Authority|Foundation)$/;

/** For every English unit the number of the organisation's name that it is a part of, or −1. */
export function organisationNames(english: readonly EnglishUnit[], enText: string): Int32Array {
  const names = new Int32Array(english.length).fill(-1);
  for (let first = 0; first < english.length; first++) {
    if (!isName(first)) continue;
    let last = first;
    while (last + 1 < english.length && isName(last + 1) && isBeside(english[last], english[last + 1], enText)) last++;
    const isOrganisation = last > first && english.slice(first, last + 1).some(({ start, end }) => HEADS.test(enText.slice(start, end)));
    if (isOrganisation) names.fill(first, first, last + 1);
    first = last;
  }
  return names;

  function isName(e: number): boolean {
    const unit = english[e] as EnglishUnit;
    return unit.letters === undefined && isCapitalised(enText.slice(unit.start, unit.start + 2));
  }
}
