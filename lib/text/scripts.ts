/** How many characters of each script a text holds. */
import { HAN_UNITS, LATIN_UNITS, unitTable } from './tokens.ts';
import { JAPANESE_ONLY, SIMPLIFIED_ONLY, TRADITIONAL_ONLY } from './traditional.ts';

export interface ScriptCounts {
  han: number;
  /** Han characters that are written so in Simplified Chinese, in Traditional Chinese and in Japanese only. */
  simplified: number;
  traditional: number;
  japanese: number;
  latin: number;
  kana: number;
  /** Hangul, Cyrillic, Greek, Arabic, Hebrew, Devanagari, Thai and the like. */
  foreign: number;
  /** Punctuation of programs: braces, operators, underscores. */
  code: number;
  /** All characters but white space. */
  visible: number;
}

/** What a UTF-16 unit counts as. */
const [SPACE, LATIN, HAN, SIMPLIFIED, TRADITIONAL, JAPANESE, KANA, FOREIGN, CODE] = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const KINDS = kindsOfUnits();

/** Counts in UTF-16 units, one pass: every paragraph of a page comes through here, on the page's own thread. */
export function countScripts(text: string): ScriptCounts {
  const found = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < text.length; i++) (found[KINDS[text.charCodeAt(i)] as number] as number)++;
  const of = (kind: number): number => found[kind] as number;
  const [simplified, traditional, japanese] = [of(SIMPLIFIED), of(TRADITIONAL), of(JAPANESE)];
  return {
    han: of(HAN) + simplified + traditional + japanese,
    simplified,
    traditional,
    japanese,
    latin: of(LATIN),
    kana: of(KANA),
    foreign: of(FOREIGN),
    code: of(CODE),
    visible: text.length - of(SPACE),
  };
}

/** By UTF-16 unit. All characters that tell are in the basic plane. */
function kindsOfUnits(): Uint8Array {
  const kinds = unitTable([
    [SPACE, [[0, 0x20], [0xa0, 0xa0], [0x3000, 0x3000]]],
    [FOREIGN, [[0x370, 0x1cff], [0x1f00, 0x1fff], [0x3131, 0x318e], [0xac00, 0xd7a3]]],
    [LATIN, LATIN_UNITS],
    [HAN, HAN_UNITS],
    // Letters only: ・ and ー stand in Chinese text, too.
    [KANA, [[0x3041, 0x3096], [0x30a1, 0x30fa], [0xff66, 0xff9d]]],
  ]);
  const note = (characters: string, kind: number): void => {
    for (let i = 0; i < characters.length; i++) kinds[characters.charCodeAt(i)] = kind;
  };
  note('{}<>=;_|\\^~`$#&*+', CODE);
  note(SIMPLIFIED_ONLY, SIMPLIFIED);
  note(TRADITIONAL_ONLY, TRADITIONAL);
  note(JAPANESE_ONLY, JAPANESE);
  return kinds;
}
