import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TermFormat } from '../../lib/exchange/term-list.ts';
import type { SavedTerm } from '../../lib/library/saved-term.ts';
import type { Translate } from '../translate.ts';
import { READABLE_FILES } from './file-types.ts';
import { newsSentence, type TermNews } from './term-news.ts';

export interface TermListProps {
  terms: readonly SavedTerm[];
  news: TermNews | null;
  t: Translate;
  /** @returns whether it was stored. */
  onAdd: (zh: string, en: string) => Promise<boolean>;
  onChange: (before: SavedTerm, zh: string, en: string) => void;
  onRemove: (term: SavedTerm) => void;
  onBringBack: (term: SavedTerm) => void;
  onImport: (file: File) => void;
  onSave: (format: TermFormat) => void;
}

/** So many terms are drawn; a filter brings up the others. */
const MOST = 300;

/** The person's term list: to be seen, added to, corrected, and exchanged. */
export function TermList(props: TermListProps): JSX.Element {
  const { terms, t } = props;
  const [wanted, setWanted] = useState('');
  const needle = wanted.trim().toLowerCase();
  const found = terms.filter(({ zh, en }) => zh.includes(needle) || en.some((each) => each.toLowerCase().includes(needle)));
  return (
    <main class="library terms">
      <h1>{t('terms.title')}</h1>
      <p class="hint">
        {t('terms.intro')} <a href="?">{t('workbench.library')}</a>
      </p>
      <Files {...props} />
      <News {...props} />
      <NewTerm {...props} />
      {terms.length === 0 ? (
        <p class="empty">{t('terms.none')}</p>
      ) : (
        <>
          <p class="filters">
            <label>
              {t('terms.filter')} <input type="search" value={wanted} autocomplete="off" spellcheck={false} onInput={({ currentTarget }) => setWanted(currentTarget.value)} />
            </label>
            <output>{found.length > 0 ? t('terms.count', found.length) : t('terms.noMatch')}</output>
          </p>
          <ul data-testid="terms">
            {found.slice(0, MOST).map((term) => (
              <TermItem key={`${term.zh} ${String(term.changedAt)}`} term={term} {...props} />
            ))}
          </ul>
          {found.length > MOST && <p class="hint">{t('terms.more', found.length - MOST)}</p>}
        </>
      )}
    </main>
  );
}

function Files({ terms, t, onImport, onSave }: TermListProps): JSX.Element {
  return (
    <div class="exchange">
      <label class="button">
        {t('import.file')}
        <input
          type="file"
          accept={READABLE_FILES}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) onImport(file);
            currentTarget.value = '';
          }}
        />
      </label>
      {terms.length > 0 &&
        (['tsv', 'csv'] as const).map((format) => (
          <button key={format} type="button" onClick={() => onSave(format)}>
            {t('terms.saveAs', [format.toUpperCase()])}
          </button>
        ))}
    </div>
  );
}

function News({ news, t, onBringBack }: TermListProps): JSX.Element {
  const failed = news?.what === 'notImported' || news?.what === 'failed' || news?.what === 'lacking';
  return (
    <p role="status" class={failed ? 'failure' : 'hint'} data-testid="term-news">
      {news && newsSentence(news, t)}{' '}
      {news?.what === 'removed' && (
        <button type="button" onClick={() => onBringBack(news.term)}>
          {t('workbench.undo')}
        </button>
      )}
    </p>
  );
}

function NewTerm({ t, onAdd }: TermListProps): JSX.Element {
  const [zh, setZh] = useState('');
  const [en, setEn] = useState('');
  return (
    <form
      class="new-term"
      onSubmit={(event) => {
        event.preventDefault();
        // What was not stored stays, and what has been written since.
        void onAdd(zh, en).then((stored) => {
          if (!stored) return;
          setZh((now) => (now === zh ? '' : now));
          setEn((now) => (now === en ? '' : now));
        });
        if (zh.trim() !== '' && en.trim() !== '') event.currentTarget.querySelector('input')?.focus();
      }}
    >
      <label>
        {t('terms.zh')} <input name="zh" lang="zh" value={zh} maxLength={200} autocomplete="off" spellcheck={false} onInput={({ currentTarget }) => setZh(currentTarget.value)} />
      </label>
      <label>
        {t('terms.en')} <input name="en" lang="en" value={en} maxLength={1000} autocomplete="off" onInput={({ currentTarget }) => setEn(currentTarget.value)} />
      </label>
      <button type="submit">{t('terms.save')}</button>
    </form>
  );
}

/** An entry in its fields: what is written there is kept when the field is left, or with Enter; Esc takes it back. */
function TermItem({ term, t, onChange, onRemove }: { term: SavedTerm } & TermListProps): JSX.Element {
  const before = { zh: term.zh, en: term.en.join('; ') };
  const [now, setNow] = useState(before);
  const keep = (): void => {
    if (now.zh !== before.zh || now.en !== before.en) onChange(term, now.zh, now.en);
  };
  const write = (side: 'zh' | 'en', { value }: { value: string }): void => setNow({ ...now, [side]: value });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape') setNow(before);
    if (event.key !== 'Enter') return;
    event.preventDefault();
    keep();
  };
  return (
    <li>
      <input
        name="zh"
        lang="zh"
        value={now.zh}
        aria-label={t('terms.zhOf', [term.zh])}
        maxLength={200}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => write('zh', currentTarget)}
        onBlur={keep}
        onKeyDown={onKeyDown}
      />
      <textarea
        name="en"
        lang="en"
        value={now.en}
        aria-label={t('terms.enOf', [term.zh])}
        maxLength={1000}
        rows={1}
        onInput={({ currentTarget }) => write('en', currentTarget)}
        onBlur={keep}
        onKeyDown={onKeyDown}
      />
      <button type="button" aria-label={t('terms.removeOf', [term.zh])} onClick={() => onRemove(term)}>
        {t('sites.remove')}
      </button>
    </li>
  );
}
