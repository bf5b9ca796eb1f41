import type { Block, PageText } from './block.ts';

/**
 * Two pages as one: the Blocks and containers of `other` stand behind those of `page`, which keep their ids. Their trees stay apart.
 */
export function joinPages(page: PageText, other: PageText): PageText {
  const [blocks, containers] = [page.blocks.length, page.containers.length];
  const moved = (block: Block): Block => ({ ...block, id: block.id + blocks, container: block.container + containers });
  return {
    blocks: [...page.blocks, ...other.blocks.map(moved)],
    containers: [
      ...page.containers,
      ...other.containers.map((container) => ({ ...container, parent: container.parent < 0 ? -1 : container.parent + containers })),
    ],
  };
}
