/** How many characters of each script a text holds. */
import { isHan, isLatin } from './tokens.ts';

export interface ScriptCounts {
  han: number;
  latin: number;
  kana: number;
  /** Hangul, Cyrillic, Greek, Arabic, Hebrew, Devanagari, Thai and the like. */
  foreign: number;
  /** Punctuation of programs: braces, operators, underscores. */
  code: number;
  /** All characters but white space. */
  visible: number;
}

/** Counts in UTF-16 units, one pass. */
export function countScripts(text: string): ScriptCounts {
  const counts: ScriptCounts = { han: 0, latin: 0, kana: 0, foreign: 0, code: 0, visible: 0 };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit <= 0x20 || unit === 0xa0 || unit === 0x3000) continue;
    counts.visible++;
    if (isLatin(unit)) counts.latin++;
    else if (isHan(unit)) counts.han++;
    else if (isKana(unit)) counts.kana++;
    else if (isForeign(unit)) counts.foreign++;
    else if ('{}<>=;_|\\^~`$#&*+'.includes(text.charAt(i))) counts.code++;
  }
  return counts;
}

/** Letters only: ・ and ー stand in Chinese text, too. */
function isKana(unit: number): boolean {
  return (unit >= 0x3041 && unit <= 0x3096) || (unit >= 0x30a1 && unit <= 0x30fa) || (unit >= 0xff66 && unit <= 0xff9d);
}

function isForeign(unit: number): boolean {
  return (unit >= 0x370 && unit <= 0x1bff) || (unit >= 0x1c00 && unit <= 0x1cff) || (unit >= 0x1f00 && unit <= 0x1fff) ||
    (unit >= 0x3131 && unit <= 0x318e) || (unit >= 0xac00 && unit <= 0xd7a3);
}
