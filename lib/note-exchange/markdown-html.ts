import { toHtml } from 'hast-util-to-html';
import { markdownTree } from './markdown-tree.ts';

/** A note's text as HTML for a report; see `markdownTree` for what can stand in it. */
export function markdownHtml(markdown: string): string {
  return toHtml(markdownTree(markdown));
}
