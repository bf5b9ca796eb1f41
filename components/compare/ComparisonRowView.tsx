import type { JSX } from 'preact';
import { memo } from 'preact/compat';
import type { ComparisonRow, SourceWording } from '../../lib/compare/comparison.ts';
import type { MarkedPart, RowDifferences, RowState } from '../../lib/compare/differences.ts';
import type { Translate } from '../translate.ts';
import type { ComparedHead, ComparisonState } from './Comparison.tsx';

export interface ComparisonRowProps {
  row: ComparisonRow;
  differences: RowDifferences;
  /** Index among all rows. */
  at: number;
  active: boolean;
  heads: readonly ComparedHead[];
  languages: ComparisonState['languages'];
  minor: boolean;
  t: Translate;
  onSelect: (at: number) => void;
}

/** A sign for each kind of row, so that colour is not all that tells. */
const SIGNS = { identical: '=', minor: '≈', different: '≠', missing: '–' } as const satisfies Record<RowState, string>;
const NAMES = { identical: 'compare.identical', minor: 'compare.minor', different: 'compare.different', missing: 'compare.missing' } as const satisfies Record<RowState, string>;

/** A row of a comparison: its number and kind, what the source says, and each rendering. */
export const ComparisonRowView = memo(function ComparisonRowView({ row, differences, at, active, heads, languages, minor, t, onSelect }: ComparisonRowProps): JSX.Element {
  const state = differences.state === 'minor' && !minor ? 'identical' : differences.state;
  return (
    <div class={active ? 'row active' : 'row'} role="row" aria-rowindex={at + 2} data-at={at} data-state={state} tabIndex={active ? 0 : -1} onFocus={() => onSelect(at)} onClick={() => onSelect(at)}>
      <div class="gutter" role="rowheader">
        <span class="number">{at + 1}</span>
        <span class={`sign ${state}`} role="img" aria-label={t(NAMES[state])} title={t(NAMES[state])}>
          {SIGNS[state]}
        </span>
      </div>
      <div class="cell source" role="gridcell" lang={languages.source}>
        {row.sources.length === 0 && <span class="hint">{t('compare.noSource')}</span>}
        {row.sources.map((wording, index) => (
          <Wording key={index} wording={wording} heads={heads} isOne={row.sources.length === 1} language={languages.source} />
        ))}
      </div>
      {differences.parts.map((parts, text) => (
        <div key={text} class="cell" role="gridcell" lang={languages.rendering} data-text={text}>
          <span class="of" lang="">
            {heads[text]?.title}
          </span>
          {row.renderings[text] === '' ? <span class="hint lacking">{t('compare.lacking')}</span> : <Parts parts={parts} minor={minor} />}
        </div>
      ))}
    </div>
  );
});

/** Where the texts have the source in other words, each wording says whose it is. */
function Wording({ wording: { text, of }, heads, isOne, language }: { wording: SourceWording; heads: readonly ComparedHead[]; isOne: boolean; language: string }): JSX.Element {
  if (isOne) return <>{text}</>;
  return (
    <p class="wording">
      <span class="hint" lang="">
        {of.map((index) => heads[index]?.title).join(' · ')}
      </span>{' '}
      <span lang={language}>{text}</span>
    </p>
  );
}

function Parts({ parts, minor }: { parts: readonly MarkedPart[]; minor: boolean }): JSX.Element {
  return (
    <>
      {parts.map(({ text, mark }, index) =>
        mark === 'same' || (mark === 'minor' && !minor) ? (
          text
        ) : (
          <mark key={index} class={mark}>
            {text}
          </mark>
        ),
      )}
    </>
  );
}
