import { anchor } from '../../lib/anchor/anchor.ts';
import { sameWords } from '../../lib/anchor/fold.ts';
import type { Note, Passage, Stretch } from '../../lib/notes/note.ts';
import type { NoteRanges } from '../../lib/page/note-range.ts';
import { renderingOf } from './make-note.ts';
import type { NotedText } from './noted-text.ts';
import { spansOnPage } from './selected-text.ts';

/**
 * Where the passages of a note stand in the texts of their sides now; null for those that are not found. Of a passage and its
 * rendering, the one that is found helps to find the other.
 */
export function findPassages(text: NotedText, { passages }: Note, ranges: NoteRanges): (Stretch | null)[] {
  const found = passages.map((passage) => findPassage(text, passage, ranges, []));
  return found.map((stretch, at) => {
    const passage = passages[at];
    if (stretch || !passage) return stretch;
    const near = found.flatMap((place, other) => {
      const side = passages[other]?.side;
      const rendering = place && side && side !== passage.side ? renderingOf(text.texts, text.parallel, { side, stretch: place }) : null;
      return rendering ? [rendering.selected.stretch] : [];
    });
    return near.length > 0 ? findPassage(text, passage, ranges, near) : null;
  });
}

/** From cheap to costly: by the place in the DOM, by the words and what stands around them. */
function findPassage({ texts, reading }: NotedText, passage: Passage, ranges: NoteRanges, near: readonly Stretch[]): Stretch | null {
  const { side, quote } = passage;
  const range = ranges.resolve(passage, (words) => sameWords(words, quote.exact));
  const spans = range ? spansOnPage(reading, range).filter(({ block }) => texts.sideOf(block) === side) : [];
  const there = texts.stretchOf(side, spans);
  if (there && sameWords(texts.textOf(side).slice(there.start, there.end), quote.exact)) return there;
  const found = anchor(texts.anchorTextOf(side), { quote }, near);
  return found && { start: found.start, end: found.end };
}
