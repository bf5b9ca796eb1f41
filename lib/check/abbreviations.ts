import { findShortForms } from '../text/short-forms.ts';
import type { Span } from '../text/span.ts';
import type { Draft } from './check.ts';
import { isNear } from './edit-distance.ts';
import type { Check, RowFacts } from './row-facts.ts';

/** Letters of the Latin alphabet that stand for a name: WHO, GDP, R&D, PhD, B-12. At least two capitals; longer ones are words in capitals. */
const ACRONYM = /(?<![A-Za-z0-9&./-])(?=[a-z0-9&]{0,8}[A-Z][a-z0-9&]{0,8}[A-Z])[A-Z][A-Za-z0-9&]{1,7}(?:-[0-9]{1,3})?(?![A-Za-z0-9&])/g;

interface Abbreviation extends Span {
  text: string;
}

/** Short forms in Latin letters that only the Chinese has, or that the English spells otherwise, or that stand for two names. */
export const abbreviations: Check = {
  prepare: (facts) => void (shortForms(facts), acronyms(facts)),
  ofDocument: (rows) => {
    const meanings = definitions(rows);
    return [...rows.flatMap((facts) => compareRow(facts, meanings)), ...ambiguous(rows)];
  },
};

function abbreviationsIn(text: string): Abbreviation[] {
  return [...text.matchAll(ACRONYM)].map(({ 0: all, index }) => ({ start: index, end: index + all.length, text: all }));
}

/** The short forms that the English of a row defines. */
function shortForms(facts: RowFacts): ReturnType<typeof findShortForms> {
  return facts.recall(findShortForms, () => findShortForms(facts.row.en, 'en'));
}

/** The short forms on both sides of a row whose Chinese has any. */
function acronyms(facts: RowFacts): { zh: Abbreviation[]; en: Abbreviation[] } | null {
  const { row, isPaired } = facts;
  return facts.recall(ACRONYM, () => (isPaired && /[A-Z]/.test(row.zh) ? { zh: abbreviationsIn(row.zh), en: abbreviationsIn(row.en) } : null));
}

function compareRow(facts: RowFacts, meanings: ReadonlyMap<string, ReadonlySet<string>>): Draft[] {
  const { row } = facts;
  const found = acronyms(facts);
  if (!found || found.zh.length === 0) return [];
  const english = squeezed(row.en);
  const theirs = found.en;
  const open = found.zh.filter(({ text }) => !isRendered(text, english, row.en, meanings));
  const unused = theirs.filter(({ text }) => !squeezed(row.zh).includes(squeezed(text)));
  return [...new Map(open.map((each) => [each.text, each])).values()].map((ours) => {
    const twin = unused.find((each) => isTwisted(ours.text, each.text));
    return twin
      ? { severity: 'error', places: [{ row: row.id, zh: [spanOf(ours)], en: [spanOf(twin)] }], message: { id: 'abbreviationDiffers', zh: ours.text, en: twin.text } }
      : { severity: 'warning', places: [{ row: row.id, zh: [spanOf(ours)], en: [] }], message: { id: 'abbreviationMissing', abbreviation: ours.text } };
  });
}

/** The English has the letters, a name that is defined to mean them, or words that begin with them. */
function isRendered(abbreviation: string, english: string, text: string, meanings: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const letters = squeezed(abbreviation);
  // Which figure it is, HTTP2 or HTTP1, is the matter of the numbers.
  if (english.includes(letters.replace(/\d+$/, ''))) return true;
  if ([...(meanings.get(abbreviation) ?? [])].some((long) => english.includes(squeezed(long)))) return true;
  const initials = (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !/^(?:of|the|and|for|in|on|to|a)$/i.test(word)).map((word) => word.charAt(0)).join('').toLowerCase();
  return initials.includes(letters.replace(/\d+$/, ''));
}

/** Without hyphens, dots, brackets and blanks, in small letters. */
function squeezed(text: string): string {
  return text.replace(/[\s.&()（）-]/g, '').toLowerCase();
}

/** GDP and GPD, WTO and WHO: of one length, one letter or the order of two another. */
function isTwisted(a: string, b: string): boolean {
  if (a.length < 3 || a.length !== b.length || a.replace(/\d/g, '') === b.replace(/\d/g, '')) return false;
  return isNear(a, b, 1) || [...a].sort().join('') === [...b].sort().join('');
}

/** Short form → its long forms in lower case, all over the document. */
function definitions(rows: readonly RowFacts[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const facts of rows) {
    const { row } = facts;
    for (const { short, long } of shortForms(facts)) {
      const known = found.get(short) ?? new Set<string>();
      found.set(short, known.add(row.en.slice(long.start, long.end).toLowerCase()));
    }
  }
  return found;
}

/** "The World Health Organization (WHO)" here, "the World Heritage Office (WHO)" there. */
function ambiguous(rows: readonly RowFacts[]): Draft[] {
  const uses = rows.flatMap((facts) => shortForms(facts).map(({ short, long }) => ({ short, row: facts.row.id, long, meaning: facts.row.en.slice(long.start, long.end) })));
  return [...Map.groupBy(uses, ({ short }) => short)].flatMap(([abbreviation, group]) => {
    const byMeaning = Map.groupBy(group, ({ meaning }) => meaning.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/s\b/g, ''));
    if (byMeaning.size < 2) return [];
    const firsts = [...byMeaning.values()].flatMap((each) => each.slice(0, 1));
    const meanings = firsts.map(({ meaning }) => meaning);
    const places = [...Map.groupBy(firsts, ({ row }) => row)].map(([row, each]) => ({ row, zh: [], en: each.map(({ long }) => spanOf(long)) }));
    return [{ severity: 'warning' as const, places, message: { id: 'abbreviationAmbiguous' as const, abbreviation, meanings }, concerns: [abbreviation, ...[...meanings].sort()] }];
  });
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
