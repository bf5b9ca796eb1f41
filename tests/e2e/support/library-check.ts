import { checkedDocument } from '../../../lib/library/check-document.ts';
import { checkedTerm } from '../../../lib/library/saved-term.ts';
import { checkedCode, checkedColourName, checkedNote, checkedRelation, checkedSnapshot } from '../../../lib/notes/check-note.ts';
import type { ChromiumTests } from './chromium.ts';
import { keptIn } from './notes.ts';

const CHECKS: Record<string, (stored: unknown) => object | null> = {
  documents: checkedDocument,
  terms: checkedTerm,
  notes: checkedNote,
  relations: checkedRelation,
  codes: checkedCode,
  colours: checkedColourName,
  snapshots: checkedSnapshot,
};

/** What is wrong in the library: entries that cannot be read or lost a field, and what is named by others and not there. */
export async function libraryFaults(chromium: ChromiumTests): Promise<string[]> {
  const stores = new Map<string, unknown[]>();
  for (const name of Object.keys(CHECKS)) stores.set(name, await keptIn<unknown>(chromium, name));
  const damaged = [...stores].flatMap(([name, entries]) => entries.filter((entry) => !isWhole(entry, CHECKS[name]?.(entry))).map((entry) => `${name}: ${JSON.stringify(entry).slice(0, 300)}`));
  const notes = (stores.get('notes') ?? []).flatMap((note) => checkedNote(note) ?? []);
  const ids = new Set(notes.map(({ id }) => id));
  const hashes = new Set((stores.get('snapshots') ?? []).flatMap((snapshot) => checkedSnapshot(snapshot)?.hash ?? []));
  return [
    ...damaged,
    ...notes.flatMap(({ id, snapshot }) => (snapshot === undefined || hashes.has(snapshot) ? [] : [`note ${id} names a snapshot that is not kept`])),
    ...(stores.get('relations') ?? []).flatMap((relation) => checkedRelation(relation) ?? []).flatMap(({ id, from, to }) => (ids.has(from) && ids.has(to) ? [] : [`relation ${id} names a note that is not kept`])),
  ];
}

function isWhole(entry: unknown, checked: object | null | undefined): boolean {
  return typeof entry === 'object' && entry !== null && checked != null && Object.keys(entry).every((field) => Object.hasOwn(checked, field));
}
