import type { Block, PageText } from './block.ts';
import { massOf } from './side.ts';

/** Parts that hold this share of a page's text are no furniture, whatever their name: one language of an article holds more. */
const TEXT_SHARE = 0.3;

/**
 * Takes out what stands in parts of the page that their names put beside the text (comments, side bars, footers). Names are a
 * habit and no promise: a name whose parts together hold much of the text says nothing.
 */
export function withoutNamedFurniture(blocks: readonly Block[], page: PageText): Block[] {
  const masses = new Map<string | undefined, number>();
  let all = 0;
  for (const block of blocks) {
    const name = nameOf(block, page);
    const mass = massOf(block);
    all += mass;
    masses.set(name, (masses.get(name) ?? 0) + mass);
  }
  const isFurniture = (name: string | undefined): boolean => name !== undefined && (masses.get(name) ?? 0) < TEXT_SHARE * all;
  return blocks.filter((block) => !isFurniture(nameOf(block, page)));
}

function nameOf(block: Block, page: PageText): string | undefined {
  return page.containers[block.container]?.beside;
}
