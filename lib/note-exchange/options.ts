import type { Side } from '../notes/note.ts';

/** What the writers of all formats may ask. */
export interface NoteWriteOptions {
  /** Version of Duizhao. */
  version: string;
  /** The time of writing, in milliseconds since 1970. */
  now: number;
  /** The language that comes first in reports and citations; the other is the rendering. */
  first?: Side;
  /** A byte order mark before CSV, for spreadsheets that would take it for another encoding. */
  byteOrderMark?: boolean;
  /** `document.body.textContent` of a page that is open. */
  textOf?: (address: string) => string | undefined;
}
