import type { PageReading } from './reading.ts';
import type { Piece } from './visible-run.ts';

/** A place in the text of a Block: UTF-16 offset. */
export interface BlockPosition {
  block: number;
  offset: number;
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
