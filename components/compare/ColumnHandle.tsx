import type { JSX } from 'preact';
import type { Translate } from '../translate.ts';

interface Props {
  widths: readonly number[];
  /** The handle stands behind this column. */
  column: number;
  t: Translate;
  onWidths: (widths: readonly number[]) => void;
}

/** Of two columns' room, the least that one keeps, and what a key shifts. */
const LEAST = 0.15;
const STEP = 0.05;

/** Shares the room of two neighbouring columns out: dragged, or by the arrow keys. */
export function ColumnHandle({ widths, column, t, onWidths }: Props): JSX.Element {
  const [left = 1, right = 1] = widths.slice(column, column + 2);
  const share = left / (left + right);
  const give = (wanted: number): void => {
    const next = Math.min(1 - LEAST, Math.max(LEAST, wanted)) * (left + right);
    onWidths(widths.with(column, next).with(column + 1, left + right - next));
  };
  const onPointerDown = (event: PointerEvent): void => {
    const handle = event.currentTarget as HTMLElement;
    const [from, to] = [handle.parentElement, handle.parentElement?.nextElementSibling].map((one) => one?.getBoundingClientRect());
    if (!from || !to) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    const move = ({ clientX }: PointerEvent): void => give((clientX - from.left) / (to.right - from.left));
    handle.addEventListener('pointermove', move);
    const end = (): void => handle.removeEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', end, { once: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const wanted = { ArrowLeft: share - STEP, ArrowRight: share + STEP, Home: 0, End: 1 }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    give(wanted);
  };
  return (
    <span
      class="column-handle"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('compare.columnWidth', [column + 1])}
      aria-valuemin={LEAST * 100}
      aria-valuemax={(1 - LEAST) * 100}
      aria-valuenow={Math.round(share * 100)}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}
