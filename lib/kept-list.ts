/** Lists of what is kept by address or site: the newest used first, and no longer than they may be. */
export interface Kept<Value> {
  at: string;
  value: Value;
}

/** Longer addresses (characters) are not kept. */
const LONGEST = 2_000;

/** A kept list out of anything: the storage is shared with other versions of the extension and can be damaged. */
export function checkedList<Value>(stored: unknown, most: number, check: (value: unknown) => Value | undefined): Kept<Value>[] {
  const kept = (Array.isArray(stored) ? stored : []).flatMap((entry: unknown): Kept<Value>[] => {
    if (typeof entry !== 'object' || entry === null || !('at' in entry) || !('value' in entry) || !isAddress(entry.at)) return [];
    const value = check(entry.value);
    return value === undefined ? [] : [{ at: entry.at, value }];
  });
  return kept.slice(0, most);
}

/** What is kept for an address. */
export function keptFor<Value>(kept: readonly Kept<Value>[], at: string): Value | undefined {
  return kept.find((entry) => entry.at === at)?.value;
}

/** The list with one entry more, or with one changed, as the newest. */
export function withKept<Value>(kept: readonly Kept<Value>[], at: string, value: Value, most: number): Kept<Value>[] {
  const others = kept.filter((entry) => entry.at !== at);
  return (isAddress(at) ? [{ at, value }, ...others] : others).slice(0, most);
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST;
}
