import type { BlockSource, PageReading } from './reading.ts';
import type { Piece } from './visible-run.ts';

/** A place in the text of a Block: UTF-16 offset. */
export interface BlockPosition {
  block: number;
  offset: number;
}

/**
 * The DOM Range of a part of a Block's text.
 * @param start @param end half-open UTF-16 offsets into the Block's text.
 * @returns null when the page has taken the text away or changed it since it was read.
 */
export function rangeOf(source: BlockSource, start: number, end: number): Range | null {
  const first = pieceAt(source.pieces, start);
  const last = pieceAt(source.pieces, end - 1);
  if (!first || !last || end <= start || !stands(first) || !stands(last)) return null;
  const range = new Range();
  range.setStart(first.node, first.from + Math.max(0, start - first.start));
  range.setEnd(last.node, last.from + Math.min(last.length, end - last.start));
  return range.collapsed ? null : range;
}

function stands({ node, from, length }: Piece): boolean {
  return node.isConnected && node.length >= from + length;
}

/** The last piece that starts at or before the offset; offsets in collapsed white space belong to the piece before. */
function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** Finds the Block and the offset of a place in the DOM. Built once for a reading. */
export class PositionIndex {
  readonly #places = new Map<Text, { block: number; piece: Piece }[]>();

  constructor(reading: PageReading, blocks: Iterable<number>) {
    for (const block of blocks) {
      for (const piece of reading.sources[block]?.pieces ?? []) {
        const places = this.#places.get(piece.node);
        if (places) places.push({ block, piece });
        else this.#places.set(piece.node, [{ block, piece }]);
      }
    }
  }

  /** @param offset UTF-16 offset inside the text node. @returns null for text that is in none of the Blocks. */
  locate(node: Node, offset: number): BlockPosition | null {
    let nearest: BlockPosition | null = null;
    for (const { block, piece } of this.#places.get(node as Text) ?? []) {
      if (offset < piece.from) break;
      nearest = { block, offset: piece.start + Math.min(offset - piece.from, piece.length) };
    }
    return nearest;
  }
}
