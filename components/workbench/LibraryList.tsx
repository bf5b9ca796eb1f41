import type { ComponentChildren, JSX } from 'preact';
import type { ExchangeError } from '../../lib/files/exchange-error.ts';
import type { WriteFormat } from '../../lib/exchange/write.ts';
import type { DocumentSummary } from '../../lib/library/saved-document.ts';
import type { Translate } from '../translate.ts';
import { exchangeSentence } from './exchange-sentence.ts';
import { SaveAs } from './SaveAs.tsx';

/** What came of a file that was brought in. */
export type ImportNews = { file: string; documents: number; rows: number } | { file: string; problem: ExchangeError | 'storage' | 'unknownFormat' };

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
  onImport: (file: File) => void;
  onSaveAs: (format: WriteFormat) => void;
  /** What stands above the list: the search over it. */
  children: ComponentChildren;
}

/** Everything that is kept, to be opened or taken away. */
export function LibraryList({ documents, damaged, language, removed, t, onRemove, onUndo, imported, onImport, onSaveAs, children }: Props): JSX.Element {
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
            accept=".tmx,.xlf,.xliff,.tsv,.tab,.csv,.json,.jsonl,.txt"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) onImport(file);
              currentTarget.value = '';
            }}
          />
        </label>
        {documents.length > 0 && <SaveAs id="library-save" t={t} onSave={onSaveAs} />}
      </div>
      <p role="status" class={imported && 'problem' in imported ? 'failure' : ''} data-testid="imported">
        {imported && importSentence(imported, t)}
      </p>
      {damaged > 0 && <p class="failure">{t('workbench.damaged', damaged)}</p>}
      {documents.length > 0 && children}
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

function importSentence(news: ImportNews, t: Translate): string {
  if (!('problem' in news)) return t('import.done', news.rows, [news.file, String(news.rows)]);
  const { file, problem } = news;
  if (problem === 'storage' || problem === 'unknownFormat') return `${file}: ${t(problem === 'storage' ? 'import.storage' : 'import.unknownFormat')}`;
  return `${file}: ${exchangeSentence(problem.problem, problem.parameters, t)}`;
}
