import type { ParagraphBead } from '../align/alignment.ts';

/** How the two languages of an article stand on the page. */
export type Layout = 'blocks' | 'alternating' | 'table';

/** A region of the page that carries one text twice, with its Blocks in reading order. */
export interface Article {
  /** The Chinese first, whatever stands first on the page. */
  languages: ['zh-Hans' | 'zh-Hant', 'en'];
  layout: Layout;
  /** Ids of the Blocks. */
  zh: number[];
  en: number[];
}

/** An article with its pairing. The indices of the beads point into the article's `zh` and `en`. */
export interface AlignedArticle extends Article {
  /** Estimated probability, 0–1, that the two texts are translations of each other. */
  confidence: number;
  paragraphs: ParagraphBead[];
}

/** Why a page holds no bilingual article. */
export type NothingReason = 'empty' | 'noChinese' | 'noEnglish' | 'unrelated' | 'tooShort';

/** The answer for a page: its bilingual articles in page order, or the reason why there is none. */
export interface Finding {
  articles: AlignedArticle[];
  reason?: NothingReason;
}
