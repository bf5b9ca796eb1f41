import type { JSX } from 'preact';
import { allowedShare, ColumnHandle } from '../controls/ColumnHandle.tsx';
import type { Translate } from '../translate.ts';

interface Props {
  /** The Chinese column's share of both, 0–1. */
  share: number;
  t: Translate;
  /** Without a share: as at first. */
  onShare: (share?: number) => void;
}

/** Between the columns, along all rows: shares their room out. */
export function RowsHandle({ share, t, onShare }: Props): JSX.Element {
  return <ColumnHandle class="rows-handle" share={share} t={t} columnsAt={columnsBeside} onShare={(wanted) => onShare(allowedShare(wanted))} onReset={() => onShare()} />;
}

function columnsBeside(handle: HTMLElement): { left: number; right: number } | null {
  const [zh, en] = ['zh', 'en'].map((side) => handle.parentElement?.querySelector(`.cell[data-side=${side}]`)?.getBoundingClientRect());
  return zh && en ? { left: zh.left, right: en.right } : null;
}
