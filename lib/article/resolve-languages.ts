import type { Steps } from '../align/steps.ts';
import { refineLanguage } from '../text/language-franc.ts';
import { countScripts } from '../text/scripts.ts';
import type { Block } from './block.ts';

/**
 * Settles the language of Blocks that are too short or too odd to tell by themselves (`Stay Hungry.`, `Qt 5 Core`): first by
 * trigram statistics, then by the company they keep. On a page whose Latin script is English, a heading of two words is English.
 * @yields after every Block that takes time; no share of the pairing is done by then.
 */
export function* resolveLanguages(blocks: readonly Block[]): Steps<Block[]> {
  const refined: Block[] = [];
  for (const block of blocks) {
    if (block.language !== 'unknown') refined.push(block);
    else {
      refined.push({ ...block, language: refineLanguage(block.text, 'unknown') });
      yield 0;
    }
  }
  const letters = { zh: 0, hant: 0, en: 0, other: 0 };
  for (const { language, text } of refined) {
    if (language === 'en') letters.en += latinLetters(text);
    if (language === 'other') letters.other += latinLetters(text);
    if (language === 'zh-Hans' || language === 'zh-Hant') letters.zh += text.length;
    if (language === 'zh-Hant') letters.hant += text.length;
  }
  const chinese = 2 * letters.hant > letters.zh ? 'zh-Hant' : 'zh-Hans';
  const english = letters.en > letters.other ? 'en' : 'unknown';
  return refined.map((block): Block => {
    if (block.language !== 'unknown') return block;
    const [han, latin] = [hanLetters(block.text), latinLetters(block.text)];
    if ((han === 0 && latin === 0) || looksLikeCode(block.text)) return block;
    const isChinese = LETTERS_PER_HAN * han >= latin || (han > 0 && !LOWER_CASE_WORD.test(block.text));
    return { ...block, language: isChinese ? chinese : english };
  });
}

/** A Han character says about as much as this many Latin letters. */
const LETTERS_PER_HAN = 2.5;

/** Beside Han, words that all have a capital are names. */
const LOWER_CASE_WORD = /(?<!\p{L})\p{Ll}{2}/u;

/** So many signs of programming languages for a character are no prose. */
const CODE_SIGNS = 0.06;

function looksLikeCode(text: string): boolean {
  const prose = text.replace(/https?:\/\/\S+/gu, '');
  return (prose.match(/[{}()[\]<>=;_$|\\"`]/gu)?.length ?? 0) > CODE_SIGNS * prose.length;
}

function latinLetters(text: string): number {
  return countScripts(text).latin;
}

function hanLetters(text: string): number {
  return countScripts(text).han;
}
