import type { Stretch } from './note.ts';

/**
 * A stretch with one of its ends moved by a word, white space passed over. It never becomes empty.
 * @param step 1: later in the text, −1: earlier.
 */
export function moveEdge(text: string, { start, end }: Stretch, edge: 'start' | 'end', step: 1 | -1): Stretch {
  const at = edge === 'start' ? start : end;
  const [from, to] = [Math.max(0, at - REACH), Math.min(text.length, at + REACH)];
  const words = [...SEGMENTER.segment(text.slice(from, to))].filter(({ segment }) => segment.trim() !== '');
  const edges = words.map(({ index, segment }) => from + (edge === 'start' ? index : index + segment.length));
  const moved = step > 0 ? edges.find((place) => place > at) : edges.findLast((place) => place < at);
  if (moved === undefined) return { start, end };
  const next = edge === 'start' ? { start: moved, end } : { start, end: moved };
  return next.start < next.end ? next : { start, end };
}

/** No word is longer, in UTF-16 units: a long text is not cut into words as a whole. */
const REACH = 400;
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });
