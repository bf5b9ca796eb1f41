/** Between what the grid shows and the paragraphs that its units are parts of. */
import type { Row, Side, Unit } from '../../../lib/edit/rows.ts';
import type { SavedDocument } from '../../../lib/library/saved-document.ts';
import { isText } from '../../../lib/page/safe-dom.ts';
import type { BlockSpan } from '../../notes/side-texts.ts';
import { blockOf } from './document-text.ts';

/** A unit as it is drawn, with its part of a paragraph. What a person has written in its place stands for all of it. */
interface DrawnUnit {
  text: Text;
  isEdited: boolean;
  span: BlockSpan;
}

/** The units that are drawn now. @param rows as they are shown: sentences or paragraphs. */
export function drawnUnits(grid: Element, document: Pick<SavedDocument, 'texts'>, rows: readonly Row[]): DrawnUnit[] {
  return [...grid.querySelectorAll<HTMLElement>('.unit')].flatMap((element) => drawnUnit(element, document, rows) ?? []);
}

function drawnUnit(element: HTMLElement, document: Pick<SavedDocument, 'texts'>, rows: readonly Row[]): DrawnUnit | null {
  const side: Side = element.closest<HTMLElement>('.cell')?.dataset['side'] === 'zh' ? 'zh' : 'en';
  const row = rows[Number(element.closest<HTMLElement>('.row')?.dataset['at'])];
  const unit: Unit | undefined = row?.[side][Number(element.dataset['unit'])];
  const text = element.firstChild;
  if (!unit || !text || !isText(text)) return null;
  return { text, isEdited: unit.text !== undefined, span: { block: blockOf(document, side, unit), start: unit.start, end: unit.end } };
}

/** The parts of paragraphs that lie in a Range. */
export function spansOfRange(units: readonly DrawnUnit[], range: Range): BlockSpan[] {
  return units.flatMap(({ text, isEdited, span }) => {
    if (!range.intersectsNode(text)) return [];
    const from = text === range.startContainer ? range.startOffset : 0;
    const to = text === range.endContainer ? range.endOffset : text.length;
    if (from >= to) return [];
    return [isEdited ? span : { block: span.block, start: span.start + from, end: span.start + to }];
  });
}

/** Where parts of paragraphs are drawn. */
export function rangesOfUnits(units: readonly DrawnUnit[], spans: readonly BlockSpan[]): Range[] {
  return units.flatMap(({ text, isEdited, span }) =>
    spans.flatMap(({ block, start, end }) => {
      const [from, to] = [Math.max(0, start - span.start), Math.min(span.end, end) - span.start];
      if (block !== span.block || from >= to || from >= span.end - span.start) return [];
      const range = new Range();
      range.setStart(text, isEdited ? 0 : Math.min(from, text.length));
      range.setEnd(text, isEdited ? text.length : Math.min(to, text.length));
      return range.collapsed ? [] : [range];
    }),
  );
}

/** The place in a paragraph of a place in the grid. */
export function positionOf(units: readonly DrawnUnit[], node: Node, offset: number): { block: number; offset: number } | null {
  const unit = units.find(({ text }) => text === node);
  return unit ? { block: unit.span.block, offset: Math.min(unit.span.start + (unit.isEdited ? 0 : offset), unit.span.end - 1) } : null;
}

/** The rows whose units hold some of these parts. */
export function rowsHolding(document: SavedDocument, spans: readonly BlockSpan[]): Set<number> {
  const byBlock = Map.groupBy(spans, ({ block }) => block);
  const holds = (side: Side, unit: Unit): boolean => (byBlock.get(blockOf(document, side, unit)) ?? []).some(({ start, end }) => start < unit.end && unit.start < end);
  return new Set(document.rows.flatMap((row) => ((['zh', 'en'] as const).some((side) => row[side].some((unit) => holds(side, unit))) ? [row.id] : [])));
}
