/** Finds further renderings of an article's text on the same page: its finder pairs one. */
import { type Steps, within } from '../align/steps.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { AlignedArticle } from './article.ts';
import type { Block, PageText } from './block.ts';
import { findCandidates } from './candidates.ts';
import { pairRegion } from './pair-region.ts';
import { resolveLanguages } from './resolve-languages.ts';
import { massOf, sideOf, type Side } from './side.ts';
import { isPaired } from './trim.ts';
import { type Versions, versionsInRows, versionsInTurn } from './versions.ts';

/** Renderings of one text, each paired with it. */
export interface PageRenderings {
  /** The language of the text that they render. */
  source: Side;
  /** At least two, in page order. */
  articles: AlignedArticle[];
}

/** A rendering is about as long as its source: in Chinese characters or their English equivalent. */
const LENGTH = { least: 0.4, most: 2.5 };
/** A rendering that was set in several parts is no longer than one. */
const LEAST_TOGETHER = 1.5;
/** What renders less of the source's paragraphs is a quotation or a summary. */
const LEAST_RENDERED = 0.5;
/** What is made of links leads through the site. */
const MOST_LINKS = 0.5;
/** A page has at most so many renderings. */
const MOST = 8;

/**
 * @param article one of the page's, as the finder has paired it.
 * @returns the article's text with each of its renderings; null where the page has only one.
 * @yields the share of the work that is done, 0–1.
 */
export function* findRenderings(page: PageText, article: AlignedArticle, lexicon: Lexicon): Steps<PageRenderings | null> {
  const candidates = yield* within(0, 0.1, findCandidates(page));
  for (const [turn, source] of (['zh', 'en'] as const).entries()) {
    const from = 0.1 + 0.45 * turn;
    const found = yield* within(from, from + 0.45, renderingsOf(page, article, candidates, source, lexicon));
    if (found.length > 1) return { source, articles: found };
  }
  return null;
}

function* renderingsOf(page: PageText, article: AlignedArticle, candidates: readonly Block[], source: Side, lexicon: Lexicon): Steps<AlignedArticle[]> {
  for (const versions of [versionsInRows(page, candidates, source), versionsInTurn(candidates, source)]) {
    if (!versions || !areRenderings(versions)) continue;
    const articles: AlignedArticle[] = [];
    for (const [at, rendering] of versions.renderings.entries()) {
      const share = [at, at + 1].map((done) => (0.5 * done) / versions.renderings.length) as [number, number];
      const paired = yield* within(...share, pairedWith(page, versions.source, rendering, lexicon));
      if (paired) articles.push(paired);
    }
    if (articles.length === versions.renderings.length) return articles;
  }
  return yield* within(0.5, 1, oneAfterTheOther(page, article, candidates, source, lexicon));
}

/** By their lengths: two halves of one rendering stand in turn as two renderings do. */
function areRenderings({ source, renderings }: Versions): boolean {
  const own = massOfAll(source);
  const ratios = renderings.map((blocks) => massOfAll(blocks) / Math.max(1, own));
  return ratios.every((ratio) => ratio >= LENGTH.least && ratio <= LENGTH.most) && ratios.reduce((sum, ratio) => sum + ratio, 0) >= LEAST_TOGETHER;
}

/** Renderings that stand as a whole before or behind the one that the finder has paired. */
function* oneAfterTheOther(page: PageText, article: AlignedArticle, candidates: readonly Block[], source: Side, lexicon: Lexicon): Steps<AlignedArticle[]> {
  const other = source === 'zh' ? 'en' : 'zh';
  const paired = pairedBlocks(article);
  const sourceBlocks = candidates.filter(({ id }) => paired[source].has(id));
  // The finder leaves out what stands under "another rendering": here, it is what is looked for.
  const readable = (yield* resolveLanguages(page.blocks)).filter((block) => sideOf(block) === other && isProse(block, page));
  let rest = readable.filter(({ id }) => !paired[other].has(id));
  const found: AlignedArticle[] = [];
  while (found.length + 1 < MOST && massOfAll(rest) >= LENGTH.least * massOfAll(sourceBlocks)) {
    const more = yield* within(found.length / MOST, (found.length + 1) / MOST, pairedWith(page, sourceBlocks, rest, lexicon));
    if (!more) break;
    found.push(more);
    const taken = pairedBlocks(more)[other];
    rest = rest.filter(({ id }) => !taken.has(id));
  }
  if (found.length === 0) return [];
  const own = yield* pairedWith(page, sourceBlocks, candidates.filter(({ id }) => paired[other].has(id)), lexicon);
  return [...(own ? [own] : []), ...found].sort((a, b) => (a[other][0] ?? 0) - (b[other][0] ?? 0));
}

function isProse({ role, container, linkDensity }: Block, page: PageText): boolean {
  return role !== 'code' && linkDensity < MOST_LINKS && page.containers[container]?.chrome !== true;
}

/** A text with one of its renderings; null where they do not say the same. */
function* pairedWith(page: PageText, source: readonly Block[], rendering: readonly Block[], lexicon: Lexicon): Steps<AlignedArticle | null> {
  const blocks = [...source, ...rendering].sort((a, b) => a.id - b.id);
  const { article } = yield* pairRegion(page, { container: 0, blocks }, lexicon);
  const side = source[0] && sideOf(source[0]);
  if (!article || !side) return null;
  const rendered = pairedBlocks(article)[side];
  const share = massOfAll(source.filter(({ id }) => rendered.has(id))) / Math.max(1, massOfAll(source));
  return share >= LEAST_RENDERED ? onlyPaired(article, side === 'zh' ? 'en' : 'zh') : null;
}

/** The article without what nothing renders on one side: it may be the beginning of the next rendering. */
function onlyPaired(article: AlignedArticle, side: Side): AlignedArticle {
  return { ...article, paragraphs: article.paragraphs.filter((bead) => isPaired(bead) || bead[side].end === bead[side].start) };
}

/** Ids of the Blocks that have a counterpart. */
function pairedBlocks({ zh, en, paragraphs }: AlignedArticle): Record<Side, Set<number>> {
  const of = (ids: readonly number[], side: Side): Set<number> => new Set(paragraphs.filter(isPaired).flatMap((bead) => ids.slice(bead[side].start, bead[side].end)));
  return { zh: of(zh, 'zh'), en: of(en, 'en') };
}

function massOfAll(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + massOf(block), 0);
}
