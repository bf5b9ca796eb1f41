/** What the punctuation and the length of a unit tell, comparable between Chinese and English. */
import { isDigit, isHan, isLatin } from '../text/tokens.ts';

/** Counts of marks that translators tend to keep. */
export const MARK_KINDS = ['question', 'exclamation', 'quote', 'pause', 'bracket'] as const;

/** How a unit ends. */
const END = { none: 0, stop: 1, question: 2, exclamation: 3, colon: 4, comma: 5, ellipsis: 6 } as const;

/** Marks and lengths of all units of one side, one entry a unit (`counts`: MARK_KINDS.length a unit). */
export interface Marks {
  /** Han characters and, at the weight they usually have against them, Latin letters and digits; in letters for English. */
  lengths: Float64Array;
  counts: Uint8Array;
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
const ENDS: Readonly<Record<string, number>> = {
  '。': END.stop, '.': END.stop, '．': END.stop, '?': END.question, '？': END.question, '!': END.exclamation, '！': END.exclamation,
  ':': END.colon, '：': END.colon, ',': END.comma, '，': END.comma, ';': END.comma, '；': END.comma, '、': END.comma,
  '—': END.comma, '–': END.comma, '-': END.comma, '…': END.ellipsis,
};
const QUOTES = '"“”「」『』‘’\'＂';
const TRAILING = QUOTES + ')）]］】》 \u3000\u00a0\t\r\n';

/** Reads the marks of one side's units. */
export function readMarks(units: readonly string[], language: 'zh' | 'en'): Marks {
  const n = units.length;
  const marks: Marks = {
    lengths: new Float64Array(n),
    counts: new Uint8Array(n * MARK_KINDS.length),
    ends: new Uint8Array(n),
    opens: new Uint8Array(n),
    closes: new Uint8Array(n),
  };
  units.forEach((text, unit) => {
    countInto(marks, unit, text, language);
    marks.opens[unit] = startsQuoted(text) ? 1 : 0;
    let end = text.length;
    while (end > 0 && TRAILING.includes(text.charAt(end - 1))) {
      if (QUOTES.includes(text.charAt(end - 1))) marks.closes[unit] = 1;
      end--;
    }
    marks.ends[unit] = text.endsWith('...', end) ? END.ellipsis : (ENDS[text.charAt(end - 1)] ?? END.none);
  });
  return marks;
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
    const code = text.charCodeAt(i);
    if (isHan(code)) han++;
    else if (isLatin(code) || isDigit(code)) latin++;
    else if (code === 0x22) straight++;
    else {
      const kind = KIND[text.charAt(i)];
      if (kind === undefined) {
        // A straight apostrophe opens a quotation only before a letter and not inside a word.
        if (code === 0x27 && !isLatin(text.charCodeAt(i - 1)) && isLatin(text.charCodeAt(i + 1))) bump(marks.counts, base + 2);
      } else bump(marks.counts, base + kind);
    }
  }
  for (let pairs = (straight + 1) >> 1; pairs > 0; pairs--) bump(marks.counts, base + 2);
  marks.lengths[unit] = language === 'zh' ? han + LATIN_IN_HAN * latin : latin + han / LATIN_IN_HAN;
}

function bump(counts: Uint8Array, index: number): void {
  const count = counts[index] as number;
  if (count < 255) counts[index] = count + 1;
}
