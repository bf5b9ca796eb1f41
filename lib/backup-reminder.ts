const DAY = 24 * 60 * 60 * 1000;

/** A backup is worth reminding of after so many changed notes, so long (milliseconds) after the last one, and so seldom. */
export const REMINDER = { changes: 20, sinceBackup: 14 * DAY, between: 30 * DAY } as const;

/** When something was done about backups, in milliseconds since 1970; null: never. */
export interface BackupTimes {
  savedAt: number | null;
  remindedAt: number | null;
}

/** The times out of anything that was stored. */
export function checkedTimes(stored: unknown): BackupTimes {
  const { savedAt, remindedAt } = Object(stored) as Record<string, unknown>;
  return { savedAt: typeof savedAt === 'number' ? savedAt : null, remindedAt: typeof remindedAt === 'number' ? remindedAt : null };
}

/**
 * How many notes no backup holds as they are now, where that is worth a reminder; 0 where it is not.
 * @param changed when each note was changed last.
 */
export function dueChanges(changed: readonly number[], { savedAt, remindedAt }: BackupTimes, now: number): number {
  const since = changed.filter((at) => at > (savedAt ?? -Infinity));
  // Without any backup, the time runs from the oldest change.
  const begun = savedAt ?? since.reduce((least, at) => Math.min(least, at), now);
  const isDue = since.length >= REMINDER.changes && now - begun >= REMINDER.sinceBackup && now - (remindedAt ?? -Infinity) >= REMINDER.between;
  return isDue ? since.length : 0;
}
