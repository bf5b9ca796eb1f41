import type { Lexicon } from '../lexicon/lexicon.ts';
import type { AlignedArticle, Finding, NothingReason } from './article.ts';
import { standsBesideText } from './beside.ts';
import type { Block, PageText } from './block.ts';
import { findCandidates } from './candidates.ts';
import { massOf, sideOf, type Side } from './side.ts';
import { pairRegion } from './pair-region.ts';
import { findRegions, type Region } from './regions.ts';

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
  let reason: NothingReason | null = null;
  for (const [index, region] of regions.entries()) {
    const pairing = pairRegion(page, region, lexicon);
    for (let step = pairing.next(); ; step = pairing.next()) {
      if (step.done) {
        const { article, reason: refused } = step.value;
        const lacking = article ? standsBesideText(article, page, candidates) : null;
        if (article && !lacking) articles.push(article);
        else reason = moreTelling(reason, lacking ? withoutSide(lacking) : refused === 'unrelated' ? refused : whyTooShort(region, candidates));
        break;
      }
      yield (index + step.value) / regions.length;
    }
  }
  return articles.length ? { articles } : { articles, reason: reason ?? 'tooShort' };
}

/** From this mass on a side, what the other side says could be found in it. */
const ENOUGH = 80;
/** A text that is so many times longer than what the page holds in the other language is no rendering of it, but the page's text. */
const ONE_LANGUAGE = 4;

/** Little was paired in a region. Is there too little text, or is it another one, or is the page in one language? */
function whyTooShort({ blocks }: Region, candidates: readonly Block[]): NothingReason {
  if (Math.min(massIn(blocks, 'zh'), massIn(blocks, 'en')) >= ENOUGH) return 'unrelated';
  const [zh, en] = [massIn(candidates, 'zh'), massIn(candidates, 'en')];
  if (Math.max(zh, en) < ONE_LANGUAGE * Math.min(zh, en)) return 'tooShort';
  return withoutSide(zh < en ? 'zh' : 'en');
}

function withoutSide(side: Side): NothingReason {
  return side === 'zh' ? 'noChinese' : 'noEnglish';
}

/** Of the reasons of two regions, the one that says more: that texts were compared, before what is not there. */
function moreTelling(known: NothingReason | null, other: NothingReason): NothingReason {
  return known === 'unrelated' || (known !== null && known !== 'tooShort' && other === 'tooShort') ? known : other;
}

/** @param least the mass that a side must have. @returns null where both languages are there. */
export function whatIsMissing(page: PageText, candidates: readonly Block[], least = LEAST_MASS): NothingReason | null {
  if (page.blocks.length === 0) return 'empty';
  const [zh, en] = [massIn(candidates, 'zh'), massIn(candidates, 'en')];
  if (zh < least && en < least) return 'tooShort';
  if (zh < least) return 'noChinese';
  return en < least ? 'noEnglish' : null;
}

function massIn(blocks: readonly Block[], side: Side): number {
  return blocks.reduce((sum, block) => sum + (sideOf(block) === side ? massOf(block) : 0), 0);
}
