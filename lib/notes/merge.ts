/** Notes from elsewhere beside those that are kept: what would happen, for a preview, and the collection that comes of it. */
import type { Code, ColourName, Note, NoteCollection, Relation, Snapshot } from './note.ts';
import { stableId } from './stable-id.ts';
import { tagsOf } from './tags.ts';

/** Two states of one note. */
export interface NotePair {
  mine: Note;
  theirs: Note;
}

export interface MergePlan {
  added: readonly Note[];
  /** Theirs is the newer, or adds tags to mine, or brings it back from the trash; `theirs` is what the note would be. */
  changed: readonly NotePair[];
  /** Kept already, in the same words. */
  same: readonly Note[];
  /** They differ, and mine is the newer or as new. */
  conflicting: readonly NotePair[];
  /** What would come besides notes: where there is something of mine, it stays. */
  relations: readonly Relation[];
  codes: readonly Code[];
  colours: readonly ColourName[];
  snapshots: readonly Snapshot[];
}

/** What becomes of notes that differ: the newer of the two stays, or both do. */
export type MergeChoice = 'newer' | 'both';

/** What putting `incoming` to `existing` would do. Notes are the same by their id, or by page, passages and words. Linear in the notes. */
export function mergePlan(existing: NoteCollection, incoming: NoteCollection): MergePlan {
  const plan = { added: [] as Note[], changed: [] as NotePair[], same: [] as Note[], conflicting: [] as NotePair[] };
  const byId = new Map(existing.notes.map((note) => [note.id, note]));
  const byContent = new Map(existing.notes.map((note) => [contentOf(note), note]));
  /** The id under which a note is kept that came with another one. */
  const keptAs = new Map<string, string>();
  // Those of the same id first: what takes the place of one of mine leaves its words to whichever other note has them.
  const known = new Set(byId.keys());
  const [ofSameId, others] = [incoming.notes.filter(({ id }) => known.has(id)), incoming.notes.filter(({ id }) => !known.has(id))];
  for (const theirs of [...ofSameId, ...others]) {
    const content = contentOf(theirs);
    const mine = byId.get(theirs.id) ?? byContent.get(content);
    if (!mine) {
      plan.added.push(theirs);
      byId.set(theirs.id, theirs);
      byContent.set(content, theirs);
      continue;
    }
    if (mine.id !== theirs.id) keptAs.set(theirs.id, mine.id);
    const pair = mine.id === theirs.id ? { mine, theirs: broughtBack(mine, theirs) } : { mine, theirs: twinOf(mine, theirs) };
    const kind = kindOf(pair);
    if (kind === 'same') plan.same.push(mine);
    else plan[kind].push(pair);
    const words = contentOf(mine);
    if (kind === 'changed' && words !== content && byContent.get(words) === mine) byContent.delete(words);
  }
  return { ...plan, ...newBesides(existing, incoming, keptAs) };
}

/** The notes that a merge writes: new ones, and what takes the place of one of mine, which is given with it. */
export interface Arriving {
  added: readonly Note[];
  changed: readonly NotePair[];
}

/**
 * With `both`, the other state of a note gets an id of its own, always the same: a second merge adds nothing. A note of the same passages
 * and words is the same one all the same: it gets no double for its tags.
 */
export function arriving(existing: Pick<NoteCollection, 'notes'>, plan: MergePlan, choice: MergeChoice): Arriving {
  if (choice === 'newer') return plan;
  const inOtherWords = ({ mine, theirs }: NotePair): boolean => contentOf(mine) !== contentOf(theirs);
  const ids = new Set(existing.notes.map(({ id }) => id));
  const beside = [...plan.changed, ...plan.conflicting].filter(inOtherWords).map(({ theirs }) => ({ ...theirs, id: stableId('beside', theirs.id, stateOf(theirs)) }));
  return { added: [...plan.added, ...beside.filter(({ id }) => !ids.has(id) && ids.add(id))], changed: plan.changed.filter((pair) => !inOtherWords(pair)) };
}

