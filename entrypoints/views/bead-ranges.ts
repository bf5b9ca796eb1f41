import type { LinkedSentences, PlacedSentence } from '../../lib/article/sentence-map.ts';
import type { PageReading } from '../../lib/page/reading.ts';
import { rangesOf } from '../../lib/page/text-ranges.ts';
import type { BeadText } from './word-lookup.tsx';

type Side = 'zh' | 'en';

/** Where sentences stand on the page. */
export function sentenceRanges(reading: PageReading, sentences: readonly PlacedSentence[]): Range[] {
  return sentences.flatMap(({ block, start, end }) => {
    const source = reading.sources[block];
    return source ? rangesOf(source, start, end) : [];
  });
}

/**
 * A bead of the page as text in which words are looked up.
 * @param shown the elements of ours, in order, that show the sentences of a side as well; none where they are not shown
 */
export function pageBeadText(reading: PageReading, bead: number, linked: LinkedSentences, shown: (side: Side) => Element[]): BeadText {
  const textOf = (side: Side): string => linked[side].map(({ text }) => text).join('\n');
  return {
    bead,
    zh: textOf('zh'),
    en: textOf('en'),
    chinese: linked.zh[0]?.language ?? 'zh-Hans',
    rangesOf: (side, start, end) => [
      ...parts(linked[side], start, end).flatMap((part) => sentenceRanges(reading, [part])),
      ...parts(linked[side], start, end).flatMap((part) => rangesInShown(shown(side)[part.index], part.from, part.to)),
    ],
  };
}

/** The offset, in the bead's text, of a place in a Block; null for a place in none of its sentences. */
export function offsetInBead(sentences: readonly PlacedSentence[], block: number, offset: number): number | null {
  let before = 0;
  for (const sentence of sentences) {
    if (sentence.block === block && offset >= sentence.start && offset < sentence.end) return before + offset - sentence.start;
    before += sentence.text.length + 1;
  }
  return null;
}

interface SentencePart extends PlacedSentence {
  index: number;
  /** Offsets into the sentence's text. */
  from: number;
  to: number;
}

/** What lies between two offsets of the sentences' text joined by line feeds. */
function parts(sentences: readonly PlacedSentence[], start: number, end: number): SentencePart[] {
  let before = 0;
  return sentences.flatMap((sentence, index) => {
    const [from, to] = [Math.max(0, start - before), Math.min(sentence.text.length, end - before)];
    before += sentence.text.length + 1;
    return from < to ? [{ ...sentence, index, from, to, start: sentence.start + from, end: sentence.start + to }] : [];
  });
}

function rangesInShown(element: Element | undefined, from: number, to: number): Range[] {
  const text = element?.firstChild;
  if (!(text instanceof Text) || text.length < to) return [];
  const range = new Range();
  range.setStart(text, from);
  range.setEnd(text, to);
  return [range];
}
