import { isDigit, isHan, isLatin } from '../text/tokens.ts';
import type { Block } from './block.ts';

/** The two languages that are paired; every Block of another language, or of none, is left out. */
export type Side = 'zh' | 'en';

export function sideOf(block: Block): Side | null {
  if (block.language === 'en') return 'en';
  return block.language === 'zh-Hans' || block.language === 'zh-Hant' ? 'zh' : null;
}

/** About how many Chinese characters one English word is worth in a translation. */
const HAN_PER_WORD = 1.6;

/** How much text a Block holds, in Chinese characters or their English equivalent. */
export function massOf(block: Block): number {
  return sideOf(block) === 'zh' ? countHan(block.text) : countWords(block.text) * HAN_PER_WORD;
}

function countHan(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (isHan(text.charCodeAt(at))) count++;
  return count;
}

/** Runs of letters and digits. */
function countWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isWord = isLatin(code) || isDigit(code) || (code > 0x24f && LETTER.test(text.charAt(at)));
    if (isWord && !inside) count++;
    inside = isWord;
  }
  return count;
}

const LETTER = /[\p{L}\p{N}]/u;
