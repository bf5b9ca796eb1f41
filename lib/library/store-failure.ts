/** Why something could not be kept or read. `full`: the browser has no room. Dexie hides the browser's own error in its own. */
export function storeFailure(error: unknown): 'full' | 'failed' {
  const names = [error, (error as { inner?: unknown } | null)?.inner].map((one) => (typeof one === 'object' && one !== null && 'name' in one ? one.name : null));
  return names.includes('QuotaExceededError') ? 'full' : 'failed';
}
