import type { SidesOfPage } from '../../lib/anchor/find-passages.ts';
import type { Passage } from '../../lib/notes/note.ts';
import type { NoteRanges } from '../../lib/page/note-range.ts';
import { PositionIndex } from '../../lib/page/position-index.ts';
import { placeFromArticle } from './article-place.ts';
import { renderingOf } from './make-note.ts';
import type { NotedText } from './noted-text.ts';

/** The page's texts as those in which passages are looked for: where each selector of a passage leads in them. */
export function sidesOfPage({ texts, parallel, reading }: NotedText, ranges: () => NoteRanges): SidesOfPage<Passage> {
  let index: PositionIndex | null = null;
  return {
    textOf: (side) => texts.anchorTextOf(side),
    /** The place in the article needs no look at the DOM, and holds where the page around the article is another one. */
    *placesOf({ side, place, range, position }) {
      const inArticle = place && placeFromArticle(texts, parallel, side, place.start);
      if (inArticle != null) yield inArticle;
      if (reading.sources.length === 0) return; // a saved article in the workbench
      for (const point of ranges().startsOf({ range, position })) {
        index ??= new PositionIndex(reading, reading.sources.keys());
        const at = index.locate(point.node, point.offset);
        const onSide = at && texts.placeOf(side, at.block, at.offset);
        if (onSide != null) yield onSide;
      }
    },
    renderingOf: (side, stretch) => renderingOf(texts, parallel, { side, stretch })?.selected.stretch ?? null,
  };
}
