import type { SentenceBead, Segment } from '../align/alignment.ts';
import type { AlignedArticle, Finding } from '../article/article.ts';

/** What the extension paired on a page, with the texts themselves: the shape that `npm run pairs -- --json` prints. */
export interface PageReport {
  articles: ReportedArticle[];
  reason?: string;
}
export interface ReportedArticle {
  languages: AlignedArticle['languages'];
  layout: AlignedArticle['layout'];
  confidence: number;
  pairs: ReportedPair[];
}
/** A pair with one empty side is an unpaired block. */
export interface ReportedPair {
  zh: string[];
  en: string[];
  confidence: number;
  sentences: ReportedSentence[];
}
export interface ReportedSentence {
  zh: string;
  en: string;
  confidence: number;
}

/** @param texts the texts of the page's Blocks, by id. */
export function reportFinding(finding: Finding, texts: readonly string[]): PageReport {
  const articles = finding.articles.map((article) => reportArticle(article, texts));
  return finding.reason === undefined ? { articles } : { articles, reason: finding.reason };
}

function reportArticle(article: AlignedArticle, texts: readonly string[]): ReportedArticle {
  const zh = article.zh.map((id) => texts[id] ?? '');
  const en = article.en.map((id) => texts[id] ?? '');
  return {
    languages: article.languages,
    layout: article.layout,
    confidence: rounded(article.confidence),
    pairs: article.paragraphs.map((bead) => ({
      zh: zh.slice(bead.zh.start, bead.zh.end),
      en: en.slice(bead.en.start, bead.en.end),
      confidence: rounded(bead.confidence),
      sentences: bead.sentences.map((sentence) => reportSentence(sentence, zh, en)),
    })),
  };
}

function reportSentence(bead: SentenceBead, zh: readonly string[], en: readonly string[]): ReportedSentence {
  const textOf = (texts: readonly string[]) => (segment: Segment) => (texts[segment.block] ?? '').slice(segment.start, segment.end);
  return { zh: bead.zh.map(textOf(zh)).join(''), en: bead.en.map(textOf(en)).join(' '), confidence: rounded(bead.confidence) };
}

/** Probabilities to three decimals: more would only pretend. */
function rounded(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}
