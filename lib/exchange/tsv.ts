import type { PageReport } from './report.ts';
import { rowsOf } from './rows.ts';

/** The reports of some pages as tab-separated values: a header, then a line a sentence bead, or a pair that has none. */
export function tsvDocument(reports: readonly ({ page: string } & PageReport)[]): string {
  const lines = [['page', 'zh', 'en', 'confidence']];
  for (const report of reports) {
    for (const { zh, en, confidence } of rowsOf(report)) lines.push([report.page, zh, en, String(confidence)]);
  }
  return lines.map((cells) => `${cells.map(tsvCell).join('\t')}\n`).join('');
}

/** TSV has no quoting that everybody reads: what would end a cell becomes a space. */
export function tsvCell(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ').trim();
}
