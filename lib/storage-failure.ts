/** Why the browser did not keep a change. */
export type StorageFailure = 'quota' | 'syncOff' | 'failed';

/** What stands behind the browser's own words for it: it has no codes. */
export function storageFailureOf(error: unknown): StorageFailure {
  const words = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  // Chromium: “This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.”; Firefox: “QuotaExceededError: …”.
  if (/quota/iu.test(words)) return 'quota';
  // Firefox: “Please set webextensions.storage.sync.enabled to true in about:config”; administrators can switch it off, too.
  return /storage\.sync|sync.*(?:disabled|enabled)/iu.test(words) ? 'syncOff' : 'failed';
}
