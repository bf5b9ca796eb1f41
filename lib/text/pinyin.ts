/** Pinyin without its tones, as words of Latin letters. */

const FINALS = {
  a: 'a|ai|an|ang|ao|e|ei|en|eng|ou|u',
  /** With a medial u: ga → gua, guan, gui, guo. */
  u: 'uai?|uang?|ui|un|uo|ong',
} as const;
const SYLLABLES = [
  '[bp](?:ai?|ang?|ao|ei|eng?|ian?|iao|ie|ing?|i|ou?|u)',
  'm(?:ai?|ang?|ao|ei|eng?|e|ian?|iao|ie|ing?|iu|i|ou?|u)',
  'f(?:ang?|a|ei|eng?|ou?|u)',
  `[dt](?:${FINALS.a}|ian?|iao|ie|ing|iu|i|uan|ui|un|uo|ong)`,
  `[nl](?:${FINALS.a}|iang?|ia|iao|ie|ing?|iu|i|uan|ue?|un|uo|ong|üe?|ve?)`,
  `(?:[gk]|[zcs]?h)(?:${FINALS.a}|${FINALS.u})|[zcs]hi`,
  '[jqx](?:iang?|iao|ia|ie|ing?|iong|iu|i|uan|ue|un|u)',
  `[zcs](?:${FINALS.a}|i|uan|ui|un|uo|ong)`,
  'r(?:ang?|ao|eng?|e|i|ong|ou|uan?|ui|un|uo|u)',
  'y(?:ang?|ao|a|e|ing?|i|ong|ou?|uan|ue|un|u)',
  'w(?:ai?|ang?|a|eng?|ei|o|u)',
  'ai|ang?|ao|a|ei|eng?|er|e|ou|o',
];
/** One syllable and nothing else. An expression for words of several takes tens of milliseconds to compile, on the page's own thread. */
const ONE_SYLLABLE = new RegExp(`^(?:${SYLLABLES.join('|')})$`);
const LONGEST_SYLLABLE = 6;
const SYLLABLE = new RegExp(SYLLABLES.join('|'), 'g');

/** Whether a word (lower case, no tone marks) can be pinyin of at most four syllables. */
export function isPinyin(word: string): boolean {
  return word !== '' && isSyllables(word, 4);
}

function isSyllables(word: string, most: number): boolean {
  if (word === '' || word.length > most * LONGEST_SYLLABLE) return word === '';
  for (let end = Math.min(word.length, LONGEST_SYLLABLE); end > 0; end--) {
    if (ONE_SYLLABLE.test(word.slice(0, end)) && isSyllables(word.slice(end), most - 1)) return true;
  }
  return false;
}

/** About how many syllables a word of pinyin has. */
export function countSyllables(word: string): number {
  return word.match(SYLLABLE)?.length ?? 0;
}
