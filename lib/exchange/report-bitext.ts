import { type BitextDocument, type BitextRow, type BitextSegment, sideText } from './bitext.ts';
import type { PageReport, ReportedArticle, ReportedPair, ReportedSentence } from './report.ts';

/** The articles of a page's report, each as a document; a pair without sentences is one row. */
export function bitextOfReport(page: string, { articles }: PageReport): BitextDocument[] {
  return articles.map(({ languages: [zh, en], pairs }) => ({
    titles: {},
    languages: { zh, en },
    source: page,
    paragraphs: pairs.map((pair) => ({ rows: rowsOfPair(pair) })),
  }));
}

function rowsOfPair({ zh, en, confidence, sentences }: ReportedPair): BitextRow[] {
  const rows: ReportedSentence[] = sentences.length ? sentences : [{ zh: zh.join('\n'), en: en.join('\n'), confidence }];
  return rows.map((row) => ({ zh: oneSegment(row.zh), en: oneSegment(row.en), confidence: row.confidence, confirmed: false }));
}

function oneSegment(text: string): BitextSegment[] {
  return text.trim() === '' ? [] : [{ text: text.trim() }];
}

/** A document in the shape of a report's article. Where a file knows no confidence, somebody has vouched for its rows. */
export function reportedArticle({ languages, paragraphs }: BitextDocument): ReportedArticle {
  const pairs = paragraphs.map(({ rows }): ReportedPair => {
    const sentences = rows.map((row) => ({ zh: sideText(row, 'zh'), en: sideText(row, 'en'), confidence: row.confidence ?? 1 }));
    const side = (name: 'zh' | 'en') => sentences.map((row) => row[name]).filter((text) => text !== '');
    return {
      zh: side('zh').length ? [side('zh').join('')] : [],
      en: side('en').length ? [side('en').join(' ')] : [],
      confidence: mean(sentences),
      sentences,
    };
  });
  return { languages: [languages.zh, 'en'], layout: 'table', confidence: mean(pairs), pairs };
}

function mean(parts: readonly { confidence: number }[]): number {
  if (parts.length === 0) return 0;
  return Math.round((parts.reduce((sum, { confidence }) => sum + confidence, 0) / parts.length) * 1000) / 1000;
}
