import type { JSX } from 'preact';
import { memo } from 'preact/compat';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Row, Side } from '../../lib/edit/rows.ts';
import { type RowProps, RowView } from './RowView.tsx';
import { useDrawn } from './use-drawn.ts';

interface Props extends Pick<RowProps, 'texts' | 'languages' | 't' | 'onSelect' | 'onChoose' | 'onConfirm' | 'onEdited' | 'onWriting' | 'onSplit' | 'editing'> {
  rows: readonly Row[];
  /** The indices of the rows that are shown. */
  shown: readonly number[];
  starts: readonly boolean[];
  at: number;
  side: Side;
  /** Ids of the rows that the person has chosen. */
  chosen: ReadonlySet<number>;
}

/** Rows are drawn by so many at once, and only where they can be seen: ten thousand of them are as quick as a hundred. */
const CHUNK = 40;
/** Pixels that a row is taken to need until it has been drawn. */
const USUAL_HEIGHT = 64;

export function Grid({ rows, shown, at, ...rest }: Props): JSX.Element {
  const grid = useRef<HTMLDivElement>(null);
  useFollowedRow(grid, at, rest.side, rest.editing, rows);
  const parts = useMemo(() => partsOf(rows, shown), [rows, shown]);
  const chunks = parts.map((part, key) => {
    const holdsActive = part.indices.includes(at);
    return <Chunk key={key} {...part} at={holdsActive ? at : -1} {...rest} side={holdsActive ? rest.side : 'zh'} editing={holdsActive && rest.editing} />;
  });
  return (
    <div ref={grid} class="grid" role="grid" aria-multiselectable="true" aria-rowcount={rows.length} aria-label={rest.t('workbench.rows')} data-testid="grid">
      {chunks}
    </div>
  );
}

/** The rows that are shown, in parts that are drawn at once. */
function partsOf(rows: readonly Row[], shown: readonly number[]): Pick<ChunkProps, 'rows' | 'indices'>[] {
  return Array.from({ length: Math.ceil(shown.length / CHUNK) }, (_part, at) => {
    const indices = shown.slice(at * CHUNK, (at + 1) * CHUNK);
    return { indices, rows: indices.map((index) => rows[index] as Row) };
  });
}

interface ChunkProps extends Omit<Props, 'shown' | 'rows'> {
  rows: readonly Row[];
  indices: readonly number[];
}

const Chunk = memo(function Chunk({ rows, indices, at, side, starts, chosen, ...rest }: ChunkProps): JSX.Element {
  const { place, drawn, style } = useDrawn(at >= 0, indices.length * USUAL_HEIGHT);
  return (
    <div ref={place} class="chunk" role="rowgroup" style={style}>
      {drawn &&
        rows.map((row, offset) => {
          const index = indices[offset] as number;
          return <RowView key={row.id} row={row} at={index} starts={starts[index] ?? false} active={index === at ? side : null} isChosen={chosen.has(row.id)} {...rest} editing={index === at && rest.editing} />;
        })}
    </div>
  );
}, sameChunk);

/** A chunk is drawn again when something of it has changed, and not when something elsewhere has. */
function sameChunk(a: ChunkProps, b: ChunkProps): boolean {
  const sameRows = (a.rows === b.rows && a.indices === b.indices) || (a.rows.length === b.rows.length && a.rows.every((row, offset) => row === b.rows[offset] && a.indices[offset] === b.indices[offset]));
  const sameStarts = sameRows && (a.starts === b.starts || a.indices.every((index) => a.starts[index] === b.starts[index]));
  const sameChosen = a.chosen === b.chosen || a.rows.every(({ id }) => a.chosen.has(id) === b.chosen.has(id));
  return sameStarts && sameChosen && a.at === b.at && a.side === b.side && a.editing === b.editing && a.texts === b.texts;
}

/** The row that is worked on is in view, and has the focus wherever the grid has it. */
function useFollowedRow(grid: { current: HTMLDivElement | null }, at: number, side: Side, editing: boolean, rows: readonly Row[]): void {
  useLayoutEffect(() => {
    const cell = grid.current?.querySelector<HTMLElement>(`.row[data-at="${String(at)}"] .cell[data-side="${side}"]`);
    if (!cell || editing) return;
    const inGrid = grid.current?.contains(document.activeElement) ?? false;
    if (inGrid || document.activeElement === document.body) cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest' });
  }, [at, side, editing, rows]);
}
