import { findPassages } from '../../lib/anchor/find-passages.ts';
import type { Note, Side, Stretch } from '../../lib/notes/note.ts';
import type { NoteMark } from '../../lib/page/note-highlights.ts';
import { NoteRanges } from '../../lib/page/note-range.ts';
import type { PageReading } from '../../lib/page/reading.ts';
import { rangesOf } from '../../lib/page/text-ranges.ts';
import { sidesOfPage } from './sides-of-page.ts';
import type { NotedText } from './noted-text.ts';
import { rangesInView } from './selected-text.ts';
import type { BlockSpan } from './side-texts.ts';

/** A passage of a note that was found on the page. */
interface PlacedPassage {
  side: Side;
  stretch: Stretch;
  spans: BlockSpan[];
}

/** A note with its passages as they stand on the page now; null for those that are not found. */
export interface PlacedNote {
  note: Note;
  passages: (PlacedPassage | null)[];
}

/** Finds the passages of notes on a page. */
export function placeNotes(notes: readonly Note[], text: NotedText): PlacedNote[] {
  if (notes.length === 0) return [];
  let ranges: NoteRanges | null = null;
  const page = sidesOfPage(text, () => (ranges ??= new NoteRanges(document)));
  return notes.map((note) => {
    const found = findPassages(page, note.passages);
    return {
      note,
      passages: note.passages.map(({ side }, at) => {
        const stretch = found[at];
        return stretch ? { side, stretch, spans: text.texts.spansOf(side, stretch) } : null;
      }),
    };
  });
}

/** A note is an orphan where none of its passages is found; notes on a page have none. */
export function isOrphan({ note, passages }: PlacedNote): boolean {
  return note.passages.length > 0 && passages.every((passage) => passage === null);
}

/** Where parts of Blocks stand: on the page, and in the view that lies over it. What the person sees comes first. */
export function rangesOfSpans(spans: readonly BlockSpan[], reading: PageReading, overlay: Element | null): Range[] {
  const onPage = spans.flatMap(({ block, start, end }) => {
    const source = reading.sources[block];
    return source ? rangesOf(source, start, end) : [];
  });
  return overlay ? [...rangesInView(overlay, spans), ...onPage] : onPage;
}

/** The marks of all notes, by colour, and those of the note that is open. */
export function marksOfNotes(placed: readonly PlacedNote[], open: string | null, reading: PageReading, overlay: Element | null): Map<NoteMark, Range[]> {
  const marks = new Map<NoteMark, Range[]>();
  const add = (mark: NoteMark, ranges: readonly Range[]): void => {
    const marked = marks.get(mark) ?? [];
    marked.push(...ranges);
    marks.set(mark, marked);
  };
  for (const { note, passages } of placed) {
    const ranges = rangesOfSpans(passages.flatMap((passage) => passage?.spans ?? []), reading, overlay);
    add(note.colour, ranges);
    if (note.id === open) add('open', ranges);
  }
  return marks;
}

/** The note whose passage stands at a place of the page or of the view: of several the one with the shortest. */
export function noteAt(placed: readonly PlacedNote[], position: { block: number; offset: number } | null): PlacedNote | null {
  if (!position) return null;
  const { block, offset } = position;
  const holding = placed.flatMap((one) => one.passages.flatMap((passage) => (passage?.spans.some((span) => span.block === block && span.start <= offset && offset < span.end) ? [{ one, length: passage.stretch.end - passage.stretch.start }] : [])));
  return holding.sort((a, b) => a.length - b.length)[0]?.one ?? null;
}
