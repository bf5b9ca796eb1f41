import type { ParallelPage } from '../../lib/article/parallel-page.ts';
import type { Side, Stretch } from '../../lib/notes/note.ts';
import type { SideTexts } from './side-texts.ts';

/** A Block of the article's side, and where it begins in the side's text: the Blocks joined by line feeds. */
interface ArticleBlock {
  block: number;
  from: number;
  length: number;
}

/** The place in the text of the article's side, where all of the stretch stands in the page's first article. */
export function placeInArticle(texts: SideTexts, parallel: ParallelPage | null, side: Side, stretch: Stretch): Stretch | null {
  const starts = new Map(blocksOf(texts, parallel, side).map(({ block, from }) => [block, from]));
  const places = texts.spansOf(side, stretch).map(({ block, start, end }) => {
    const at = starts.get(block);
    return at === undefined ? null : { start: at + start, end: at + end };
  });
  const [first, last] = [places[0], places.at(-1)];
  return first && last && !places.includes(null) ? { start: first.start, end: last.end } : null;
}

/** The way back: a place of the article's side as one in the text of all that the page says in that language. */
export function placeFromArticle(texts: SideTexts, parallel: ParallelPage | null, side: Side, place: number): number | null {
  const held = blocksOf(texts, parallel, side).find(({ from, length }) => from <= place && place <= from + length);
  return held ? texts.placeOf(side, held.block, place - held.from) : null;
}

function blocksOf(texts: SideTexts, parallel: ParallelPage | null, side: Side): ArticleBlock[] {
  let from = 0;
  return (parallel?.articles[0]?.[side] ?? []).map((block) => {
    const length = texts.lengthOf(block) ?? 0;
    const one = { block, from, length };
    from += length + 1;
    return one;
  });
}
