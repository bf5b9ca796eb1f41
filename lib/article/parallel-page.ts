import { isPause, type Steps } from '../align/steps.ts';
import type { AlignedArticle } from './article.ts';
import type { Block } from './block.ts';
import { parallelTextOf, type ParallelText } from './parallel-text.ts';
import { SentenceMap } from './sentence-map.ts';

/** The articles of a page as the views show them. */
export interface ParallelPage {
  articles: readonly AlignedArticle[];
  /** One an article; the beads are numbered through the whole page. */
  texts: readonly ParallelText[];
  sentences: SentenceMap;
}

/** @param blocks the page's Blocks, by id. @yields the share of the work that is done, 0–1. */
export function* parallelPageOf(articles: readonly AlignedArticle[], blocks: readonly Block[]): Steps<ParallelPage> {
  const texts: ParallelText[] = [];
  const sentences = new SentenceMap();
  let first = 0;
  for (const [at, article] of articles.entries()) {
    const text = yield* parallelTextOf(article, blocks, first);
    texts.push(text);
    first += text.beads;
    for (const [turn, row] of text.rows.entries()) {
      sentences.add(row);
      if (isPause(turn)) yield at / articles.length;
    }
  }
  return { articles, texts, sentences };
}
