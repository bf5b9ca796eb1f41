import type { JSX } from 'preact';
import type { Primary } from '../../../lib/settings.ts';
import { allowedShare, ColumnHandle } from '../../controls/ColumnHandle.tsx';
import type { BookProps } from './Book.tsx';

interface Props extends Pick<BookProps, 'settings' | 'chinese' | 't' | 'onSettings'> {
  sides: readonly [Primary, Primary];
}

/** The languages' names above their columns, and between them the handle that shares the room out. */
export function ColumnHeads({ settings: { chineseShare }, chinese, sides, t, onSettings }: Props): JSX.Element {
  const firstIsChinese = sides[0] === 'zh';
  return (
    <div class="row heads">
      {sides.map((side) => (
        <span key={side} class="head" lang={side === 'zh' ? chinese : 'en'} aria-hidden="true">
          {t(side === 'zh' ? 'popup.chinese' : 'popup.english')}
        </span>
      ))}
      <ColumnHandle
        class="divider" share={firstIsChinese ? chineseShare : 1 - chineseShare} t={t}
        columnsAt={(handle) => handle.parentElement?.getBoundingClientRect() ?? null}
        onShare={(first) => onSettings({ chineseShare: allowedShare(firstIsChinese ? first : 1 - first) })}
        onReset={() => onSettings({ chineseShare: 0.46 })}
      />
    </div>
  );
}
