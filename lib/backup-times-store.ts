import { storage } from '#imports';
import { type BackupTimes, checkedTimes } from './backup-reminder.ts';

const item = storage.defineItem<unknown>('local:backupTimes');

export async function readBackupTimes(): Promise<BackupTimes> {
  return checkedTimes(await item.getValue());
}

/** Notes when a backup was saved, or when the person was reminded of one. */
export async function noteBackupTime(change: Partial<BackupTimes>): Promise<void> {
  await item.setValue({ ...(await readBackupTimes()), ...change });
}

/** @returns ends it. */
export function watchBackupTimes(onChange: (times: BackupTimes) => void): () => void {
  return item.watch((value) => onChange(checkedTimes(value)));
}
