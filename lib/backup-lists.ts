import { BackupError, type Change } from './backup.ts';

/** What happens to a list whose entries are known by a key. */
export function listChanges<Entry>(name: string, before: readonly Entry[], after: readonly Entry[], keyOf: (entry: Entry) => string): Change[] {
  const old = new Map(before.map((entry) => [keyOf(entry), JSON.stringify(entry)]));
  const kept = after.filter((entry) => old.has(keyOf(entry)));
  const changed = kept.filter((entry) => old.get(keyOf(entry)) !== JSON.stringify(entry)).length;
  const count = { added: after.length - kept.length, changed, removed: before.length - kept.length };
  return count.added + count.changed + count.removed > 0 ? [{ kind: 'list', name, ...count }] : [];
}

/** Both lists; of entries with the same key, the one that `better` says, or theirs. */
export function mergedLists<Entry>(mine: readonly Entry[], theirs: readonly Entry[], keyOf: (entry: Entry) => string, better: (mine: Entry, theirs: Entry) => Entry = (_mine, other) => other): Entry[] {
  const all = new Map(mine.map((entry) => [keyOf(entry), entry]));
  for (const entry of theirs) {
    const own = all.get(keyOf(entry));
    all.set(keyOf(entry), own === undefined ? entry : better(own, entry));
  }
  return [...all.values()];
}

/** The entries of a list, every one of them whole and none twice. @throws BackupError `damaged` */
export function wholeList<Entry>(stored: unknown, check: (entry: unknown) => Entry | null, keyOf: (entry: Entry) => string): Entry[] {
  if (!Array.isArray(stored)) throw new BackupError('damaged');
  const entries = stored.map((entry) => {
    const checked = check(entry);
    if (checked === null) throw new BackupError('damaged');
    return checked;
  });
  if (new Set(entries.map(keyOf)).size < entries.length) throw new BackupError('damaged');
  return entries;
}

/** A part that carries the number of its form, and is of no newer one. @throws BackupError `damaged` or `newer` */
export function numberedPart(stored: unknown, version: number): Record<string, unknown> {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) throw new BackupError('damaged');
  const record = stored as Record<string, unknown>;
  const own = Object.hasOwn(record, 'version') ? record['version'] : undefined;
  if (typeof own !== 'number' || !Number.isInteger(own) || own < 1) throw new BackupError('damaged');
  if (own > version) throw new BackupError('newer');
  return record;
}
