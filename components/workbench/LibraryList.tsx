import type { JSX } from 'preact';
import type { DocumentSummary } from '../../lib/library/saved-document.ts';
import type { Translate } from '../translate.ts';

interface Props {
  documents: readonly DocumentSummary[];
  damaged: number;
  language: string;
  /** The document that was taken away last, which can be brought back. */
  removed: DocumentSummary | null;
  t: Translate;
  onRemove: (document: DocumentSummary) => void;
  onUndo: () => void;
}

/** Everything that is kept, to be opened or taken away. */
export function LibraryList({ documents, damaged, language, removed, t, onRemove, onUndo }: Props): JSX.Element {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  return (
    <main class="library">
      <h1>{t('workbench.library')}</h1>
      <p class="hint" role="status">
        {removed && (
          <>
            {t('workbench.removed', [removed.title || removed.address])}{' '}
            <button type="button" onClick={onUndo}>
              {t('workbench.undo')}
            </button>
          </>
        )}
      </p>
      {damaged > 0 && <p class="failure">{t('workbench.damaged', damaged)}</p>}
      {documents.length === 0 ? (
        <p class="empty">{t('workbench.noDocuments')}</p>
      ) : (
        <ul data-testid="library">
          {documents.map((document) => (
            <li key={document.id}>
              <a href={`?doc=${document.id}`}>{document.title || document.address}</a>
              <span class="hint">
                {document.site} · {day.format(document.changedAt)} · {t('workbench.counts', [document.confirmed, document.rows])}
              </span>
              <button type="button" aria-label={t('workbench.removeDocument', [document.title || document.address])} onClick={() => onRemove(document)}>
                {t('sites.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
