import type { JSX } from 'preact';
import type { SavedDocument } from '../../lib/library/saved-document.ts';
import type { Translate } from '../translate.ts';
import { SaveAs } from './SaveAs.tsx';
import { newsSentence } from './term-news.ts';
import type { Said, WorkbenchProps as Props } from './Workbench.tsx';

const KEPT = { kept: 'workbench.kept', keeping: 'workbench.keeping', failed: 'workbench.keepFailed', private: 'workbench.private', conflict: 'workbench.conflict' } as const;

/** What the article is, and how it stands with it; and what can be done with it as a whole. */
export function Head({ state: { document, rows, kept, said, chosen }, t, onRetrySave, onSaveAs, onClearChosen, onSettle, compareWith }: Props): JSX.Element {
  const isAlarming = kept === 'failed' || kept === 'conflict';
  const count = chosen.size === 0 ? 0 : rows.filter(({ id }) => chosen.has(id)).length;
  const confirmed = rows.filter((row) => row.confirmed).length;
  return (
    <header class="head">
      <div>
        <h1>{document.title || document.address || t('workbench.untitled')}</h1>
        <p class="hint">
          {(document.title || document.site) && (
            <>
              <Address document={document} /> ·{' '}
            </>
          )}
          <span data-testid="counts">{t('workbench.counts', [confirmed, rows.length])}</span>
        </p>
      </div>
      <div class="state">
        <p role="status" data-testid="said">
          {said && sentenceOf(said, t)}
        </p>
        <p class={isAlarming ? 'failure' : 'hint'} role={isAlarming ? 'alert' : undefined} data-testid="kept" data-kept={kept}>
          {t(KEPT[kept])}
          {kept === 'failed' && (
            <button type="button" onClick={onRetrySave}>
              {t('popup.retry')}
            </button>
          )}
          {kept === 'conflict' && (
            <>
              {' '}
              <button type="button" onClick={() => onSettle('mine')}>
                {t('workbench.keepMine')}
              </button>{' '}
              <button type="button" onClick={() => onSettle('theirs')}>
                {t('workbench.keepTheirs')}
              </button>
            </>
          )}
        </p>
        <p role="status" class="hint" data-testid="chosen">
          {count > 0 && (
            <>
              {t('workbench.chosen', count)}{' '}
              <button type="button" onClick={onClearChosen}>
                {t('workbench.chooseNone')}
              </button>
            </>
          )}
        </p>
        {compareWith} <SaveAs id="workbench-save" t={t} rows={count} onSave={onSaveAs} /> <a href="?">{t('workbench.library')}</a> <a href="?terms">{t('terms.title')}</a>
      </div>
    </header>
  );
}

/** Only pages of the web are linked: an address is a page's own word. */
function Address({ document: { address, site } }: { document: SavedDocument }): JSX.Element {
  if (!/^https?:/u.test(address)) return <span>{site || address}</span>;
  return (
    <a href={address} target="_blank" rel="noreferrer noopener">
      {site || address}
    </a>
  );
}

function sentenceOf(said: Said, t: Translate): string {
  switch (said.what) {
    case 'realigned':
      return t('workbench.realigned', said.rows);
    case 'nothingToAlign':
      return t('workbench.nothingToAlign');
    case 'noneLeft':
      return t('workbench.noneLeft');
    case 'elsewhere':
      return t('workbench.elsewhere');
    case 'settled':
      return t('workbench.settled');
    case 'term':
      return newsSentence(said.news, t);
    case 'cannot':
      return t('workbench.cannot');
    case 'notEmptied':
      return t('workbench.notEmptied');
    case 'alignFailed':
      return t('workbench.alignFailed');
  }
}
