import type { ParagraphBead } from '../align/alignment.ts';
import type { Block, PageText } from './block.ts';
import { parentOf } from './container-tree.ts';

/**
 * Whether a Block without counterpart is a part of the article: when it stands between the article's pairs, or beside them in
 * the same part of the page. What else stands before and after is not the article's.
 * @param paired the article's paired Blocks of the same language, in page order.
 */
export function belongsToArticle(block: Block, paired: readonly Block[], page: PageText): boolean {
  const [first, last] = [paired[0], paired.at(-1)];
  if (!first || !last) return false;
  if (block.id > first.id && block.id < last.id) return true;
  if (block.role === 'heading' || block.linkDensity > 0.5) return false;
  const near = block.id < first.id ? first : last;
  return parentOf(block, page) === parentOf(near, page);
}

/** A bead with both sides. */
export function isPaired(bead: ParagraphBead): boolean {
  return bead.zh.end > bead.zh.start && bead.en.end > bead.en.start;
}