/** The collection after a merge. */
export function merged(existing: NoteCollection, plan: MergePlan, choice: MergeChoice): NoteCollection {
  const { added, changed } = arriving(existing, plan, choice);
  const replaced = new Map(changed.map(({ mine, theirs }) => [mine.id, theirs]));
  return {
    notes: [...existing.notes.map((note) => replaced.get(note.id) ?? note), ...added.map((note) => replaced.get(note.id) ?? note)],
    relations: [...existing.relations, ...plan.relations],
    codes: [...existing.codes.filter(({ name }) => !plan.codes.some((code) => code.name === name)), ...plan.codes],
    colours: [...existing.colours.filter(({ colour }) => !plan.colours.some((one) => one.colour === colour)), ...plan.colours],
    snapshots: [...existing.snapshots, ...plan.snapshots],
  };
}

function kindOf({ mine, theirs }: NotePair): 'same' | 'changed' | 'conflicting' {
  const back = mine.deletedAt !== undefined && theirs.deletedAt === undefined;
  if (stateOf(mine) === stateOf(theirs)) return back ? 'changed' : 'same';
  return back || theirs.changedAt > mine.changedAt ? 'changed' : 'conflicting';
}

/** Who brings a note in, wants it back from the trash; whether theirs was in one is their affair. */
function broughtBack(mine: Note, theirs: Note): Note {
  const note = { ...theirs, revision: Math.max(mine.revision, theirs.revision) + 1 };
  if (mine.deletedAt === undefined) delete note.deletedAt;
  return note;
}

/** A note that is kept under another id: it stays what it is, with their tags besides. */
function twinOf(mine: Note, theirs: Note): Note {
  const tags = tagsOf([...mine.tags, ...theirs.tags]);
  const note = { ...mine, tags, revision: mine.revision + 1, changedAt: tags.length > mine.tags.length ? Math.max(mine.changedAt + 1, theirs.changedAt) : mine.changedAt };
  if (theirs.deletedAt === undefined) delete note.deletedAt;
  return note;
}

/** What tells two notes apart: page, passages, and words. */
function contentOf({ page, about, passages, body }: Note): string {
  return JSON.stringify([page.address, about === 'page', passages.map(({ side, quote }) => [side, quote.exact]), body.trim()]);
}

/** Everything of a note but its number, its trash and when it was changed. */
function stateOf({ page, about, passages, colour, body, tags, alternatives, snapshot }: Note): string {
  return JSON.stringify(sorted([page, about, passages, colour, body, tags, alternatives ?? [], snapshot ?? null]));
}

/** Objects with their keys in order, so that the same ones have the same text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => [name, sorted(member)]));
}

function newBesides(existing: NoteCollection, incoming: NoteCollection, keptAs: ReadonlyMap<string, string>): Pick<MergePlan, 'relations' | 'codes' | 'colours' | 'snapshots'> {
  const ends = ({ from, to, name }: Relation): string => JSON.stringify([from, to, name]);
  const relations = new Set(existing.relations.flatMap((relation) => [relation.id, ends(relation)]));
  /** An entry that says nothing gives way to one that does. */
  const codes = new Set(existing.codes.flatMap(({ name, description }) => (description === '' ? [`empty ${name}`] : [`empty ${name}`, `told ${name}`])));
  const colours = new Set(existing.colours.map(({ colour }) => colour));
  const hashes = new Set(existing.snapshots.map(({ hash }) => hash));
  const isNew = <T>(known: Set<T>, key: T): boolean => !known.has(key) && known.add(key).has(key);
  return {
    relations: incoming.relations
      .map((relation) => ({ ...relation, from: keptAs.get(relation.from) ?? relation.from, to: keptAs.get(relation.to) ?? relation.to }))
      .filter((relation) => isNew(relations, relation.id) && isNew(relations, ends(relation))),
    codes: incoming.codes.filter(({ name, description }) => {
      const isComing = isNew(codes, `${description === '' ? 'empty' : 'told'} ${name}`);
      codes.add(`empty ${name}`);
      return isComing;
    }),
    colours: incoming.colours.filter(({ colour }) => isNew(colours, colour)),
    snapshots: incoming.snapshots.filter(({ hash }) => isNew(hashes, hash)),
  };
}
