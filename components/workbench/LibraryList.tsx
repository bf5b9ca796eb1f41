import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { WriteFormat } from '../../lib/exchange/write.ts';
import type { DocumentSummary } from '../../lib/library/saved-document.ts';
import type { Translate } from '../translate.ts';
import { READABLE_FILES } from './file-types.ts';
import { type ImportProblem, importProblemSentence } from './import-sentence.ts';
import { SaveAs } from './SaveAs.tsx';

/** What came of a file that was brought in. */
export type ImportNews = { file: string; documents: number; rows: number } | { file: string; problem: ImportProblem };

/** A file that is being read, and how far: from 0 to 1. */
export interface Importing {
  file: string;
  share: number;
}

interface Props {
  documents: readonly DocumentSummary[];
  damaged: number;
  language: string;
  /** The document that was taken away last, which can be brought back. */
  removed: DocumentSummary | null;
  t: Translate;
  onRemove: (document: DocumentSummary) => void;
  onUndo: () => void;
  imported: ImportNews | null;
  importing: Importing | null;
  onStopImport: () => void;
  onImport: (file: File) => void;
  /** Two texts that answer each other line by line. */
  onImportPair: (files: readonly File[]) => void;
  onSaveAs: (format: WriteFormat) => void;
  onCompare: (ids: readonly string[]) => void;
  /** What stands above the list: the search over it. */
  children: ComponentChildren;
}

/** Everything that is kept, to be opened or taken away. */
export function LibraryList({ documents, damaged, language, removed, t, onRemove, onUndo, imported, importing, onStopImport, onImport, onImportPair, onSaveAs, onCompare, children }: Props): JSX.Element {
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
      <div class="exchange">
        <label class="button">
          {t('import.file')}
          <input
            type="file"
            name="import"
            disabled={importing !== null}
            accept={READABLE_FILES}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) onImport(file);
              currentTarget.value = '';
            }}
          />
        </label>
        <label class="button" title={t('import.pairHint')}>
          {t('import.pair')}
          <input
            type="file"
            name="pair"
            multiple
            disabled={importing !== null}
            accept=".txt,text/plain"
            aria-description={t('import.pairHint')}
            onChange={({ currentTarget }) => {
              const files = [...(currentTarget.files ?? [])];
              if (files.length > 0) onImportPair(files);
              currentTarget.value = '';
            }}
          />
        </label>
        {documents.length > 0 && <SaveAs id="library-save" t={t} onSave={onSaveAs} />}
        <a href="?terms">{t('terms.title')}</a>
      </div>
      <p role="status" class={imported && 'problem' in imported ? 'failure' : ''} data-testid="imported">
        {imported && importSentence(imported, t)}
      </p>
      {importing && <Reading {...importing} t={t} onStop={onStopImport} />}
      {damaged > 0 && <p class="failure">{t('workbench.damaged', damaged)}</p>}
      {documents.length > 0 && children}
      {documents.length === 0 ? (
        <p class="empty">{t('workbench.noDocuments')}</p>
      ) : (
        <Documents {...{ documents, day, t, onRemove, onCompare }} />
      )}
    </main>
  );
}

function Reading({ file, share, t, onStop }: Importing & { t: Translate; onStop: () => void }): JSX.Element {
  return (
    <p class="aligning" data-testid="importing">
      <progress value={share} aria-label={t('import.reading', [file])} /> {t('import.reading', [file])}
      <button type="button" onClick={onStop}>
        {t('popup.cancel')}
      </button>
    </p>
  );
}

/** The list; those that are ticked can be compared. */
function Documents({ documents, day, t, onRemove, onCompare }: Pick<Props, 'documents' | 't' | 'onRemove' | 'onCompare'> & { day: Intl.DateTimeFormat }): JSX.Element {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const chosen = ticked.filter((id) => documents.some((document) => document.id === id));
  const tick = (id: string, on: boolean): void => setTicked(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <>
      {documents.length > 1 && (
        <p class="compare-chosen">
          <button type="button" disabled={chosen.length < 2} onClick={() => onCompare(chosen)}>
            {t('compare.chosen')}
          </button>{' '}
          <span class="hint">{chosen.length < 2 ? t('compare.chosenHint') : t('compare.chosenCount', [chosen.length])}</span>
        </p>
      )}
      <ul data-testid="library">
        {documents.map((document) => {
          const name = document.title || document.address;
          return (
            <li key={document.id}>
              <input type="checkbox" aria-label={t('compare.choose', [name])} checked={chosen.includes(document.id)} onChange={(event) => tick(document.id, event.currentTarget.checked)} />
              <a href={`?doc=${document.id}`}>{name}</a>
              <span class="hint">
                {[document.site, day.format(document.changedAt), t('workbench.counts', [document.confirmed, document.rows])].filter(Boolean).join(' · ')}
              </span>
              <button type="button" aria-label={t('workbench.removeDocument', [name])} onClick={() => onRemove(document)}>
                {t('sites.remove')}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function importSentence(news: ImportNews, t: Translate): string {
  if (!('problem' in news)) return t('import.done', news.rows, [news.file, String(news.rows)]);
  return importProblemSentence(news.file, news.problem, t);
}
