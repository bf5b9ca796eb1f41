import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ALL_SITES, nameOf } from '../../lib/site-patterns.ts';
import { searchSites, type Sites } from '../../lib/sites.ts';
import type { Translate } from '../translate.ts';
import { SiteAdder } from './SiteAdder.tsx';
import { noticeSentence, type SiteNotice } from './site-notice.ts';

interface Props {
  sites: Sites;
  /** The patterns that the browser permits. */
  permitted: ReadonlySet<string>;
  notice: SiteNotice | null;
  t: Translate;
  onAdd: (pattern: string) => void;
  onRemove: (pattern: string) => void;
  /** Has the browser permit sites of the list. */
  onPermit: (patterns: string[]) => void;
  onImport: (file: File) => void;
  onExport: () => void;
}

/** With fewer sites nobody needs to search. */
const SEARCHABLE = 6;

/** The sites on which Duizhao is on by itself: added, removed, searched, permitted, taken out into a file and in again. */
export function SiteList(props: Props): JSX.Element {
  const { sites, permitted, notice, t, onAdd, onPermit, onExport } = props;
  const [query, setQuery] = useState('');
  const found = searchSites(sites, query);
  const unpermitted = sites.patterns.filter((pattern) => !permitted.has(pattern));
  const isEmpty = sites.patterns.length === 0;
  return (
    <div class="sites">
      <SiteAdder t={t} onAdd={onAdd} />
      <p class="notice" role="status" data-testid="site-notice">
        {notice && noticeSentence(notice, t)}
      </p>
      {sites.patterns.length >= SEARCHABLE && (
        <input type="search" aria-label={t('sites.search')} placeholder={t('sites.search')} value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
      )}
      {found.length > 0 ? (
        <ul data-testid="site-list">
          {found.map((pattern) => (
            <SiteRow key={pattern} pattern={pattern} isPermitted={permitted.has(pattern)} {...props} />
          ))}
        </ul>
      ) : (
        <p class="empty">{t(isEmpty ? 'sites.none' : 'sites.notFound')}</p>
      )}
      <div class="tools">
        {!isEmpty && <output>{t('sites.count', sites.patterns.length)}</output>}
        {unpermitted.length > 1 && (
          <button type="button" onClick={() => onPermit(unpermitted)}>
            {t('sites.permitAll')}
          </button>
        )}
        <ImportButton {...props} />
        <button type="button" disabled={isEmpty} onClick={onExport}>
          {t('sites.export')}
        </button>
      </div>
    </div>
  );
}

function SiteRow({ pattern, isPermitted, t, onRemove, onPermit }: Props & { pattern: string; isPermitted: boolean }): JSX.Element {
  const name = pattern === ALL_SITES ? t('sites.all') : nameOf(pattern);
  return (
    <li class={isPermitted ? '' : 'unpermitted'}>
      <span class="name" title={pattern}>
        {name}
      </span>
      {!isPermitted && (
        <>
          <span class="lack">{t('sites.unpermitted')}</span>
          <button type="button" aria-label={t('sites.permitSite', [name])} onClick={() => onPermit([pattern])}>
            {t('sites.permit')}
          </button>
        </>
      )}
      <button
        type="button"
        aria-label={t('sites.removeSite', [name])}
        onClick={({ currentTarget }) => {
          focusBeside(currentTarget);
          onRemove(pattern);
        }}
      >
        {t('sites.remove')}
      </button>
    </li>
  );
}

/** The button goes with its row: the focus goes to the row beside it, or to the field for another site. */
function focusBeside(button: HTMLElement): void {
  const row = button.closest('li');
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const next = beside?.querySelector<HTMLElement>('button:last-of-type') ?? button.closest('.sites')?.querySelector('input');
  next?.focus();
}

/** A file input that looks as the buttons beside it. The same file can be chosen twice. */
function ImportButton({ t, onImport }: Pick<Props, 't' | 'onImport'>): JSX.Element {
  return (
    <label class="button">
      {t('sites.import')}
      <input
        type="file"
        accept=".txt,text/plain"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onImport(file);
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
