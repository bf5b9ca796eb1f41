import type { JSX } from 'preact';
import { memo } from 'preact/compat';
import type { Side } from '../../lib/edit/rows.ts';
import type { Hit } from '../../lib/library/concordance.ts';
import type { RenderingCount } from '../../lib/library/renderings.ts';
import type { Span } from '../../lib/text/span.ts';
import type { Translate } from '../translate.ts';
import type { AskedTerm } from './TermForm.tsx';
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

/** A hit, and once they have been looked for, the words of its rendering that answer what was found. */
export type AnsweredHit = Hit & { answers?: readonly Span[] };

export interface SearchState {
  question: SearchQuestion;
  /** Those that are shown, of all that were found so far. */
  hits: readonly AnsweredHit[];
  found: number;
  phase: 'idle' | 'running' | 'done' | 'storage' | 'invalid' | 'slow';
  /** How often which rendering stands there, once it has been counted: in so many of the passages that were looked at. */
  renderings: { counts: readonly RenderingCount[]; answered: number; looked: number } | null;
}

/** So many renderings are named. */
const MOST_RENDERINGS = 12;

interface Props {
  state: SearchState;
  /** The sites of the saved articles. */
  sites: readonly string[];
  t: Translate;
  onAsk: (change: Partial<SearchQuestion>) => void;
  onMore: () => void;
  /** The person is about to ask. */
  onReady: () => void;
  /** The person wants this in the term list. */
  onTerm: (term: AskedTerm) => void;
}

/** Search over all that is kept: what was found in its context, its rendering beside it, and the way to the row. */
export function Concordance({ state, sites, t, onAsk, onMore, onReady, onTerm }: Props): JSX.Element {
  const { hits, found, phase } = state;
  const failed = phase !== 'idle' && phase !== 'running' && phase !== 'done';
  return (
    <section class="concordance" onFocusIn={onReady} aria-label={t('concordance.label')}>
      <SearchForm question={state.question} sites={sites} t={t} onAsk={onAsk} />
      <p role="status" class={failed ? 'failure' : 'hint'} data-testid="found">
        {sentenceOf(state, t)}
      </p>
      <Renderings state={state} t={t} onTerm={onTerm} />
      {hits.length > 0 && (
        <ul class="hits" data-testid="hits" aria-busy={phase === 'running'}>
          {hits.map((hit) => (
            <HitItem key={`${hit.document.id} ${hit.row}`} hit={hit} t={t} onTerm={onTerm} />
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

const HitItem = memo(function HitItem({ hit, t, onTerm }: { hit: AnsweredHit } & Pick<Props, 't' | 'onTerm'>): JSX.Element {
  const { document, languages, row, id, side, spans, texts, answers = [] } = hit;
  const other: Side = side === 'zh' ? 'en' : 'zh';
  const language = { zh: languages[0], en: languages[1] };
  return (
    <li>
      <p lang={language[side]} class="passage">
        <Passage text={texts[side]} spans={spans} />
      </p>
      {texts[other].trim() === '' ? (
        <p class="hint">{t('workbench.emptyCell')}</p>
      ) : (
        <p lang={language[other]} class="rendering">
          {answers.length > 0 ? <Passage text={texts[other]} spans={answers} /> : clipped(texts[other])}
        </p>
      )}
      <p class="hint">
        <a href={`?doc=${document.id}&row=${id}`}>{t('concordance.place', [document.title || document.address || t('workbench.untitled'), row + 1])}</a> {document.site}{' '}
        <button type="button" class="small" onClick={() => onTerm(termOf(hit))}>
          {t('terms.add')}
        </button>
      </p>
    </li>
  );
});

function Passage({ text, spans }: { text: string; spans: readonly Span[] }): JSX.Element {
  return <>{passageParts(text, spans).map((part, at) => (part.found ? <mark key={at}>{part.text}</mark> : part.text))}</>;
}

/** What was found in a passage, and the words that answer it. */
function termOf({ side, spans, texts, answers = [] }: AnsweredHit): AskedTerm {
  const said = (text: string, [first]: readonly Span[]): string => (first ? text.slice(first.start, first.end) : '');
  return side === 'zh' ? { zh: said(texts.zh, spans), en: said(texts.en, answers) } : { zh: said(texts.zh, answers), en: said(texts.en, spans) };
}

function Renderings({ state: { renderings, hits }, t, onTerm }: Pick<Props, 'state' | 't' | 'onTerm'>): JSX.Element | null {
  const [hit] = hits;
  if (!renderings || renderings.counts.length === 0 || !hit) return null;
  const { counts, answered, looked } = renderings;
  return (
    <p class="renderings" data-testid="renderings">
      <span class="hint">{t('concordance.renderings', [answered, looked])}</span>
      {counts.slice(0, MOST_RENDERINGS).map(({ text, side, count }) => (
        <span key={text} class="rendering-item">
          <span class="rendering-count">
            <span lang={side === 'zh' ? hit.languages[0] : hit.languages[1]}>{text}</span> {count}
          </span>{' '}
          <AddRendering term={{ ...termOf(hit), [side]: text }} t={t} onTerm={onTerm} />
        </span>
      ))}
    </p>
  );
}

function AddRendering({ term, t, onTerm }: { term: AskedTerm } & Pick<Props, 't' | 'onTerm'>): JSX.Element {
  const name = t('terms.addPair', [term.zh, term.en]);
  return (
    <button type="button" class="small" title={name} aria-label={name} onClick={() => onTerm(term)}>
      +
    </button>
  );
}

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
    case 'slow':
      return t('concordance.slow');
  }
}
