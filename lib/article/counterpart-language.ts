import type { Block } from './block.ts';
import type { Side } from './side.ts';

/** An English text has about so many characters for one of the Chinese. */
const LETTERS_PER_HAN = 3.5;
/** Less than this, in Chinese characters or their English equivalent, is no article whose counterpart is worth fetching. */
const LEAST_MASS = 60;
/** A page that holds this many times more of one language than of the other holds one language; the rest is names and navigation. */
const ONE_LANGUAGE = 4;

/**
 * The language that a page lacks: null where it holds both in good measure, or too little of either. Reads no dictionary
 * and no statistics, so that the page's own script can ask.
 */
export function missingLanguage(blocks: readonly Block[]): Side | null {
  const mass = { zh: 0, en: 0 };
  for (const { language, text, linkDensity } of blocks) {
    const prose = text.length * (1 - linkDensity);
    if (language === 'en') mass.en += prose / LETTERS_PER_HAN;
    if (language === 'zh-Hans' || language === 'zh-Hant') mass.zh += prose;
  }
  if (Math.max(mass.zh, mass.en) < LEAST_MASS) return null;
  if (mass.zh >= ONE_LANGUAGE * mass.en) return 'en';
  return mass.en >= ONE_LANGUAGE * mass.zh ? 'zh' : null;
}
