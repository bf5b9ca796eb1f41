import type { BlockSource } from './reading.ts';
import { isElement, isText, parentNode, slotOf } from './safe-dom.ts';
import type { Piece } from './visible-run.ts';

/**
 * The DOM Ranges of a part of a Block's text: one, unless the text runs through the slots of a shadow root, where it shows
 * in another order than it stands, or in another tree. No Range spans two trees.
 * @param start @param end half-open UTF-16 offsets into the Block's text.
 * @returns no Range when the page has taken the text away or changed it since it was read.
 */
export function rangesOf(source: BlockSource, start: number, end: number): Range[] {
  const from = pieceIndex(source.pieces, start);
  const to = pieceIndex(source.pieces, end - 1);
  const pieces = end > start ? source.pieces.slice(from, to + 1) : [];
  if (!pieces.every(stands)) return [];
  const ranges: Range[] = [];
  let first = pieces[0];
  for (const [index, last] of pieces.entries()) {
    const next = pieces[index + 1];
    if (!first || (next && follows(next.node, last.node))) continue;
    const range = new Range();
    range.setStart(first.node, first.from + Math.max(0, start - first.start));
    range.setEnd(last.node, last.from + Math.min(last.length, end - last.start));
    if (!range.collapsed) ranges.push(range);
    first = next;
  }
  return ranges;
}

function follows(node: Text, before: Text): boolean {
  if (node === before) return true;
  // Between two children of a shadow host can stand a third that shows in another slot.
  if (slottedAround(node) !== slottedAround(before)) return false;
  const position = before.compareDocumentPosition(node);
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && (position & Node.DOCUMENT_POSITION_DISCONNECTED) === 0;
}

/** The child of a shadow host in which a text stands and which shows in a slot; null where there is none. */
function slottedAround(text: Text): Node | null {
  for (let node: Node | null = text; node; node = parentNode(node)) {
    if ((isText(node) || isElement(node)) && slotOf(node)) return node;
  }
  return null;
}

function stands({ node, from, length }: Piece): boolean {
  return node.isConnected && node.length >= from + length;
}

/** The last piece that starts at or before the offset; offsets in collapsed white space belong to the piece before. */
function pieceIndex(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
