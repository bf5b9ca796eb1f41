/** Why the browser did not keep a change. `quota`: too much or too often for its synced storage; `full`: no room on the disk. */
export type StorageFailure = 'quota' | 'full' | 'syncOff' | 'failed';

/** What stands behind the browser's own words for it: it has no codes. */
export function storageFailureOf(error: unknown): StorageFailure {
  // Dexie hides the browser's own error in its own.
  const inner: unknown = error instanceof Error && 'inner' in error ? error.inner : undefined;
  const words = [error, inner].map((one) => (one instanceof Error ? `${one.name} ${one.message}` : String(one))).join(' ');
  // Of the database, in both browsers; Firefox says “QuotaExceededError: storage.sync API call exceeded …” of the other.
  const isFull = [error, inner].some((one) => one instanceof Error && one.name === 'QuotaExceededError') && !/storage\.sync/iu.test(words);
  if (isFull) return 'full';
  // Chromium: “This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.”; Firefox: “QuotaExceededError: …”.
  if (/quota/iu.test(words)) return 'quota';
  // Firefox: “Please set webextensions.storage.sync.enabled to true in about:config”; administrators can switch it off, too.
  return /storage\.sync|sync.*(?:disabled|enabled)/iu.test(words) ? 'syncOff' : 'failed';
}

/** Why the database cannot be opened. `held`: another window of ours, from before an update, holds an older form of it. */
export type OpenFailure = 'held' | 'full' | 'failed';

/** Why the database did not keep or read something. `full`: the browser has no room. */
export function databaseFailureOf(error: unknown): 'full' | 'failed' {
  return ['quota', 'full'].includes(storageFailureOf(error)) ? 'full' : 'failed';
}
