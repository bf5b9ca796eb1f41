import type { Steps } from '../align/steps.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Finding } from './article.ts';
import type { Block, PageText } from './block.ts';
import { findCandidates } from './candidates.ts';
import { joinPages } from './join-pages.ts';
import { massOf, sideOf, type Side } from './side.ts';
import { mainText } from './main-text.ts';
import { pairRegion } from './pair-region.ts';

/** Less text than this on a side, in Chinese characters or their English equivalent, is too little to tell. */
const LEAST_MASS = 60;

/**
 * Pairs the main text of a page with that of its counterpart. That the page calls the other its counterpart proves nothing:
 * the two texts are asked whether they say the same, as those of one page are.
 * @param wanted the language that the counterpart is to bring.
 * @returns beads and ids as of `joinPages(page, counterpart)`; the reasons: the counterpart has no text in its language
 * (`noChinese`, `noEnglish`), there is too little of it, or it is another text.
 * @yields the share of the work that is done, 0–1.
 */
export function* pairCounterpart(page: PageText, counterpart: PageText, wanted: Side, lexicon: Lexicon): Generator<number, Finding, void> {
  const own = mainText(page, yield* textIn(page, wanted === 'zh' ? 'en' : 'zh'));
  const theirs = mainText(counterpart, yield* textIn(counterpart, wanted));
  if (theirs.length === 0) return { articles: [], reason: wanted === 'zh' ? 'noChinese' : 'noEnglish' };
  const joined = joinPages(page, counterpart);
  const moved = theirs.flatMap(({ id, language }) => {
    const block = joined.blocks[id + page.blocks.length];
    return block ? [{ ...block, language }] : [];
  });
  const { article, reason } = yield* pairRegion(joined, { container: 0, blocks: [...own, ...moved] }, lexicon);
  if (article) return { articles: [article] };
  // Of two long texts that are not the same, little can be paired; that does not make them short.
  const short = reason === 'tooShort' && Math.min(massOfAll(own), massOfAll(theirs)) < LEAST_MASS;
  return { articles: [], reason: short ? 'tooShort' : 'unrelated' };
}

function massOfAll(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + massOf(block), 0);
}

function* textIn(page: PageText, side: Side): Steps<Block[]> {
  return (yield* findCandidates(page)).filter((block) => sideOf(block) === side);
}
