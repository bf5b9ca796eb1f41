import type { Lexicon } from '../lexicon/lexicon.ts';
import type { AlignedArticle, Finding, NothingReason } from './article.ts';
import type { Block, PageText } from './block.ts';
import { findCandidates } from './candidates.ts';
import { massOf, sideOf, type Side } from './side.ts';
import { pairRegion } from './pair-region.ts';
import { findRegions } from './regions.ts';

/** Less than this on a side (in Chinese characters or their English equivalent) is a label and not an article. */
export const LEAST_MASS = 16;

/**
 * Finds the bilingual articles of a page and pairs their paragraphs and sentences. Most pages that hold both languages hold no
 * translation: every region is asked whether its two texts say the same, and no article is a good answer.
 * @yields the share of the work that is done, 0–1.
 */
export function* findArticles(page: PageText, lexicon: Lexicon): Generator<number, Finding, void> {
  const candidates = yield* findCandidates(page);
  yield 0;
  const missing = whatIsMissing(page, candidates);
  if (missing) return { articles: [], reason: missing };

  yield 0;
  const regions = findRegions(page, candidates);
  yield 0;
  const articles: AlignedArticle[] = [];
  let reason: NothingReason = 'tooShort';
  for (const [index, region] of regions.entries()) {
    const pairing = pairRegion(page, region, lexicon);
    for (let step = pairing.next(); ; step = pairing.next()) {
      if (step.done) {
        if (step.value.article) articles.push(step.value.article);
        else if (step.value.reason === 'unrelated') reason = 'unrelated';
        break;
      }
      yield (index + step.value) / regions.length;
    }
  }
  return articles.length ? { articles } : { articles, reason };
}

/** @param least the mass that a side must have. @returns null where both languages are there. */
export function whatIsMissing(page: PageText, candidates: readonly Block[], least = LEAST_MASS): NothingReason | null {
  if (page.blocks.length === 0) return 'empty';
  const mass = (side: Side): number => candidates.reduce((sum, block) => sum + (sideOf(block) === side ? massOf(block) : 0), 0);
  const [zh, en] = [mass('zh'), mass('en')];
  if (zh < least && en < least) return 'tooShort';
  if (zh < least) return 'noChinese';
  return en < least ? 'noEnglish' : null;
}
