import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Finding } from './article.ts';
import type { PageText } from './block.ts';
import { LEAST_MASS, whatIsMissing } from './find-articles.ts';
import { pairRegion } from './pair-region.ts';
import { resolveLanguages } from './resolve-languages.ts';
import { sideOf } from './side.ts';

/**
 * For what a person chose a region: for this very page, where any text of both languages will do, or for all pages of the
 * site, where it may hold something else today, and less than an article is left to the finder.
 */
export type ChosenFor = 'page' | 'site';

/**
 * Pairs a region that a person chose: all of it, and nothing is refused, whatever the two texts say.
 * @param page the text of the region only.
 * @yields the share of the work that is done, 0–1.
 */
export function* pairChosenRegion(page: PageText, lexicon: Lexicon, chosenFor: ChosenFor): Generator<number, Finding, void> {
  const texts = (yield* resolveLanguages(page.blocks)).filter((block) => sideOf(block) !== null && block.role !== 'code');
  const least = chosenFor === 'site' ? LEAST_MASS : 1;
  // The furniture within is left out, unless it is all there is: a person may have chosen a sidebar.
  const outside = texts.filter((block) => !page.containers[block.container]?.chrome);
  const blocks = whatIsMissing(page, outside, least) ? texts : outside;
  const missing = whatIsMissing(page, blocks, least);
  if (missing) return { articles: [], reason: missing };
  const { article, reason = 'unrelated' } = yield* pairRegion(page, { container: 0, blocks }, lexicon, { chosen: true });
  return article ? { articles: [article] } : { articles: [], reason };
}
