/** Changes of notes as differences, so that two windows can write on one note and neither loses anything. */
import { checkedPassage } from './check-note.ts';
import { NOTE_COLOURS, type Note, type NoteAbout, type NoteColour, type Passage } from './note.ts';
import { tagsOf } from './tags.ts';

export interface NoteChange {
  /** `from`: the text that the writer saw when they began. */
  body?: { from: string; to: string };
  tags?: { add: readonly string[]; remove: readonly string[] };
  colour?: NoteColour;
  passages?: readonly Passage[];
  about?: Exclude<NoteAbout, 'page'>;
  snapshot?: string;
  /** Writers whose alternatives the person has taken or does not want. */
  settled?: readonly string[];
}

/** @param writer the window that changes it. @returns the note changed; `conflict`: the body was another than the writer saw, so that theirs is kept beside it. */
export function changedNote(note: Note, change: NoteChange, { writer, now }: { writer: string; now: number }): { note: Note; conflict: boolean } {
  const { body, tags, colour, passages, about, snapshot, settled = [] } = change;
  const conflict = body !== undefined && note.body !== body.from && note.body !== body.to;
  const others = (note.alternatives ?? []).filter((other) => !settled.includes(other.writer) && !(body !== undefined && other.writer === writer));
  const alternatives = conflict ? [...others, { writer, body: body.to, at: now }] : others;
  const next: Note = {
    ...note,
    ...(body && !conflict && { body: body.to }),
    ...(tags && { tags: tagsOf([...note.tags.filter((tag) => !tags.remove.includes(tag)), ...tags.add]) }),
    ...(colour && { colour }),
    ...(passages && { passages }),
    ...(about && { about }),
    ...(snapshot !== undefined && { snapshot }),
    changedAt: now,
    revision: note.revision + 1,
  };
  if (alternatives.length > 0) next.alternatives = alternatives;
  else delete next.alternatives;
  return { note: next, conflict };
}

/** The change out of a message, or null where it is none. */
export function checkedNoteChange(value: unknown): NoteChange | null {
  if (typeof value !== 'object' || value === null) return null;
  const { body, tags, colour, passages, about, snapshot, settled } = value as Record<keyof NoteChange, unknown>;
  const change: NoteChange = {};
  if (body !== undefined) {
    const { from, to } = Object(body) as Record<string, unknown>;
    if (typeof from !== 'string' || typeof to !== 'string') return null;
    change.body = { from, to };
  }
  if (tags !== undefined) {
    const { add, remove } = Object(tags) as Record<string, unknown>;
    if (!isStrings(add) || !isStrings(remove)) return null;
    change.tags = { add, remove };
  }
  if (colour !== undefined) {
    const known = NOTE_COLOURS.find((one) => one === colour);
    if (!known) return null;
    change.colour = known;
  }
  if (passages !== undefined) {
    const checked = Array.isArray(passages) ? passages.map(checkedPassage) : [];
    if (checked.length === 0 || checked.length > 20 || checked.includes(null)) return null;
    change.passages = checked as Passage[];
  }
  if (about !== undefined) {
    if (about !== 'passage' && about !== 'pair' && about !== 'word') return null;
    change.about = about;
  }
  if (snapshot !== undefined) {
    if (typeof snapshot !== 'string') return null;
    change.snapshot = snapshot;
  }
  if (settled !== undefined) {
    if (!isStrings(settled)) return null;
    change.settled = settled;
  }
  return change;
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
