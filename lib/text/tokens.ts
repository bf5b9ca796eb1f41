/** Words of Latin script and runs of Han, as offsets into the text they stand in. */

export interface Token {
  /** UTF-16 offsets into the text, half-open. */
  start: number;
  end: number;
  /** `latin`: letters of a Latin alphabet; `digits`: ASCII or full-width digits; `han`: a run of Han characters. */
  kind: 'latin' | 'digits' | 'han';
}

const LATIN = 1;
const DIGIT = 2;
const HAN = 3;

/** True for the Han characters of the basic multilingual plane, 〇 and 々; enough for modern Chinese prose. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007 || code === 0x3005 || (code >= 0xf900 && code <= 0xfaff);
}

/** True for ASCII letters, letters with diacritics up to U+024F and Vietnamese U+1E00–1EFF, and full-width letters. */
export function isLatin(code: number): boolean {
  const lower = code | 0x20;
  if (lower >= 0x61 && lower <= 0x7a && code < 0x80) return true;
  if (code < 0xc0) return false;
  if (code <= 0x24f) return code !== 0xd7 && code !== 0xf7;
  return (code >= 0x1e00 && code <= 0x1eff) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
}

/** True for ASCII and full-width digits. */
export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

function classOf(code: number): number {
  if (isLatin(code)) return LATIN;
  if (isDigit(code)) return DIGIT;
  return isHan(code) ? HAN : 0;
}

/**
 * The words, numbers and Han runs of a text in order. An apostrophe between letters belongs to the word (`Wang's`);
 * a hyphen parts it. Linear in the length.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let i = 0;
  while (i < text.length) {
    const kind = classOf(text.charCodeAt(i));
    if (kind === 0) {
      i++;
      continue;
    }
    const start = i++;
    while (i < text.length) {
      const code = text.charCodeAt(i);
      if (classOf(code) === kind) i++;
      else if (kind === LATIN && (code === 0x27 || code === 0x2019) && isLatin(text.charCodeAt(i + 1))) i += 2;
      else break;
    }
    tokens.push({ start, end: i, kind: kind === LATIN ? 'latin' : kind === DIGIT ? 'digits' : 'han' });
  }
  return tokens;
}

/** English words that carry no evidence for a pairing: articles, prepositions, auxiliaries, and dictionary jargon. */
const STOP = new Set(
  ('a an the of to in on at by for from with as and or be is am are was were been being it its that which this these those ' +
    'there so do does did done doing have has had having will would shall should sb sth etc eg ie s t d ll m re ve than then also such too very').split(' '),
);

/** True for a lower-case English word so common that its presence says nothing about what is being said. */
export function isStopWord(word: string): boolean {
  return STOP.has(word);
}

/** Lower case, ASCII width, no diacritics, no possessive: the form of a Latin word that is looked up. */
export function foldLatin(word: string): string {
  let folded = word.toLowerCase();
  if (!/^[a-z]+$/.test(folded)) {
    folded = folded.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').replace(/['’](?:s|t|d|ll|m|re|ve)?$/, '').replace(/['’]/g, '');
  }
  return folded;
}
