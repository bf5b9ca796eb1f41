import { ALL_SITES, nameOf } from '../../lib/site-patterns.ts';
import type { SiteImport } from '../../lib/sites.ts';
import type { Translate } from '../translate.ts';

/** What came of the last thing that was done to the list of sites. */
export type SiteNotice =
  | { what: 'added' | 'there' | 'denied' | 'removed'; pattern: string }
  | { what: 'covered'; pattern: string; by: string }
  | { what: 'imported'; result: SiteImport }
  | { what: 'full' | 'unreadable' };

/** Of the lines of a file that are not understood, so many are named. */
const NAMED = 3;

export function noticeSentence(notice: SiteNotice, t: Translate): string {
  const name = (pattern: string): string => (pattern === ALL_SITES ? t('sites.all') : nameOf(pattern));
  switch (notice.what) {
    case 'imported':
      return importSentence(notice.result, t);
    case 'covered':
      return t('sites.covered', [name(notice.pattern), name(notice.by)]);
    case 'full':
    case 'unreadable':
      return t(notice.what === 'full' ? 'sites.full' : 'sites.unreadable');
    case 'added':
      return t('sites.added', [name(notice.pattern)]);
    case 'there':
      return t('sites.there', [name(notice.pattern)]);
    case 'denied':
      return t('sites.denied', [name(notice.pattern)]);
    case 'removed':
      return t('sites.removed', [name(notice.pattern)]);
  }
}

function importSentence({ added, there, unread }: SiteImport, t: Translate): string {
  const named = unread.slice(0, NAMED).map((line) => (line.length > 60 ? `${line.slice(0, 60)}…` : line));
  const more = unread.length - named.length;
  const parts = [
    t('sites.imported', added),
    ...(there > 0 ? [t('sites.already', [there])] : []),
    ...(unread.length > 0 ? [t('sites.unread', [named.join(' · ') + (more > 0 ? ` · +${more}` : '')])] : []),
  ];
  return parts.reduce((all, part) => t('state.found', [all, part]));
}
