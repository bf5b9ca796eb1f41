import type { Passage, Side, Stretch } from '../notes/note.ts';
import { anchorsOf, ownOf } from './anchor.ts';
import type { AnchorText } from './anchor-text.ts';

/** What finds a passage in a text. Its other selectors say where it stood, and each page knows how to read them. */
export type AnchoredPassage = Pick<Passage, 'side' | 'quote'>;

/** A page as one in which passages are looked for. */
export interface SidesOfPage<P extends AnchoredPassage> {
  textOf: (side: Side) => AnchorText;
  /** Where a passage stood in the text of its side, by each of its selectors that leads there: the cheapest first. */
  placesOf: (passage: P) => Iterable<number>;
  /** Where that stands, in the text of the other side, which renders a stretch of this one; null where nothing does. */
  renderingOf: (side: Side, stretch: Stretch) => Stretch | null;
}

/**
 * Where the passages of a note stand in the texts of their sides now; null for those that are not found. Of a passage and its
 * rendering, the one that is found decides between places where the other may stand.
 */
export function findPassages<P extends AnchoredPassage>({ textOf, placesOf, renderingOf }: SidesOfPage<P>, passages: readonly P[]): (Stretch | null)[] {
  const anchors = passages.map((passage) => anchorsOf(textOf(passage.side), passage.quote, placesOf(passage)));
  const sure = anchors.map(({ alike }) => (alike.length === 1 ? alike[0] : undefined));
  return passages.map(({ side }, at) => {
    const own = anchors[at];
    if (!own) return null;
    const near = own.alike.length < 2 ? [] : passages.flatMap((other, index) => {
      const there = sure[index];
      return (there && other.side !== side && renderingOf(other.side, there)) || [];
    });
    const found = ownOf(own, near);
    return found && { start: found.start, end: found.end };
  });
}
