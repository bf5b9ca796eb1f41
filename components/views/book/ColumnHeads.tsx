import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { CHINESE_SHARES, type Primary } from '../../../lib/settings.ts';
import type { BookProps } from './Book.tsx';

interface Props extends Pick<BookProps, 'settings' | 'chinese' | 't' | 'onSettings'> {
  sides: readonly [Primary, Primary];
}

const percent = (share: number): number => Math.round(share * 100);

/** The languages' names above their columns, and between them the handle that shares the room out. */
export function ColumnHeads({ settings: { chineseShare }, chinese, sides, t, onSettings }: Props): JSX.Element {
  const heads = useRef<HTMLDivElement>(null);
  const firstIsChinese = sides[0] === 'zh';
  const setFirst = (share: number): void => {
    const wanted = firstIsChinese ? share : 1 - share;
    onSettings({ chineseShare: Math.min(CHINESE_SHARES.most, Math.max(CHINESE_SHARES.least, wanted)) });
  };
  const first = firstIsChinese ? chineseShare : 1 - chineseShare;
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -CHINESE_SHARES.step, ArrowRight: CHINESE_SHARES.step }[event.key];
    if (step === undefined && event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    event.stopPropagation();
    if (step !== undefined) setFirst(first + step);
    else setFirst(event.key === 'Home' ? 0 : 1);
  };
  const onPointer = (event: PointerEvent): void => {
    const handle = event.currentTarget as HTMLElement;
    if (event.type === 'pointerdown') handle.setPointerCapture(event.pointerId);
    else if (!handle.hasPointerCapture(event.pointerId) || !heads.current) return;
    const { left, width } = heads.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    if (event.type === 'pointermove') setFirst((event.clientX - left) / width);
    event.preventDefault();
  };
  return (
    <div ref={heads} class="row heads">
      {sides.map((side) => (
        <span key={side} class="head" lang={side === 'zh' ? chinese : 'en'} aria-hidden="true">
          {t(side === 'zh' ? 'popup.chinese' : 'popup.english')}
        </span>
      ))}
      <span
        class="divider" role="separator" tabIndex={0} aria-orientation="vertical" aria-label={t('view.columnWidth')} title={t('view.columnWidth')}
        aria-valuenow={percent(first)} aria-valuemin={percent(CHINESE_SHARES.least)} aria-valuemax={percent(CHINESE_SHARES.most)}
        onKeyDown={onKey} onPointerDown={onPointer} onPointerMove={onPointer} onDblClick={() => onSettings({ chineseShare: 0.46 })}
      />
    </div>
  );
}
