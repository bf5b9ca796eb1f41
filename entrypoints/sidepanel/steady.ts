import { computed, type ReadonlySignal } from '@preact/signals';

/** A computed list that stays the same array as long as its entries do: what hangs on it is not computed and not drawn anew. */
export function steady<T>(list: () => readonly T[]): ReadonlySignal<readonly T[]> {
  let last: readonly T[] = [];
  return computed(() => {
    const now = list();
    const isSame = now.length === last.length && now.every((entry, at) => entry === last[at]);
    if (!isSame) last = now;
    return last;
  });
}
