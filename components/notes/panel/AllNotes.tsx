import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Note } from '../../../lib/notes/note.ts';
import { type PageOfNotes, placeAmong } from '../../../lib/notes/order-notes.ts';
import type { NoteQuery } from '../../../lib/notes/search-notes.ts';
import { Choices } from '../../controls/Choice.tsx';
import { dayOf } from '../day-of.ts';
import { NoteFilters } from './NoteFilters.tsx';
import { NoteList, useChunks, type ListProps } from './NoteList.tsx';

interface Props extends ListProps {
  query: NoteQuery;
  /** What fits the query, page by page. */
  pages: readonly PageOfNotes[];
  /** How many notes there are, whatever the query. */
  total: number;
  sites: readonly string[];
  /** Notes, or the list of pages with notes. */
  listing: 'notes' | 'pages';
  onQuery: (change: Partial<NoteQuery>) => void;
  onListing: (listing: 'notes' | 'pages') => void;
  onOpen: (page: PageOfNotes) => void;
}

/** Search and filter over all notes, page by page. */
export function AllNotes(props: Props): JSX.Element {
  const { query, pages, total, sites, listing, context, t, onQuery, onListing } = props;
  const found = countOf(pages);
  return (
    <>
      <NoteFilters query={query} sites={sites} tags={context.tags} colours={context.colours} t={t} onQuery={onQuery} />
      <div class="result-line">
        <p role="status" data-testid="found">{t('notes.found', pages.length, [String(found), String(total), String(pages.length)])}</p>
        <Choices group="listing" legend={t('notes.listing')} labels={{ notes: t('notes.listNotes'), pages: t('notes.listPages') }} value={listing} onChoose={onListing} />
      </div>
      {listing === 'pages' ? <PageList {...props} /> : <Results {...props} />}
    </>
  );
}

/** The notes under the titles of their pages; a long list is drawn piece by piece. */
function Results({ pages, onOpen, ...list }: Props): JSX.Element {
  const total = useMemo(() => countOf(pages), [pages]);
  const at = useMemo(() => placeAmong(pages, list.current), [pages, list.current]);
  const { shown, end } = useChunks(total, at);
  const drawn: { page: PageOfNotes; notes: readonly Note[] }[] = [];
  let left = shown;
  for (const page of pages) {
    if (left <= 0) break;
    drawn.push({ page, notes: page.notes.slice(0, left) });
    left -= page.count;
  }
  return (
    <>
      {drawn.map(({ page, notes }) => (
        <section key={page.page.address} class="page-group" aria-label={page.page.title}>
          <PageTitle page={page} language={list.context.language} t={list.t} onOpen={onOpen} />
          <NoteList {...list} notes={notes} standing="elsewhere" />
        </section>
      ))}
      {end}
    </>
  );
}

function countOf(pages: readonly PageOfNotes[]): number {
  return pages.reduce((sum, { count }) => sum + count, 0);
}

function PageList({ pages, context, t, onOpen }: Props): JSX.Element {
  const { shown, end } = useChunks(pages.length, -1);
  return (
    <>
      <ul class="page-list" data-testid="page-list">
        {pages.slice(0, shown).map((page) => (
          <li key={page.page.address}>
            <PageTitle page={page} language={context.language} t={t} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {end}
    </>
  );
}

function PageTitle({ page, language, t, onOpen }: { page: PageOfNotes; language: string } & Pick<Props, 't' | 'onOpen'>): JSX.Element {
  const { title, site, address } = page.page;
  return (
    <div class="page-title">
      <h2>
        <button type="button" class="link" title={address} onClick={() => onOpen(page)}>{title || address}</button>
      </h2>
      <p class="hint">
        {[site, dayOf(page.changedAt, language), t('notes.count', page.count)].filter((part) => part !== '').join(' · ')}
      </p>
    </div>
  );
}
