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
  return sideOf(block) === 'zh'
    ? (block.text.match(/\p{Script=Han}/gu)?.length ?? 0)
    : (block.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) * HAN_PER_WORD;
}
