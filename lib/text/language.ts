/**
 * Which language a block of text is in, by scripts and function words alone: small enough for the page's own script. What
 * stays `unknown` here can be asked of `language-franc.ts`, which is large and runs in the background only.
 */
import { ENGLISH_ENDING, ENGLISH_FUNCTION, ENGLISH_PLAIN, FOREIGN_FUNCTION } from './english-words.ts';
import { countScripts } from './scripts.ts';
import { SIMPLIFIED_ONLY, TRADITIONAL_ONLY } from './traditional.ts';

/** The language of one block of text; `other` is any third language, `unknown` is too little text to tell. */
export type BlockLanguage = 'zh-Hans' | 'zh-Hant' | 'en' | 'other' | 'unknown';

/** A Han character weighs as much as this many Latin letters: it says about as much. */
const LETTERS_PER_HAN = 2.5;
/** Only the beginning is read: a language shows itself soon, and blocks can be huge. */
const READ_UNITS = 4000;

/**
 * The language of a block. A text of two languages gets the one that prevails.
 * Chinese without a telling character (中文, 第一章) is given as zh-Hans.
 */
export function identifyLanguage(text: string): BlockLanguage {
  const sample = text.length > READ_UNITS ? text.slice(0, READ_UNITS) : text;
  const { han, latin, kana, foreign, code, visible } = countScripts(sample);
  const hanWeight = han * LETTERS_PER_HAN;
  if (foreign > 1 && foreign * 1.5 > latin + hanWeight) return 'other';
  if (kana > 1 && kana * 8 > han && kana * LETTERS_PER_HAN > latin) return 'other';
  if (han > 0 && hanWeight >= latin) return chineseScript(sample);
  if (latin === 0) return 'unknown';
  if (code > visible * 0.12 && code > 3) return 'other';
  return latinLanguage(sample);
}

const TRADITIONAL = new Set(TRADITIONAL_ONLY);
const SIMPLIFIED = new Set(SIMPLIFIED_ONLY);

function chineseScript(text: string): 'zh-Hans' | 'zh-Hant' {
  let traditional = 0;
  let simplified = 0;
  for (let i = 0; i < text.length; i++) {
    if (TRADITIONAL.has(text.charAt(i))) traditional++;
    else if (SIMPLIFIED.has(text.charAt(i))) simplified++;
  }
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
}

/** Vowels with the tone marks that only pinyin uses in such numbers. */
const TONES = /[āēīōūǖǎěǐǒǔǚǜ]/g;
const SYLLABLE =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|[aeiouvü])){1,4}$/;

function latinLanguage(text: string): BlockLanguage {
  const words = text.toLowerCase().match(/[a-zà-ɏ]+(?:['’][a-z]+)?/g) ?? [];
  let english = 0;
  let foreign = 0;
  let plain = 0;
  let accented = 0;
  let pinyin = 0;
  for (const word of words) {
    if (ENGLISH_FUNCTION.has(word)) english++;
    else if (FOREIGN_FUNCTION.has(word)) foreign++;
    if (ENGLISH_PLAIN.has(word) || (word.length > 5 && ENGLISH_ENDING.test(word)) || /['’](?:s|t|ll|re|ve)$/.test(word)) plain++;
    if (/[à-ɏ]/.test(word)) accented++;
    if (SYLLABLE.test(word.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))) pinyin++;
  }
  const count = words.length;
  if ((text.match(TONES)?.length ?? 0) * 3 >= count && count > 0 && pinyin * 2 >= count) return 'other';
  if (english * 12 >= count && english > 2 * foreign && (english > 1 || count < 10)) {
    return pinyin === count && count > 3 && plain === 0 ? 'other' : 'en';
  }
  if (count >= 4 && pinyin * 10 >= count * 9 && plain === 0) return 'other';
  if (foreign > english && foreign * 8 >= count) return 'other';
  if (accented * 5 > count && count >= 4) return 'other';
  if (plain > 0 && (english + plain) * 3 >= count) return 'en';
  return 'unknown';
}
