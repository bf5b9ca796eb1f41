import type { JSX } from 'preact';
import { memo } from 'preact/compat';
import type { Side } from '../../lib/edit/rows.ts';
import type { Hit, SearchProblem } from '../../lib/library/concordance.ts';
import type { Translate } from '../translate.ts';
import { clipped, passageParts } from './passage-parts.ts';

/** What a person asks the saved articles for. */
export interface SearchQuestion {
  text: string;
  regex: boolean;
  /** Empty for all sites. */
  site: string;
  /** Days as `2026-05-31`, both included; empty where there is no limit. */
  from: string;
  to: string;
}

export interface SearchState {
  question: SearchQuestion;
  /** Those that are shown, of all that were found so far. */
  hits: readonly Hit[];
  found: number;
  phase: 'idle' | 'running' | 'done' | 'storage' | SearchProblem;
}

interface Props {
  state: SearchState;
  /** The sites of the saved articles. */
  sites: readonly string[];
  t: Translate;
  onAsk: (change: Partial<SearchQuestion>) => void;
  onMore: () => void;
}

/** Search over all that is kept: what was found in its context, its rendering beside it, and the way to the row. */
export function Concordance({ state, sites, t, onAsk, onMore }: Props): JSX.Element {
  const { hits, found, phase } = state;
  const failed = phase !== 'idle' && phase !== 'running' && phase !== 'done';
  return (
    <section class="concordance" aria-label={t('concordance.label')}>
      <SearchForm question={state.question} sites={sites} t={t} onAsk={onAsk} />
      <p role="status" class={failed ? 'failure' : 'hint'} data-testid="found">
        {sentenceOf(state, t)}
      </p>
      {hits.length > 0 && (
        <ul class="hits" data-testid="hits" aria-busy={phase === 'running'}>
          {hits.map((hit) => (
            <HitItem key={`${hit.document.id} ${hit.row}`} hit={hit} t={t} />
          ))}
        </ul>
      )}
      {found > hits.length && phase !== 'running' && (
        <button type="button" onClick={onMore}>
          {t('concordance.more')}
        </button>
      )}
    </section>
  );
}

function SearchForm({ question: { text, regex, site, from, to }, sites, t, onAsk }: Pick<Props, 'sites' | 't' | 'onAsk'> & { question: SearchQuestion }): JSX.Element {
  return (
    <form role="search" onSubmit={(event) => event.preventDefault()}>
      <label class="query">
        {t('concordance.label')}
        <input type="search" value={text} spellcheck={false} autocomplete="off" maxLength={1000} onInput={({ currentTarget }) => onAsk({ text: currentTarget.value })} />
      </label>
      <div class="filters">
        <label>
          <input type="checkbox" checked={regex} onChange={({ currentTarget }) => onAsk({ regex: currentTarget.checked })} /> {t('concordance.regex')}
        </label>
        {sites.length > 1 && (
          <label>
            {t('concordance.site')}{' '}
            <select value={site} onChange={({ currentTarget }) => onAsk({ site: currentTarget.value })}>
              <option value="">{t('concordance.everySite')}</option>
              {sites.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          </label>
        )}
        <label>
          {t('concordance.from')} <input type="date" value={from} onChange={({ currentTarget }) => onAsk({ from: currentTarget.value })} />
        </label>
        <label>
          {t('concordance.to')} <input type="date" value={to} onChange={({ currentTarget }) => onAsk({ to: currentTarget.value })} />
        </label>
      </div>
    </form>
  );
}

const HitItem = memo(function HitItem({ hit, t }: { hit: Hit; t: Translate }): JSX.Element {
  const { document, languages, row, id, side, spans, texts } = hit;
  const other: Side = side === 'zh' ? 'en' : 'zh';
  const language = { zh: languages[0], en: languages[1] };
  return (
    <li>
      <p lang={language[side]} class="passage">
        {passageParts(texts[side], spans).map((part, at) => (part.found ? <mark key={at}>{part.text}</mark> : part.text))}
      </p>
      {texts[other].trim() === '' ? (
        <p class="hint">{t('workbench.emptyCell')}</p>
      ) : (
        <p lang={language[other]} class="rendering">
          {clipped(texts[other])}
        </p>
      )}
      <p class="hint">
        <a href={`?doc=${document.id}&row=${id}`}>{t('concordance.place', [document.title || document.address || t('workbench.untitled'), row + 1])}</a> {document.site}
      </p>
    </li>
  );
});

function sentenceOf({ phase, found }: SearchState, t: Translate): string {
  switch (phase) {
    case 'idle':
      return '';
    case 'running':
      return t('concordance.running');
    case 'done':
      return t('concordance.found', found);
    case 'storage':
      return t('workbench.storage');
    case 'invalid':
      return t('concordance.invalid');
    case 'refused':
      return t('concordance.refused');
    case 'slow':
      return t('concordance.slow');
  }
}
