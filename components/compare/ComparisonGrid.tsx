import type { JSX } from 'preact';
import { memo } from 'preact/compat';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ComparisonRow } from '../../lib/compare/comparison.ts';
import type { RowDifferences } from '../../lib/compare/differences.ts';
import { useDrawn } from '../workbench/use-drawn.ts';
import type { ComparisonProps } from './Comparison.tsx';
import { ComparisonHeads } from './ComparisonHeads.tsx';
import { ComparisonRowView, type ComparisonRowProps } from './ComparisonRowView.tsx';

/** Rows are drawn by so many at once, and only where they can be seen. */
const CHUNK = 40;
/** Pixels that a row is taken to need until it has been drawn. */
const USUAL_HEIGHT = 72;

type Shared = Omit<ComparisonRowProps, 'row' | 'differences' | 'at' | 'active'>;

/** The columns under their heads: the source, and each rendering. */
export function ComparisonGrid(props: ComparisonProps & { shown: readonly number[] }): JSX.Element {
  const { state, shown, t, onSelect } = props;
  const { rows, differences, at, heads, languages, minor, widths } = state;
  const grid = useRef<HTMLDivElement>(null);
  useFollowedRow(grid, at, rows);
  const shared: Shared = { heads, languages, minor, t, onSelect };
  const chunks: JSX.Element[] = [];
  for (let from = 0; from < shown.length; from += CHUNK) {
    const indices = shown.slice(from, from + CHUNK);
    const own = indices.map((index) => rows[index] as ComparisonRow);
    chunks.push(<Chunk key={from} indices={indices} rows={own} differences={indices.map((index) => differences[index] as RowDifferences)} at={indices.includes(at) ? at : -1} {...shared} />);
  }
  const columns = `44px ${widths.map((width) => `minmax(0, ${width.toFixed(4)}fr)`).join(' ')}`;
  return (
    <div ref={grid} class="grid compare-grid" role="grid" aria-rowcount={rows.length + 1} aria-colcount={heads.length + 2} aria-label={t('compare.grid')} data-testid="compare-grid" style={{ '--columns': columns }}>
      <ComparisonHeads {...props} />
      {chunks}
      {shown.length === 0 && <p class="empty">{t('compare.allAlike')}</p>}
    </div>
  );
}

interface ChunkProps extends Shared {
  indices: readonly number[];
  rows: readonly ComparisonRow[];
  differences: readonly RowDifferences[];
  at: number;
}

const Chunk = memo(function Chunk({ indices, rows, differences, at, ...shared }: ChunkProps): JSX.Element {
  const { place, drawn, style } = useDrawn(at >= 0, rows.length * USUAL_HEIGHT);
  return (
    <div ref={place} class="chunk" role="rowgroup" style={style}>
      {drawn && rows.map((row, offset) => <ComparisonRowView key={indices[offset]} row={row} differences={differences[offset] as RowDifferences} at={indices[offset] as number} active={indices[offset] === at} {...shared} />)}
    </div>
  );
}, sameChunk);

/** A chunk is drawn again when something of it has changed, and not when something elsewhere has. */
function sameChunk(a: ChunkProps, b: ChunkProps): boolean {
  const sameRows = a.rows.length === b.rows.length && a.rows.every((row, offset) => row === b.rows[offset] && a.differences[offset] === b.differences[offset]);
  return sameRows && a.at === b.at && a.minor === b.minor && a.heads === b.heads && a.languages === b.languages;
}

/** The row that the person is on is in view, and has the focus wherever the grid has it. */
function useFollowedRow(grid: { current: HTMLDivElement | null }, at: number, rows: readonly ComparisonRow[]): void {
  useLayoutEffect(() => {
    const row = grid.current?.querySelector<HTMLElement>(`.row[data-at="${String(at)}"]`);
    if (!row) return;
    const inRows = document.activeElement?.closest('.chunk') ?? null;
    if (inRows || document.activeElement === document.body) row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  }, [at, rows]);
}
