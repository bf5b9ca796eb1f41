import type { Block, Container } from '../article/block.ts';
import type { Piece } from './visible-run.ts';

/** Where a Block's text stands in the page. */
export interface BlockSource {
  /** The block-level element (or shadow root's host) that holds the text. */
  element: Element;
  /** Maps offsets of the Block's text to text nodes, in text order. */
  pieces: Piece[];
}

/** An image of the page, with its place among the Blocks. */
export interface PageImage {
  element: HTMLImageElement;
  container: number;
  /** Id of the Block that follows it. */
  before: number;
}

/** What was read from a page: the Blocks for the finder, and the way back to the page for each of them. */
export interface PageReading {
  blocks: Block[];
  containers: Container[];
  /** Index = id of the Block. */
  sources: BlockSource[];
  images: PageImage[];
  /** Large frames in which other sites' documents stand: they may hold text, and no extension that was let into the page may look. */
  unreadFrames: number;
}
