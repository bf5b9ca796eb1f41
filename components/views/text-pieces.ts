import type { ParallelSentence } from '../../lib/article/parallel-text.ts';
import type { Mark } from '../../lib/page/rich-text.ts';

/** A stretch of a paragraph: a sentence, or what stands between two of them. */
export interface SentencePiece {
  sentence: ParallelSentence | null;
  parts: MarkedPart[];
}

/** A stretch of text with the same marks throughout, the outermost mark first. */
export interface MarkedPart {
  text: string;
  marks: Mark[];
}

/**
 * Cuts a paragraph into its sentences, and each into parts with the same marks: a link or an emphasis that runs over the end
 * of a sentence is cut in two. The parts' texts joined are the text of the extent.
 * @param sentences in text order, without overlap, within the extent.
 * @param marks as `marksOf` gives them.
 */
export function textPieces(text: string, sentences: readonly ParallelSentence[], marks: readonly Mark[], extent = { start: 0, end: text.length }): SentencePiece[] {
  const pieces: SentencePiece[] = [];
  let at = extent.start;
  const add = (start: number, end: number, sentence: ParallelSentence | null): void => {
    if (end > start) pieces.push({ sentence, parts: markedParts(text, start, end, marks) });
    at = Math.max(at, end);
  };
  for (const sentence of sentences) {
    add(at, sentence.start, null);
    add(Math.max(at, sentence.start), sentence.end, sentence);
  }
  add(at, extent.end, null);
  return pieces;
}

function markedParts(text: string, start: number, end: number, marks: readonly Mark[]): MarkedPart[] {
  const within = marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = new Set([start, end]);
  for (const mark of within) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const bounds = [...cuts].sort((a, b) => a - b);
  return bounds.slice(1).map((to, index) => {
    const from = bounds[index] ?? start;
    return { text: text.slice(from, to), marks: within.filter((mark) => mark.start <= from && mark.end >= to) };
  });
}
