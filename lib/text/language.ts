/**
 * Which language a block of text is in, by scripts and function words alone: small enough for the page's own script. What
 * stays `unknown` here can be asked of `language-franc.ts`, which is large and runs in the background only. A wrong `other`
 * loses a paragraph, so that it takes more evidence than `en` does.
 */
import { wordsOf, type WordFacts } from './latin-words.ts';
import { countScripts, type ScriptCounts } from './scripts.ts';
import { asciiLetters, isHan, isLatin } from './tokens.ts';

/** The language of one block of text; `other` is any third language, `unknown` is too little text to tell, or no text but code. */
export type BlockLanguage = 'zh-Hans' | 'zh-Hant' | 'en' | 'other' | 'unknown';

/** A Han character weighs as much as this many Latin letters: it says about as much. */
const LETTERS_PER_HAN = 2.5;
/** Only the beginning is read: a language shows itself soon, and blocks can be huge. */
const READ_UNITS = 4000;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s\u3000-\u9fff\uff00-\uffef]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]+)+/gi;

/**
 * The language of a block. A text of two languages gets the one that prevails.
 * Chinese without a telling character (中文, 第一章) is given as zh-Hans.
 */
export function identifyLanguage(text: string): BlockLanguage {
  const sample = asciiLetters(withoutAddresses(text.length > READ_UNITS ? text.slice(0, READ_UNITS) : text));
  const scripts = countScripts(sample);
  const { han, latin, foreign, code, visible } = scripts;
  const chinese = scripts.traditional > scripts.simplified ? 'zh-Hant' : 'zh-Hans';
  const hanWeight = han * LETTERS_PER_HAN;
  if (foreign > 1 && foreign * 1.5 > latin + hanWeight) return 'other';
  if (isJapaneseOrKorean(sample, scripts)) return 'other';
  if (han > 0 && hanWeight >= latin) return chinese;
  if (latin === 0) return 'unknown';
  const counts = countWords(sample);
  if (han > 2 && holdsTerms(sample, han, counts)) return chinese;
  if ((code > visible * 0.12 && code > 3) || isCode(sample, counts)) return 'unknown';
  return latinLanguage(sample, counts);
}

/** Han among kana or Hangul, or in Japanese forms. A lone の or a Korean name does not make a Chinese text foreign. */
function isJapaneseOrKorean(text: string, { han, latin, kana, foreign, japanese }: ScriptCounts): boolean {
  if (kana > 1 && kana * 8 > han && kana * LETTERS_PER_HAN > latin) return true;
  if (han === 0) return false;
  if (foreign > 1 && foreign * 4 > han && foreign * LETTERS_PER_HAN > latin && /[\uac00-\ud7a3]/.test(text)) return true;
  return japanese + Math.min(kana, 1) > 1 && japanese * 12 > han;
}

/** The search for addresses is dear; hardly any text holds what all of them hold. */
function withoutAddresses(text: string): string {
  return text.includes('@') || text.includes('://') || /www\./i.test(text) ? text.replace(ADDRESS, ' ') : text;
}

/**
 * Chinese full of English terms: the Latin words have no grammar of their own, and it begins in Han, or they are nothing but
 * names (Qt Quick - 用于 QML 的类).
 */
function holdsTerms(text: string, han: number, { count, english, capitals }: WordCounts): boolean {
  if (english === 0 && capitals * 5 >= count * 4) return true;
  let i = 0;
  while (i < text.length && !isHan(text.charCodeAt(i)) && !isLatin(text.charCodeAt(i))) i++;
  return isHan(text.charCodeAt(i)) && han * 2 >= count && english * 5 <= count;
}

