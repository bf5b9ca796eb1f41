import type { JSX } from 'preact';
import { CHINESE_SHARES } from '../../lib/settings.ts';
import type { Translate } from '../translate.ts';

interface Props {
  class: string;
  /** The first column's share of both, 0–1. */
  share: number;
  t: Translate;
  /** Where the two columns stand together, for a handle that is dragged. */
  columnsAt: (handle: HTMLElement) => { left: number; right: number } | null;
  /** Any share from 0 to 1: whoever keeps it, knows which are allowed. */
  onShare: (share: number) => void;
  /** As at first. */
  onReset: () => void;
}

const percent = (share: number): number => Math.round(share * 100);

/** The Chinese column's share, as far as it may go. */
export function allowedShare(wanted: number): number {
  return Math.min(CHINESE_SHARES.most, Math.max(CHINESE_SHARES.least, wanted));
}

/** Between two columns: shares their room out, dragged or by the arrow keys. */
export function ColumnHandle({ class: name, share, t, columnsAt, onShare, onReset }: Props): JSX.Element {
  const onKey = (event: KeyboardEvent): void => {
    const wanted = { ArrowLeft: share - CHINESE_SHARES.step, ArrowRight: share + CHINESE_SHARES.step, Home: 0, End: 1 }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onShare(wanted);
  };
  const onPointer = (event: PointerEvent): void => {
    const handle = event.currentTarget as HTMLElement;
    if (event.type === 'pointerdown') handle.setPointerCapture(event.pointerId);
    else if (handle.hasPointerCapture(event.pointerId)) {
      const columns = columnsAt(handle);
      if (columns) onShare((event.clientX - columns.left) / (columns.right - columns.left));
    } else return;
    event.preventDefault();
  };
  return (
    <span
      class={name} role="separator" tabIndex={0} aria-orientation="vertical" aria-label={t('view.columnWidth')} title={t('view.columnWidth')}
      aria-valuenow={percent(share)} aria-valuemin={percent(CHINESE_SHARES.least)} aria-valuemax={percent(CHINESE_SHARES.most)}
      onKeyDown={onKey} onPointerDown={onPointer} onPointerMove={onPointer} onDblClick={onReset}
    />
  );
}
