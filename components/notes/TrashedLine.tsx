import type { VirtualElement } from '@floating-ui/dom';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../translate.ts';
import { usePlaced } from '../views/use-placed.ts';

/** Says that a note was thrown away, and brings it back. */
export function TrashedLine({ anchor, t, onUndo }: { anchor: VirtualElement; t: Translate; onUndo: () => void }): JSX.Element {
  const line = useRef<HTMLDivElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  usePlaced(line, anchor, 'bottom-start');
  useEffect(() => undo.current?.focus({ preventScroll: true }), []);
  return (
    <div ref={line} class="note-bar" data-testid="note-trashed" popover="manual" lang={t('extension.language')}>
      <span role="status">{t('marking.trashed')}</span>
      <button ref={undo} type="button" class="undo" onClick={onUndo}>
        {t('marking.undo')}
      </button>
    </div>
  );
}