const CODE_CUES = [
  /^\s*(?:import|const|let|var|def|function|return|SELECT|cd|for \w+ in .*:)\s/,
  /\w\((?!s\))(?:["'`\w)])/,
  /[;{}]\s*$/,
  /=>|[=!]=|\+=|&&|\|\||::|->|<\/?[a-z][^<>]{0,80}>/,
  /\s=\s/,
  /\s--?[a-z]/i,
];

/** One of these is enough: a shell's prompt or command, a call and nothing else, JSON. */
const CODE_ALONE = /^\s*(?:(?:npm|npx|git|sudo|pip3?|curl|docker|apt-get|\$|#!|>>>)\s+[a-z]|[a-z][\w.]*\((?:["'\w].*)?\);?\s*$|[[{]\s*"\w+"\s*[:,])/;

/** A line of a program or a shell: several marks of code, few words of grammar. */
function isCode(text: string, { count, english }: WordCounts): boolean {
  if (text.length > 400) return false;
  const cues = CODE_CUES.filter((cue) => cue.test(text)).length;
  return cues > 2 || ((cues === 2 || CODE_ALONE.test(text)) && english * 4 <= count);
}

interface WordCounts {
  count: number;
  /** Words of English grammar, and those of them that are words of other languages, too. */
  english: number;
  shared: number;
  /** Other words that look English. */
  plain: number;
  foreign: number;
  articles: number;
  /** Articles before a small letter: no part of a name (La Paz). */
  bound: number;
  /** Words with an ending that is not English. */
  outlandish: number;
  accented: number;
  /** Words that can be pinyin, those of them that are no English words, and how many syllables they have. */
  pinyin: number;
  strictPinyin: number;
  syllables: number;
  capitals: number;
}

function countWords(text: string): WordCounts {
  const counts: WordCounts = { count: 0, english: 0, shared: 0, plain: 0, foreign: 0, articles: 0, bound: 0, outlandish: 0, accented: 0, pinyin: 0, strictPinyin: 0, syllables: 0, capitals: 0 };
  let previous: WordFacts | undefined;
  for (const facts of wordsOf(text)) {
    countWord(facts, counts);
    if (previous?.article && !facts.capital) counts.bound++;
    previous = facts;
  }
  return counts;
}

function countWord(facts: WordFacts, counts: WordCounts): void {
  counts.count++;
  if (facts.capital) counts.capitals++;
  if (facts.pinyin) counts.pinyin++;
  if (facts.strictPinyin) counts.strictPinyin++;
  counts.syllables += facts.syllables;
  if (facts.kind) counts[facts.kind]++;
  if (facts.shared) counts.shared++;
  if (facts.outlandish) counts.outlandish++;
  if (facts.article) counts.articles++;
  if (facts.accented) counts.accented++;
}

/** Vowels with the tone marks that only pinyin uses in such numbers; syllables with the number of their tone. */
const TONES = /[āēīōūǖǎěǐǒǔǚǜ]/g;
const TONE_NUMBERS = /\b[a-z]{1,6}[1-5]\b/gi;
/** Letters and marks that no English line has. */
const FOREIGN_MARKS = /[¿¡ßãõạ-ỹđơưłąęśźżćőűğışčřůťď]/gi;

function latinLanguage(text: string, counts: WordCounts): BlockLanguage {
  const { count, english, shared, plain, foreign, articles, bound, accented } = counts;
  if (isPinyinLine(text, counts)) return 'other';
  // "Die Regierung kündigte an": a word that is English as well proves nothing beside what is not.
  const clear = english > shared || english + plain > bound + accented;
  if (english * 12 >= count && english > 2 * foreign && (english > 1 || count < 10) && clear) return 'en';
  if (foreign > english && (foreign > 1 || (foreign + articles) * 3 >= count) && foreign * 8 >= count && plain < 2 * foreign) return 'other';
  if (english === 0 && articles * 2 > count && count > 3) return 'other';
  if ((english === 0 || !clear) && (accented * 5 > count || (text.match(FOREIGN_MARKS)?.length ?? 0) > 0) && accented + count > 3) return 'other';
  if (plain > bound && (english + plain) * 3 >= count) return 'en';
  return looksEnglish(counts) ? 'en' : 'unknown';
}

/** Names are left open; a few words that are not, in plain letters and without foreign endings, are English on the pages that we read. */
function looksEnglish({ count, english, plain, foreign, bound, outlandish, accented, strictPinyin, capitals, pinyin }: WordCounts): boolean {
  if (foreign > 0 || accented > 0 || strictPinyin * 3 >= count * 2) return false;
  if (count === 2) return capitals < 2 && pinyin === 0 && plain + english > 0;
  if (count < 3 || bound >= Math.max(1, english + plain)) return false;
  return outlandish * 3 <= count && (count <= MOST_WORDS || english + plain > 0);
}

/** A heading of so many words may be English without a sign of it; a whole sentence has one. */
const MOST_WORDS = 5;

/** Nearly every word can be pinyin, and most are nothing else. Capitals throughout are names (Li Wei, Zhang Hua). */
function isPinyinLine(text: string, { count, pinyin, strictPinyin, syllables, capitals }: WordCounts): boolean {
  if (count === 0 || pinyin * 2 < count) return false;
  if ((text.match(TONES)?.length ?? 0) * 3 >= count) return true;
  const numbered = pinyin * 5 >= count * 4 ? (text.match(TONE_NUMBERS)?.length ?? 0) : 0;
  if (numbered > 2 && numbered * 5 >= count * 3) return true;
  return count > 2 && syllables > 3 && pinyin * 10 >= count * 9 && strictPinyin * 5 >= count * 3 && capitals < count;
}
