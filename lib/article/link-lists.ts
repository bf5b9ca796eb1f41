import type { Block, PageText } from './block.ts';
import { parentOf } from './container-tree.ts';
import { sideOf } from './side.ts';

/**
 * The lists of links that belong to a text: they stand between two of its paragraphs, and every entry beside its rendering.
 * Other Blocks of links only are navigation.
 * @param blocks the page's Blocks in page order.
 * @param isText whether a Block is a part of a text by itself.
 */
export function linkListsOfText(blocks: readonly Block[], page: PageText, isText: (block: Block) => boolean): Set<Block> {
  const found = new Set<Block>();
  let run: Block[] = [];
  let before: Block | null = null;
  for (const block of blocks) {
    if (!isText(block)) {
      run.push(block);
      continue;
    }
    if (run.length && before && parentOf(before, page) === parentOf(block, page) && alternates(run)) run.forEach((link) => found.add(link));
    run = [];
    before = block;
  }
  return found;
}

/** Whether the languages stand in turn, entry by entry. */
function alternates(run: readonly Block[]): boolean {
  if (run.length % 2 !== 0) return false;
  const [first, second] = [sideOf(run[0] as Block), sideOf(run[1] as Block)];
  return first !== null && second !== null && first !== second && run.every((block, index) => sideOf(block) === (index % 2 === 0 ? first : second));
}
