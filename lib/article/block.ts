import type { BlockLanguage } from '../text/language.ts';

/** What a block is for, from its tag and ARIA role. */
export type BlockRole = 'heading' | 'paragraph' | 'item' | 'cell' | 'caption' | 'quote' | 'code';

/**
 * One visual paragraph in one language, as `lib/page` reads it. A `<p>` that holds both languages becomes two Blocks.
 * Plain data: Blocks cross the messages to the background.
 */
export interface Block {
  /** Index in the page's list of Blocks, which stand in document order. */
  id: number;
  /** The text as a person sees it: white space collapsed, no annotations (`rt`), nothing of scripts and controls. */
  text: string;
  language: BlockLanguage;
  role: BlockRole;
  /** Heading level 1–6; 0 for what is no heading. */
  level: number;
  /** Index of the container whose own text this is. Blocks that were split out of one element share it. */
  container: number;
  /** True when the page does not show it now: a folded half, a tab in the background. */
  hidden: boolean;
  /** Share of the text that stands inside links, 0–1: navigation is made of links, prose is not. */
  linkDensity: number;
}

/** A block-level element of the page: the tree in which the Blocks hang. */
export interface Container {
  /** Index of the parent in the page's list of containers, always smaller than the own one; -1 for the root. */
  parent: number;
  /** Lower-case tag name. */
  tag: string;
  /** True for the page's furniture: nav, footer, aside, forms, dialogs and what ARIA calls so. */
  chrome: boolean;
  /** The word of its class or id (or of what it stands in) by which sites name what is beside a text: `comments`, `sidebar`. */
  beside?: string;
}

/** Everything that the finder is told about a page. */
export interface PageText {
  blocks: Block[];
  containers: Container[];
}
