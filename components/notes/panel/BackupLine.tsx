import type { JSX } from 'preact';
import type { Translate } from '../../translate.ts';

interface Props {
  /** So many notes are in no backup. */
  notes: number;
  /** There is no backup at all. */
  first: boolean;
  t: Translate;
  onOpen: () => void;
  onLater: () => void;
  onNever: () => void;
}

/** A quiet line that reminds of a backup. */
export function BackupLine({ notes, first, t, onOpen, onLater, onNever }: Props): JSX.Element {
  return (
    <div class="banner backup-line" role="status" data-testid="backup-due">
      <p>{first ? t('notes.backupNone', notes) : t('notes.backupDue', notes)}</p>
      <div class="buttons">
        <button type="button" onClick={onOpen}>{t('notes.backupNow')}</button>
        <button type="button" onClick={onLater}>{t('notes.backupLater')}</button>
        <button type="button" onClick={onNever}>{t('notes.backupNever')}</button>
      </div>
    </div>
  );
}
