/** Texts longer than this are read stretch by stretch: a text node may hold a whole book. */
const LONGEST = 4096;
/** Where a long text is parted best: behind a line or a sentence. */
const SENTENCE_END = /\n|[.!?]\s|[。！？]/g;

interface Segment {
  text: string;
  at: number;
}

/**
 * A text in stretches of bounded length, in order and without gaps.
 * @returns each stretch with the offset at which it begins; most texts are one.
 */
export function segmentsOf(text: string): Iterable<Segment> {
  return text.length <= LONGEST ? [{ text, at: 0 }] : cut(text);
}

function* cut(text: string): Generator<Segment, void, void> {
  for (let at = 0; at < text.length; ) {
    const end = text.length - at <= LONGEST ? text.length : at + lengthOf(text.slice(at, at + LONGEST));
    yield { text: text.slice(at, end), at };
    at = end;
  }
}

function lengthOf(stretch: string): number {
  let last = 0;
  for (const match of stretch.matchAll(SENTENCE_END)) last = match.index + match[0].length;
  if (last > 0) return last;
  // A surrogate pair is one character.
  return /[\ud800-\udbff]$/.test(stretch) ? stretch.length - 1 : stretch.length;
}
