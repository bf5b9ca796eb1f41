import type { PageReport, ReportedArticle } from './report.ts';

/** One line of an export: the smallest two texts that were paired, either of them perhaps empty. */
export interface Row {
  zh: string;
  en: string;
  confidence: number;
  languages: ReportedArticle['languages'];
}

/** The sentence beads of a report in order; a pair without sentences stands for itself. */
export function rowsOf({ articles }: PageReport): Row[] {
  return articles.flatMap(({ languages, pairs }) =>
    pairs.flatMap(({ zh, en, confidence, sentences }) => {
      const whole = { zh: zh.join('\n'), en: en.join('\n'), confidence };
      return (sentences.length ? sentences : [whole]).map((row) => ({ ...row, languages }));
    }),
  );
}
