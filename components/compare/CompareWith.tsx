import type { JSX } from 'preact';
import type { DocumentSummary } from '../../lib/library/saved-document.ts';
import { READABLE_FILES } from '../workbench/file-types.ts';
import { type ImportProblem, importProblemSentence } from '../workbench/import-sentence.ts';
import type { Translate } from '../translate.ts';

/** What an article can be compared with. */
export interface CompareChoices {
  /** Further renderings that its page holds; null while they are looked for. */
  onPage: number | null;
  /** Saved articles with the same source, and other ones; null until somebody asks. */
  related: readonly DocumentSummary[] | null;
  others: readonly DocumentSummary[];
  /** A file is being read and aligned: the share that is done. */
  reading: number | null;
  problem: { file: string; problem: ImportProblem | 'unrelated' } | null;
}

interface Props {
  choices: CompareChoices;
  t: Translate;
  onAsk: () => void;
  onPage: () => void;
  onDocument: (document: DocumentSummary) => void;
  onFile: (file: File) => void;
}

/** A button that offers what the article can be compared with: its page, what is saved, a file. */
export function CompareWith({ choices, t, onAsk, onPage, onDocument, onFile }: Props): JSX.Element {
  const { onPage: renderings, related, others, reading, problem } = choices;
  return (
    <span class="save-as">
      {renderings !== null && renderings > 1 && (
        <button type="button" class="on-page" onClick={onPage}>
          {t('compare.onPage', renderings)}
        </button>
      )}{' '}
      <button type="button" popoverTarget="compare-with">
        {t('compare.with')}
      </button>
      <div id="compare-with" class="panel compare-with" popover="auto" role="dialog" aria-label={t('compare.with')} onToggle={(event) => event.newState === 'open' && onAsk()}>
        <p class="exchange">
          <label class="button">
            {t('compare.file')}
            <input
              type="file"
              accept={READABLE_FILES}
              onChange={({ currentTarget }) => {
                const [file] = currentTarget.files ?? [];
                if (file) onFile(file);
                currentTarget.value = '';
              }}
            />
          </label>
        </p>
        <p class="hint">{t('compare.fileHint')}</p>
        <p role="status" class={problem ? 'failure' : ''} data-testid="compare-file">
          {reading !== null && (
            <>
              <progress value={reading} aria-label={t('compare.joining')} /> {t('compare.joining')}
            </>
          )}
          {problem && (problem.problem === 'unrelated' ? `${problem.file}: ${t('compare.fileUnrelated')}` : importProblemSentence(problem.file, problem.problem, t))}
        </p>
        <Documents title={t('compare.related')} documents={related ?? []} t={t} onDocument={onDocument} />
        <Documents title={t('compare.otherDocuments')} documents={others} t={t} onDocument={onDocument} />
        {related?.length === 0 && others.length === 0 && <p class="hint">{t('compare.noDocuments')}</p>}
      </div>
    </span>
  );
}

function Documents({ title, documents, t, onDocument }: { title: string; documents: readonly DocumentSummary[] } & Pick<Props, 't' | 'onDocument'>): JSX.Element | null {
  if (documents.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {documents.map((document) => (
          <li key={document.id}>
            <button type="button" onClick={() => onDocument(document)}>
              {document.title || document.address || t('workbench.untitled')} <span class="hint">{document.site}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
