import type { AlignedArticle } from './article.ts';
import type { Block, PageText } from './block.ts';
import { mainText } from './main-text.ts';
import { massOf, sideOf, type Side } from './side.ts';
import { isPaired } from './trim.ts';

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

/** More than this, in Chinese characters or their English equivalent, is a text of its own, wherever it stands. */
const BOX_MASS = 60;
/** A text so many times longer is what the page is about. */
const LONGER = 3;

/**
 * Whether what was paired are a few lines beside a long text in one language (offers, a saying of the day), and not the text itself.
 * @returns the language that the page's text lacks, or null where the pairs are an article.
 */
export function standsBesideText({ zh, en, paragraphs }: AlignedArticle, page: PageText, candidates: readonly Block[]): Side | null {
  const ids = { zh, en };
  for (const side of ['zh', 'en'] as const) {
    const paired = new Set(paragraphs.filter(isPaired).flatMap((bead) => ids[side].slice(bead[side].start, bead[side].end)));
    const own = candidates.filter((block) => sideOf(block) === side);
    const mass = massOfAll(own.filter(({ id }) => paired.has(id)));
    if (mass > BOX_MASS) return null;
    const text = mainText(page, own);
    if (text.every(({ id }) => !paired.has(id)) && massOfAll(text) >= LONGER * mass && text.length > 1) return side === 'zh' ? 'en' : 'zh';
  }
  return null;
}

function massOfAll(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + massOf(block), 0);
}
