/** Renderings as words, for telling where they differ. */
import { tokenize } from '../text/tokens.ts';
import type { Simplify } from './compared-text.ts';

/** A word, as a place in its text, and what it is compared by. */
export interface Word {
  /** UTF-16 offsets, half-open. */
  start: number;
  end: number;
  /** Without case, width and script: 國 is 国, "The" is "the". */
  key: string;
}

/** Chinese is written without spaces: its words are the browser's guess, the same for the same text. */
const chinese = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words and numbers of a text in order; what stands between them are marks and spaces. */
export function wordsOf(text: string, simplify: Simplify): Word[] {
  const words: Word[] = [];
  for (const { start, end, kind } of tokenize(text)) {
    if (kind !== 'han') words.push({ start, end, key: foldedWord(text.slice(start, end)) });
    else {
      // In Simplified characters, so that the same words are found in both scripts.
      const simple = simplify(text.slice(start, end));
      for (const { segment, index } of chinese.segment(simple)) words.push({ start: start + index, end: start + index + segment.length, key: segment });
    }
  }
  return words;
}

function foldedWord(word: string): string {
  return word.normalize('NFKC').toLowerCase().replaceAll('’', "'");
}
