import { Dexie } from 'dexie';

/**
 * The stores that are mirrored, with their keys; and by what it is told that one was changed, where there is such a thing: the small
 * ones are copied as a whole.
 */
export const MIRRORED = {
  documents: { key: 'id', changed: 'changedAt' },
  notes: { key: 'id', changed: 'changedAt' },
  snapshots: { key: 'hash', changed: 'takenAt' },
  // A rendering that is changed leaves the time of its term's index as it was.
  terms: { key: 'zh', changed: null },
  relations: { key: 'id', changed: null },
  codes: { key: 'name', changed: null },
  colours: { key: 'colour', changed: null },
} as const;
export type MirroredStore = keyof typeof MIRRORED;
export const MIRRORED_STORES = Object.keys(MIRRORED) as MirroredStore[];

/** Not yet in TypeScript's own library: https://wicg.github.io/storage-buckets/ */
interface StorageBuckets {
  open(name: string, options?: { durability?: 'relaxed' | 'strict'; persisted?: boolean }): Promise<{ indexedDB: IDBFactory }>;
}

/**
 * A second database with all that is kept for a person, in a storage bucket, so that it has files of its own.
 *
 * Chromium's databases (LevelDB) can be lost as a whole: where the browser was killed while it wrote, the half-written end of the log is
 * passed over at the next start and written after, and at the start after that it is taken for damage; then Chromium begins anew, with
 * nothing in it (google/leveldb#1287). Here it was seen after one of about forty killings in the middle of writing thousands of notes.
 */
export class MirrorDatabase extends Dexie {
  constructor(indexedDB: IDBFactory, name = 'duizhao-mirror') {
    super(name, { indexedDB, IDBKeyRange, chromeTransactionDurability: 'strict' });
    this.version(1).stores(Object.fromEntries(MIRRORED_STORES.map((store) => [store, [MIRRORED[store].key, MIRRORED[store].changed].filter(Boolean).join(', ')])));
  }
}

let opened: Promise<MirrorDatabase | null> | undefined;

/** @returns null where the browser has no buckets: those have other databases, without that fault. */
export function mirror(): Promise<MirrorDatabase | null> {
  return (opened ??= openMirror().catch((error: unknown) => {
    opened = undefined; // it is tried again when next it is asked for
    throw error;
  }));
}

async function openMirror(): Promise<MirrorDatabase | null> {
  const { storageBuckets } = navigator as { storageBuckets?: StorageBuckets };
  if (!storageBuckets) return null;
  const bucket = await storageBuckets.open('mirror', { durability: 'strict', persisted: true });
  return new MirrorDatabase(bucket.indexedDB);
}
