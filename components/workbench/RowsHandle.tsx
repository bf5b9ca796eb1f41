import type { JSX } from 'preact';
import { CHINESE_SHARES } from '../../lib/settings.ts';
import type { Translate } from '../translate.ts';

interface Props {
  /** The Chinese column's share of both, 0–1. */
  share: number;
  t: Translate;
  /** Without a share: as at first. */
  onShare: (share?: number) => void;
}

const percent = (share: number): number => Math.round(share * 100);

/** Between the columns, along all rows: shares their room out, dragged or by the arrow keys. */
export function RowsHandle({ share, t, onShare }: Props): JSX.Element {
  const give = (wanted: number): void => onShare(Math.min(CHINESE_SHARES.most, Math.max(CHINESE_SHARES.least, wanted)));
  const onKeyDown = (event: KeyboardEvent): void => {
    const wanted = { ArrowLeft: share - CHINESE_SHARES.step, ArrowRight: share + CHINESE_SHARES.step, Home: 0, End: 1 }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    give(wanted);
  };
  const onPointer = (event: PointerEvent): void => {
    const handle = event.currentTarget as HTMLElement;
    if (event.type === 'pointerdown') handle.setPointerCapture(event.pointerId);
    else if (handle.hasPointerCapture(event.pointerId)) {
      const [zh, en] = ['zh', 'en'].map((side) => handle.parentElement?.querySelector(`.cell[data-side=${side}]`)?.getBoundingClientRect());
      if (zh && en) give((event.clientX - zh.left) / (en.right - zh.left));
    }
    event.preventDefault();
  };
  return (
    <span
      class="rows-handle" role="separator" tabIndex={0} aria-orientation="vertical" aria-label={t('view.columnWidth')} title={t('view.columnWidth')}
      aria-valuenow={percent(share)} aria-valuemin={percent(CHINESE_SHARES.least)} aria-valuemax={percent(CHINESE_SHARES.most)}
      onKeyDown={onKeyDown} onPointerDown={onPointer} onPointerMove={onPointer} onDblClick={() => onShare()}
    />
  );
}
