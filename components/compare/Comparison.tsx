import { CircleQuestionMark } from 'lucide';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Side } from '../../lib/compare/common-side.ts';
import { type ComparisonRow, countStates, isDiffering } from '../../lib/compare/comparison.ts';
import type { RowDifferences, RowState } from '../../lib/compare/differences.ts';
import type { ComparisonFormat } from '../../lib/exchange/comparison.ts';
import type { Translate } from '../translate.ts';
import { Icon } from '../views/Icon.tsx';
import { type CompareAction } from './compare-actions.ts';
import { CompareKeys } from './CompareKeys.tsx';
import { ComparisonGrid } from './ComparisonGrid.tsx';
import { SaveComparison } from './SaveComparison.tsx';

/** What is known of a text that is compared. */
export interface ComparedHead {
  id: string;
  title: string;
  site: string;
  address: string;
  /** Milliseconds since 1970. */
  savedAt: number;
}

/** What a comparison shows. */
export interface ComparisonState {
  heads: readonly ComparedHead[];
  source: Side;
  /** Codes of both languages. */
  languages: { source: string; rendering: string };
  rows: readonly ComparisonRow[];
  differences: readonly RowDifferences[];
  /** The row that the person is on, and the text with which the others are compared. */
  at: number;
  reference: number;
  onlyDiffering: boolean;
  /** Whether differences in case, script and marks count. */
  minor: boolean;
  /** The columns' shares of the width, that of the source first. */
  widths: readonly number[];
  /** The texts are kept: they have an address. Those of private windows have none. */
  isKept: boolean;
  /** So many of the texts that were asked for are no longer there. */
  gone: number;
  said: 'copied' | 'notCopied' | 'noneLeft' | null;
}

export interface ComparisonProps {
  state: ComparisonState;
  t: Translate;
  /** Of the interface. */
  language: string;
  onAction: (action: CompareAction) => void;
  onSelect: (at: number) => void;
  onReference: (text: number) => void;
  onSource: (source: Side) => void;
  onWidths: (widths: readonly number[]) => void;
  /** Leaves a text out. */
  onWithout: (text: number) => void;
  onSaveAs: (format: ComparisonFormat) => void;
  onPrint: () => void;
}

/** Renderings of one text in columns, with their differences marked. */
export function Comparison(props: ComparisonProps): JSX.Element {
  const { state, t, onSaveAs, onPrint } = props;
  const { rows, differences, onlyDiffering, minor, at, said, gone } = state;
  const shown = useMemo(
    () => rows.flatMap((_, index) => (!onlyDiffering || index === at || isDiffering(differences[index] as RowDifferences, minor) ? [index] : [])),
    [rows, differences, onlyDiffering, minor, onlyDiffering ? at : -1],
  );
  return (
    <>
      <header class="head">
        <div>
          <h1>{t('compare.title')}</h1>
          <p class="hint" data-testid="compare-counts">
            {countsSentence(differences, t)}
          </p>
        </div>
        <div class="state">
          <p role="status" data-testid="said">
            {said && t(said === 'copied' ? 'compare.copied' : said === 'notCopied' ? 'compare.notCopied' : 'workbench.noneLeft')}
          </p>
          {gone > 0 && <p class="failure">{t('compare.gone', gone)}</p>}
          <SaveComparison t={t} onSave={onSaveAs} />{' '}
          <button type="button" onClick={onPrint}>
            {t('compare.print')}
          </button>{' '}
          <a href="?">{t('workbench.library')}</a>
        </div>
      </header>
      <main class="comparison">
        <div class="tools">
          <Switches {...props} shown={shown.length} />
          <Legend t={t} />
        </div>
        <ComparisonGrid {...props} shown={shown} />
      </main>
      <CompareKeys t={t} />
    </>
  );
}

const STATE_NAMES = { identical: 'compare.identical', minor: 'compare.minor', different: 'compare.different', missing: 'compare.missing' } as const satisfies Record<RowState, string>;

/** How many rows there are of each kind; kinds without any are left out. */
function countsSentence(differences: readonly RowDifferences[], t: Translate): string {
  const counts = countStates(differences);
  const told = (['identical', 'minor', 'different', 'missing'] as const).filter((state) => counts[state] > 0).map((state) => `${t(STATE_NAMES[state])}: ${String(counts[state])}`);
  return [t('compare.rows', differences.length), ...told].join(' · ');
}

function Switches({ state: { onlyDiffering, minor, rows, source }, shown, t, onAction, onSource }: ComparisonProps & { shown: number }): JSX.Element {
  return (
    <div class="filters">
      <label>
        <input type="checkbox" name="onlyDiffering" checked={onlyDiffering} onChange={() => onAction('onlyDiffering')} /> {t('compare.onlyDiffering')}
      </label>
      <label>
        <input type="checkbox" name="minor" checked={minor} onChange={() => onAction('minor')} /> {t('compare.countMinor')}
      </label>
      <label>
        {t('compare.source')}{' '}
        <select name="source" value={source} onChange={(event) => onSource(event.currentTarget.value === 'en' ? 'en' : 'zh')}>
          <option value="zh">{t('compare.chinese')}</option>
          <option value="en">{t('compare.english')}</option>
        </select>
      </label>
      {onlyDiffering && <output>{t('workbench.shown', [shown, rows.length])}</output>}
      <span class="jump">
        <Jump action="previous" sign="←" t={t} onAction={onAction} />
        <Jump action="next" sign="→" t={t} onAction={onAction} />
        <button type="button" popoverTarget="compare-keys" title={t('view.keys')} aria-label={t('view.keys')}>
          <Icon icon={CircleQuestionMark} />
        </button>
      </span>
    </div>
  );
}

function Jump({ action, sign, t, onAction }: { action: 'previous' | 'next'; sign: string } & Pick<ComparisonProps, 't' | 'onAction'>): JSX.Element {
  const name = t(action === 'next' ? 'compare.next' : 'compare.previous');
  return (
    <button type="button" title={name} aria-label={name} onMouseDown={(event) => event.preventDefault()} onClick={() => onAction(action)}>
      {sign}
    </button>
  );
}

/** What the lines under words mean. */
function Legend({ t }: { t: Translate }): JSX.Element {
  return (
    <p class="hint legend">
      <mark class="own">{t('compare.own')}</mark> <mark class="some">{t('compare.some')}</mark> <mark class="minor">{t('compare.minorMark')}</mark>
    </p>
  );
}
