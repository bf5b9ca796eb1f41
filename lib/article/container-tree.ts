import type { Block, PageText } from './block.ts';

/** The container around the one that a Block stands in; -1 where there is none. */
export function parentOf(block: Block, page: PageText): number {
  return page.containers[block.container]?.parent ?? -1;
}

/** Whether a container is another one, or stands in it. */
export function isBelow(container: number, ancestor: number, page: PageText): boolean {
  let at = container;
  while (at > ancestor) at = page.containers[at]?.parent ?? -1;
  return at === ancestor;
}
