import type { JSX } from 'preact';
import type { Translate } from './translate.ts';

interface Props {
  /** When it was put back. */
  at: Date;
  t: Translate;
  onSeen: () => void;
}

/** Tells that the browser had lost everything, and that it is there again. */
export function PutBackLine({ at, t, onSeen }: Props): JSX.Element {
  const day = new Intl.DateTimeFormat(t('extension.language'), { dateStyle: 'long', timeStyle: 'short' });
  return (
    <div class="banner backup-line put-back" role="status" data-testid="put-back">
      <p>{t('notes.putBack', [day.format(at)])}</p>
      <div class="buttons">
        <button type="button" onClick={onSeen}>{t('notes.putBackSeen')}</button>
      </div>
    </div>
  );
}
