import type { Side, Stretch } from '../../lib/notes/note.ts';
import { beadsIn, otherSide, renderingOf, type Selected } from './make-note.ts';
import type { NotedText } from './noted-text.ts';
import type { BlockSpan, SideTexts } from './side-texts.ts';

/**
 * The text that was selected: that of the language in which the selection begins, and that of the other, one stretch each.
 * A selection that ends in the language in which it begins is one of that language: what it goes over of the other is its rendering
 * where the pairing says so, or knows of none. Where the languages stand beside each other, nobody selects down a column but over
 * a part of what stands beside it: there the pairing answers.
 */
export function selectedIn({ texts, parallel }: Pick<NotedText, 'texts' | 'parallel'>, { spans, beside }: { spans: readonly BlockSpan[]; beside: boolean }): Selected | null {
  const said = spans.filter((span) => trimmed(texts, span) !== null);
  const sides = said.flatMap(({ block }) => texts.sideOf(block) ?? []);
  const [side] = sides;
  const stretch = side && stretchIn(texts, side, said);
  if (!stretch) return null;
  const one = { side, stretch };
  const rendering = stretchIn(texts, otherSide(side), said);
  if (!rendering) return one;
  const isOfBoth = sides.at(-1) !== side || (!beside && belong(texts, parallel, one, rendering));
  return isOfBoth ? { ...one, rendering } : one;
}

function belong(texts: SideTexts, parallel: NotedText['parallel'], one: Selected, rendering: Stretch): boolean {
  if (!parallel || !renderingOf(texts, parallel, one)) return true;
  const beads = new Set(beadsIn(texts, parallel, one));
  return beadsIn(texts, parallel, { side: otherSide(one.side), stretch: rendering }).some((bead) => beads.has(bead));
}

/** From the first to the last of the parts that are of this side, without white space around it. */
function stretchIn(texts: SideTexts, side: Side, spans: readonly BlockSpan[]): Stretch | null {
  const stretch = texts.stretchOf(side, spans.filter(({ block }) => texts.sideOf(block) === side));
  return stretch && withoutSpace(texts.textOf(side), stretch);
}

function trimmed(texts: SideTexts, span: BlockSpan): Stretch | null {
  const side = texts.sideOf(span.block);
  return side && stretchIn(texts, side, [span]);
}

function withoutSpace(whole: string, stretch: Stretch): Stretch | null {
  const text = whole.slice(stretch.start, stretch.end);
  const start = stretch.start + text.length - text.trimStart().length;
  const end = stretch.end - (text.length - text.trimEnd().length);
  return start < end ? { start, end } : null;
}
