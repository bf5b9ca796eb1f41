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
  const isShared = letters.en > 0 && letters.other > THIRD_SHARE * letters.en;
  return refined.map((block, at): Block => {
    if (block.language !== 'unknown') return block;
    const [han, latin] = [hanLetters(block.text), latinLetters(block.text)];
    if ((han === 0 && latin === 0) || looksLikeCode(block.text)) return block;
    const isChinese = LETTERS_PER_HAN * han >= latin || (han > 0 && !LOWER_CASE_WORD.test(block.text));
    return { ...block, language: isChinese ? chinese : isShared ? languageBelow(block, refined[at + 1], english) : english };
  });
}

/** From this share of the English on, text in a third language is one of the page's. */
const THIRD_SHARE = 0.3;

/** Where another Latin language shares the page, a heading is in the language of what it stands over. */
function languageBelow({ role }: Block, below: Block | undefined, usual: 'en' | 'unknown'): Block['language'] {
  if (role !== 'heading' || (below?.language !== 'en' && below?.language !== 'other')) return usual;
  return below.language === 'en' ? 'en' : 'unknown';
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
