/** What the punctuation and the length of a unit tell, comparable between Chinese and English. */
import { isDigit, isLatin } from '../text/tokens.ts';
import type { Steps } from './steps.ts';

/** Counts of marks that translators tend to keep. */
export const MARK_KINDS = ['question', 'exclamation', 'quote', 'pause', 'bracket'] as const;

const QUOTE_KIND = MARK_KINDS.indexOf('quote');

/** How a unit ends. */
const END = { none: 0, stop: 1, question: 2, exclamation: 3, colon: 4, comma: 5, ellipsis: 6 } as const;

/** Marks and lengths of all units of one side, one entry a unit (`counts`: MARK_KINDS.length a unit). */
export interface Marks {
  /** Han characters and, at the weight they usually have against them, Latin letters and digits; in letters for English. */
  lengths: Float64Array;
  counts: Uint8Array;
  /** Running sums of the lengths and counts: a run's own are the difference of two. */
  lengthSums: Float64Array;
  countSums: Int32Array;
  ends: Uint8Array;
  /** 1 where the unit begins with an opening quotation mark, 1 where it ends with a closing one. */
  opens: Uint8Array;
  closes: Uint8Array;
}

/** A Latin letter within Chinese text counts as this many Han characters. */
const LATIN_IN_HAN = 0.3;

const KIND: Readonly<Record<string, number>> = {
  '?': 0, '？': 0, '!': 1, '！': 1, '“': 2, '「': 2, '『': 2, '‘': 2, ':': 3, '：': 3, ';': 3, '；': 3, '—': 3, '…': 3,
  '(': 4, '（': 4, '[': 4, '［': 4, '【': 4, '《': 4,
};
/** What a character is, for codes that are no mark. */
const HAN = 100;
const LETTER = 101;
const STRAIGHT = 102;
const APOSTROPHE = 103;
const OTHER = 255;
/** The kind of a mark, or one of the above, by UTF-16 unit: one look-up instead of several tests. */
const CLASSES = new Uint8Array(0x10000).fill(OTHER);
for (let code = 0; code < 0x250; code++) if (isLatin(code) || isDigit(code)) CLASSES[code] = LETTER;
for (const [from, to] of [[0x1e00, 0x1eff], [0xff10, 0xff19], [0xff21, 0xff3a], [0xff41, 0xff5a]] as const) CLASSES.fill(LETTER, from, to + 1);
for (const [from, to] of [[0x3005, 0x3005], [0x3007, 0x3007], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xf900, 0xfaff]] as const) CLASSES.fill(HAN, from, to + 1);
for (const [mark, kind] of Object.entries(KIND)) CLASSES[mark.charCodeAt(0)] = kind;
CLASSES[0x22] = STRAIGHT;
CLASSES[0x27] = APOSTROPHE;
const ENDS: Readonly<Record<string, number>> = {
  '。': END.stop, '.': END.stop, '．': END.stop, '?': END.question, '？': END.question, '!': END.exclamation, '！': END.exclamation,
  ':': END.colon, '：': END.colon, ',': END.comma, '，': END.comma, ';': END.comma, '；': END.comma, '、': END.comma,
  '—': END.comma, '–': END.comma, '-': END.comma, '…': END.ellipsis,
};
const QUOTES = '"“”「」『』‘’\'＂';
const TRAILING = QUOTES + ')）]］】》 \u3000\u00a0\t\r\n';

/** Reads the marks of one side's units. */
export function* readMarks(units: readonly string[], language: 'zh' | 'en'): Steps<Marks> {
  const n = units.length;
  const marks: Marks = {
    lengths: new Float64Array(n),
    counts: new Uint8Array(n * MARK_KINDS.length),
    lengthSums: new Float64Array(n + 1),
    countSums: new Int32Array((n + 1) * MARK_KINDS.length),
    ends: new Uint8Array(n),
    opens: new Uint8Array(n),
    closes: new Uint8Array(n),
  };
  for (let unit = 0; unit < n; unit++) {
    const text = units[unit] as string;
    countInto(marks, unit, text, language);
    readEdges(marks, unit, text);
    if (unit % 64 === 0) yield unit / n;
  }
  sumUp(marks);
  return marks;
}

/** How a unit begins and ends. */
function readEdges(marks: Marks, unit: number, text: string): void {
  marks.opens[unit] = startsQuoted(text) ? 1 : 0;
  let end = text.length;
  while (end > 0 && TRAILING.includes(text.charAt(end - 1))) {
    if (QUOTES.includes(text.charAt(end - 1))) marks.closes[unit] = 1;
    end--;
  }
  marks.ends[unit] = text.endsWith('...', end) ? END.ellipsis : (ENDS[text.charAt(end - 1)] ?? END.none);
}

function sumUp({ lengths, counts, lengthSums, countSums }: Marks): void {
  for (let unit = 0; unit < lengths.length; unit++) lengthSums[unit + 1] = (lengthSums[unit] as number) + (lengths[unit] as number);
  const kinds = MARK_KINDS.length;
  for (let at = 0; at < counts.length; at++) countSums[at + kinds] = (countSums[at] as number) + (counts[at] as number);
}

function startsQuoted(text: string): boolean {
  let start = 0;
  while (start < text.length && ' \u3000\u00a0\t'.includes(text.charAt(start))) start++;
  return start < text.length && QUOTES.includes(text.charAt(start));
}

function countInto(marks: Marks, unit: number, text: string, language: 'zh' | 'en'): void {
  const base = unit * MARK_KINDS.length;
  let han = 0;
  let latin = 0;
  let straight = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = CLASSES[text.charCodeAt(i)] as number;
    if (kind === LETTER) latin++;
    else if (kind === HAN) han++;
    else if (kind < HAN) bump(marks.counts, base + kind);
    else if (kind === STRAIGHT) straight++;
    // A straight apostrophe opens a quotation only before a letter and not inside a word.
    else if (kind === APOSTROPHE && i + 1 < text.length && isLatin(text.charCodeAt(i + 1)) && !(i > 0 && isLatin(text.charCodeAt(i - 1)))) {
      bump(marks.counts, base + QUOTE_KIND);
    }
  }
  for (let pairs = (straight + 1) >> 1; pairs > 0; pairs--) bump(marks.counts, base + QUOTE_KIND);
  marks.lengths[unit] = language === 'zh' ? han + LATIN_IN_HAN * latin : latin + han / LATIN_IN_HAN;
}

function bump(counts: Uint8Array, index: number): void {
  const count = counts[index] as number;
  if (count < 255) counts[index] = count + 1;
}
