/** Words of Latin script and runs of Han, as offsets into the text they stand in. */

export interface Token {
  /** UTF-16 offsets into the text, half-open. */
  start: number;
  end: number;
  /** `latin`: letters of a Latin alphabet; `digits`: ASCII or full-width digits; `han`: a run of Han characters. */
  kind: 'latin' | 'digits' | 'han';
}

/** What a UTF-16 unit is; 0 for everything else. */
const LATIN = 1;
const DIGIT = 2;
const HAN = 3;
const APOSTROPHE = 4;

/** Ranges of UTF-16 units, both ends included. */
type Ranges = readonly (readonly [from: number, to: number])[];
export const LATIN_UNITS: Ranges = [[0x41, 0x5a], [0x61, 0x7a], [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x24f], [0x1e00, 0x1eff], [0xff21, 0xff3a], [0xff41, 0xff5a]];
export const HAN_UNITS: Ranges = [[0x3005, 0x3005], [0x3007, 0x3007], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xf900, 0xfaff]];

/** A table of all UTF-16 units: one look-up where a text is read unit by unit, instead of a dozen comparisons. */
export function unitTable(kinds: readonly (readonly [kind: number, units: Ranges])[]): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [kind, units] of kinds) for (const [from, to] of units) table.fill(kind, from, to + 1);
  return table;
}

const CLASSES = unitTable([
  [LATIN, LATIN_UNITS],
  [DIGIT, [[0x30, 0x39], [0xff10, 0xff19]]],
  [HAN, HAN_UNITS],
  [APOSTROPHE, [[0x27, 0x27], [0x2019, 0x2019]]],
]);

/** True for the Han characters of the basic multilingual plane, 〇 and 々; enough for modern Chinese prose. */
export function isHan(code: number): boolean {
  return CLASSES[code] === HAN;
}

/** True for ASCII letters, letters with diacritics up to U+024F and Vietnamese U+1E00–1EFF, and full-width letters. */
export function isLatin(code: number): boolean {
  return CLASSES[code] === LATIN;
}

/** True for ASCII and full-width digits. */
export function isDigit(code: number): boolean {
  return CLASSES[code] === DIGIT;
}

const FULL_WIDTH_LETTER = /[Ａ-Ｚａ-ｚ]/u;

/** The text with full-width letters, and figures and stops behind them, as ASCII; of the same length. */
export function asciiLetters(text: string): string {
  if (!FULL_WIDTH_LETTER.test(text)) return text;
  return text.replace(/[Ａ-Ｚａ-ｚ０-９]|(?<=[Ａ-Ｚａ-ｚ０-９])．/gu, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0));
}

/**
 * The words, numbers and Han runs of a text in order. An apostrophe between letters belongs to the word (`Wang's`);
 * a hyphen parts it. Linear in the length.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let i = 0;
  while (i < length) {
    const kind = CLASSES[text.charCodeAt(i)] as number;
    const start = i++;
    if (kind === 0 || kind === APOSTROPHE) continue;
    for (; i < length; i++) {
      const each = CLASSES[text.charCodeAt(i)] as number;
      if (each !== kind && !(each === APOSTROPHE && kind === LATIN && i + 1 < length && isLatin(text.charCodeAt(i + 1)))) break;
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
