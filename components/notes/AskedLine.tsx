import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Translate } from '../translate.ts';

/** Says, at the top of the page, that the passage of a note is to be selected anew. */
export function AskedLine({ t }: { t: Translate }): JSX.Element {
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => line.current?.showPopover(), []);
  return (
    <div ref={line} class="note-bar asked" data-testid="note-asked" popover="manual" role="status" lang={t('extension.language')}>
      {t('marking.reanchor')}
    </div>
  );
}
