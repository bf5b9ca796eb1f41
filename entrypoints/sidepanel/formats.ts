/** The formats of notes, in and out: the one place where they plug into the panel. */
import type { i18n } from '#i18n';
import { checkedCode, checkedColourName, checkedNote, checkedRelation, checkedSnapshot } from '../../lib/notes/check-note.ts';
import type { NoteCollection } from '../../lib/notes/note.ts';
import { noteAsMarkdown } from '../../lib/notes/note-markdown.ts';
import { byPage } from '../../lib/notes/order-notes.ts';

/** A format in which notes are saved. */
export interface NoteWriter {
  id: string;
  /** What the format is called, in all languages. */
  name: string;
  /** What it is for. */
  use: (t: typeof i18n.t) => string;
  extension: string;
  /** Media type. */
  type: string;
  write: (collection: NoteCollection) => string | Uint8Array;
}

/** What was read of a file; `damaged`: entries that are none and were left out. */
export interface NotesRead {
  collection: NoteCollection;
  damaged: number;
}

export const NOTE_WRITERS: readonly NoteWriter[] = [
  { id: 'json', name: 'JSON', use: (t) => t('save.everything'), extension: 'json', type: 'application/json', write: writeJson },
  { id: 'markdown', name: 'Markdown', use: (t) => t('notes.useMarkdown'), extension: 'md', type: 'text/markdown', write: writeMarkdown },
];

/** Names and types of the files that `readNotes` understands, as a file field wants them. */
export const READ_FILES = '.json,application/json';

/** Reads a file of notes. @returns null where it is none. */
export function readNotes(file: Uint8Array): NotesRead | null {
  try {
    const { format, notes, relations, codes, colours, snapshots } = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file)) as Record<string, unknown>;
    if (format !== 'duizhao-notes') return null;
    const lists = { notes: checkedOnes(notes, checkedNote), relations: checkedOnes(relations, checkedRelation), codes: checkedOnes(codes, checkedCode), colours: checkedOnes(colours, checkedColourName), snapshots: checkedOnes(snapshots, checkedSnapshot) };
    const damaged = Object.values(lists).reduce((sum, list) => sum + list.damaged, 0);
    return { damaged, collection: { notes: lists.notes.whole, relations: lists.relations.whole, codes: lists.codes.whole, colours: lists.colours.whole, snapshots: lists.snapshots.whole } };
  } catch {
    return null;
  }
}

function checkedOnes<T>(value: unknown, check: (entry: unknown) => T | null): { whole: T[]; damaged: number } {
  const all: unknown[] = Array.isArray(value) ? value : [];
  const whole = all.flatMap((entry) => check(entry) ?? []);
  return { whole, damaged: all.length - whole.length };
}

function writeJson(collection: NoteCollection): string {
  return `${JSON.stringify({ format: 'duizhao-notes', version: 1, ...collection }, null, 1)}\n`;
}

function writeMarkdown({ notes }: NoteCollection): string {
  return byPage(notes).map(({ page, notes: own }) => `# ${page.title.replaceAll(/[\\`*_[\]<>#|]/gu, '\\$&')}\n\n${own.map(noteAsMarkdown).join('\n\n---\n\n')}\n`).join('\n');
}
