/** Search over all notes, in memory: what is searched of a note is folded once, and kept as long as the note is. */
import { foldText, type Simplify } from './fold-text.ts';
import type { Note, NoteColour } from './note.ts';
import { isWithin } from './tags.ts';

/** What is looked for. Everything that is named must fit; an empty query fits every note. */
export interface NoteQuery {
  /** Words, each of which must stand in one of the quotes, the body, the tags or the title; “…” or "…" keep words together. */
  text: string;
  /** A tag, or one above it. */
  tag: string | null;
  colours: readonly NoteColour[];
  site: string | null;
  /** Days, `YYYY-MM-DD`, in the person's time zone, on which a note was changed; empty for an open end. */
  from: string;
  to: string;
}

export const EVERY_NOTE: NoteQuery = { text: '', tag: null, colours: [], site: null, from: '', to: '' };

export function isEveryNote(query: NoteQuery): boolean {
  return query.text.trim() === '' && query.tag === null && query.colours.length === 0 && query.site === null && query.from === '' && query.to === '';
}

export class NoteSearch {
  readonly #simplify: Simplify | undefined;
  readonly #folded = new WeakMap<Note, string>();

  constructor(simplify?: Simplify) {
    this.#simplify = simplify;
  }

  /** @returns the notes that fit, in the order in which they were given. */
  find(notes: readonly Note[], query: NoteQuery): Note[] {
    const words = this.#wordsOf(query.text);
    const [from, to] = [dayStart(query.from) ?? -Infinity, dayEnd(query.to) ?? Infinity];
    const { tag, colours, site } = query;
    return notes.filter(
      (note) =>
        note.changedAt >= from && note.changedAt < to &&
        (site === null || note.page.site === site) &&
        (colours.length === 0 || colours.includes(note.colour)) &&
        (tag === null || note.tags.some((one) => isWithin(one, tag))) &&
        (words.length === 0 || this.#holds(note, words)),
    );
  }

  #wordsOf(text: string): string[] {
    const parts = [...text.matchAll(/[“"]([^”"]+)[”"]|(\S+)/gu)].map(([, whole, word]) => whole ?? word ?? '');
    return parts.map((part) => foldText(part, this.#simplify).trim()).filter((part) => part !== '');
  }

  #holds(note: Note, words: readonly string[]): boolean {
    let text = this.#folded.get(note);
    if (text === undefined) {
      text = foldText(searchedText(note), this.#simplify);
      this.#folded.set(note, text);
    }
    return words.every((word) => text.includes(word));
  }
}

/** Parted by a character that no query holds, so that no word is found across two of them. */
function searchedText({ passages, body, tags, page, alternatives = [] }: Note): string {
  return [...passages.map(({ quote }) => quote.exact), body, ...alternatives.map((other) => other.body), ...tags, page.title, page.titles?.zh ?? '', page.titles?.en ?? ''].join('\u0000');
}

function dayStart(day: string): number | null {
  const [year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day)?.slice(1).map(Number) ?? [];
  return year === undefined || month === undefined || date === undefined ? null : new Date(year, month - 1, date).getTime();
}

function dayEnd(day: string): number | null {
  const start = dayStart(day);
  if (start === null) return null;
  const next = new Date(start);
  return next.setDate(next.getDate() + 1);
}
