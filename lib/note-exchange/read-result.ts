import type { NoteCollection, PassageLanguage, Side } from '../notes/note.ts';
import { chineseTagOf, sideOfText } from '../text/language-tags.ts';

/** Why an entry of a file is left out. */
export type LeftOut =
  /** It is no annotation at all, or a damaged one. */
  | 'damaged'
  /** The address of its page is none that a note can stand on. */
  | 'address'
  /** It says nothing of the words that it stands on. */
  | 'noQuote'
  /** An answer to another person's annotation. */
  | 'reply'
  /** A relation whose notes are not both in the file. */
  | 'relation';

/** What a file of notes holds. */
export interface NotesRead {
  collection: NoteCollection;
  /** How many entries are left out, by reason. */
  left: Partial<Record<LeftOut, number>>;
}

export class Leavings {
  readonly counts: NotesRead['left'] = {};

  /** @returns null, to be returned for what is left out */
  add(reason: LeftOut): null {
    this.counts[reason] = (this.counts[reason] ?? 0) + 1;
    return null;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textOr<T>(value: unknown, otherwise: T): string | T {
  return typeof value === 'string' ? value : otherwise;
}

/** One thing or a list of things, as JSON-LD has it. */
export function listOf(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

/** The time of an ISO 8601 instant, or else another one. */
export function timeOf(value: unknown, otherwise: number): number {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isFinite(time) && time >= 0 ? time : otherwise;
}

/** The language of words that nothing is said of. */
export function languageOfText(text: string): { side: Side; language: PassageLanguage } {
  return sideOfText(text) === 'zh' ? { side: 'zh', language: chineseTagOf([text]) } : { side: 'en', language: 'en' };
}

/** A page of which a file names the address (without its fragment, then) and perhaps the title; null where no note can stand on it. */
export function pageOf(address: string, title: string): { address: string; site: string; title: string } | null {
  const [plain = ''] = address.split('#');
  const host = /^(?:https?|file):\/\/(?:[^/?@]*@)?(\[[0-9a-f:]+\]|[^/?:]*)/iu.exec(plain)?.[1];
  return host === undefined ? null : { address: plain, site: host.toLowerCase(), title };
}
