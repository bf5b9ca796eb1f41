import { joinSentences } from '../text/join-sentences.ts';
import type { ChineseTag } from '../text/language-tags.ts';

/** The two sides of a bitext, the Chinese first. */
export type Side = 'zh' | 'en';
export const SIDES: readonly Side[] = ['zh', 'en'];

/** One sentence (or the like) of one side; its text is never empty. */
export interface BitextSegment {
  text: string;
  /** A person has changed the text; left out where nobody has. */
  edited?: true;
}

/** A bead with its texts: segments that render each other, one side perhaps empty. */
export interface BitextRow {
  zh: BitextSegment[];
  en: BitextSegment[];
  /** Estimated probability, 0–1, that the two belong together; a file of another program knows none. */
  confidence?: number;
  /** A person has confirmed the pairing. */
  confirmed: boolean;
  /** Ids of the notes on the row, without white space. */
  notes?: string[];
}

/** The rows of one paragraph bead. */
export interface BitextParagraph {
  rows: BitextRow[];
}

/** What is known of a document besides its rows. */
export interface BitextHead {
  titles: { zh?: string; en?: string };
  languages: { zh: ChineseTag; en: string };
  /** Address of the page, or the name of the file that the text was taken from. */
  source?: string;
  site?: string;
  /** When the page was published and when it was saved, as ISO 8601 date or instant. */
  published?: string;
  saved?: string;
}

/** One text in two languages, as it goes out to other programs and comes in from them. */
export interface BitextDocument extends BitextHead {
  paragraphs: BitextParagraph[];
}

/** What the writers of all formats may ask; each uses what its format has a place for. */
export interface WriteOptions {
  /** Version of Duizhao. */
  version: string;
  /**
   * Everything that the format can hold: rows without counterpart, confirmation, edited marks, titles, dates. Without it, TMX
   * and TSV have the short shape that `npm run pairs` prints and other programs rely on.
   */
  complete?: boolean;
  /** A byte order mark before the text: Excel takes CSV for the system's own encoding without it. */
  byteOrderMark?: boolean;
  /** Which language stands on the left, in the formats that are read by people; otherwise the Chinese. */
  first?: Side;
}

/** The text that a person sees of one side, with spaces between the sentences of languages that write them. */
export function sideText(row: BitextRow, side: Side): string {
  return joinSentences(row[side].map(({ text }) => text), side);
}
