import type { SavedTerm } from '../../lib/library/saved-term.ts';
import type { Translate } from '../translate.ts';
import { type ImportProblem, importProblemSentence } from './import-sentence.ts';

/** What came of the last thing that was done to the list. */
export type TermNews =
  | { what: 'added'; zh: string }
  | { what: 'removed'; term: SavedTerm }
  | { what: 'imported'; file: string; terms: number }
  | { what: 'notImported'; file: string; problem: ImportProblem }
  | { what: 'lacking' | 'failed' };

export function newsSentence(news: TermNews, t: Translate): string {
  switch (news.what) {
    case 'added':
      return t('terms.added', [news.zh]);
    case 'removed':
      return t('terms.removed', [news.term.zh]);
    case 'imported':
      return t('terms.imported', news.terms, [news.file, String(news.terms)]);
    case 'notImported':
      return importProblemSentence(news.file, news.problem, t);
    case 'lacking':
      return t('terms.lacking');
    case 'failed':
      return t('terms.failed');
  }
}
