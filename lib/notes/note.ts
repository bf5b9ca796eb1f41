/** Notes on passages: plain data. A note holds a passage and its rendering, as they stood when it was made. */

export type Side = 'zh' | 'en';
/** BCP 47 tag of a passage's language. */
export type PassageLanguage = 'zh-Hans' | 'zh-Hant' | 'en';

/** The words of a passage and what stands around them (TextQuoteSelector of the W3C Web Annotation model). */
export interface Quote {
  exact: string;
  /** Up to `CONTEXT` UTF-16 units before and after. */
  prefix: string;
  suffix: string;
}

/** So much of the text around a passage is kept with it, in UTF-16 units, as Hypothesis does. */
export const CONTEXT = 32;

/** A half-open stretch of a text, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** Where a passage begins and ends in the page's DOM (RangeSelector): XPaths from `body`'s document, offsets into the elements' text content. */
export interface DomRange {
  startContainer: string;
  startOffset: number;
  endContainer: string;
  endOffset: number;
}

/** A passage in one language, with all that can find it again, from cheap to costly. */
export interface Passage {
  side: Side;
  language: PassageLanguage;
  quote: Quote;
  /** In the page's DOM; not for text in frames and shadow roots, or that was marked in the workbench. */
  range?: DomRange;
  /** In `document.body.textContent` (TextPositionSelector); missing where `range` is. */
  position?: Stretch;
  /** In the text of the article's side: its paragraphs joined by line feeds. Missing outside an article. */
  place?: Stretch;
}

/** The page on which a note was made. */
export interface NotedPage {
  /** Without its fragment. */
  address: string;
  /** Its host; empty for a file. */
  site: string;
  /** The page's own title. */
  title: string;
  /** The article's titles in both languages, where it is known which they are. */
  titles?: Partial<Record<Side, string>>;
  /** The page's own date, `YYYY-MM-DD`, where it names one. */
  published?: string;
}

/** What a note is about. `passage`: the passage and its rendering; `pair`: whole paired sentences; `page`: has no passages. */
export type NoteAbout = 'passage' | 'pair' | 'word' | 'page';

/** The colours of highlights; a person gives them names of their own. */
export const NOTE_COLOURS = ['yellow', 'green', 'blue', 'red', 'purple', 'grey'] as const;
export type NoteColour = (typeof NOTE_COLOURS)[number];

/** A text that a second writer wrote on the same version of a note: kept until the person takes one. */
export interface Alternative {
  /** The window that wrote it. */
  writer: string;
  body: string;
  at: number;
}

export interface Note {
  /** A UUID; stays with the note, through export and import too. */
  id: string;
  page: NotedPage;
  about: NoteAbout;
  /** The passage that was marked comes first, its rendering second. */
  passages: readonly Passage[];
  colour: NoteColour;
  /** Markdown; empty for a mere highlight. */
  body: string;
  /** Names of tags; `/` parts the levels of the code book: `译法/增译`. */
  tags: readonly string[];
  /** Milliseconds since 1970. */
  createdAt: number;
  changedAt: number;
  /** When it was thrown away; missing for notes that are not in the trash. */
  deletedAt?: number;
  /** Counts the changes: who writes tells on which one the writing stands. */
  revision: number;
  alternatives?: readonly Alternative[];
  /** Hash of the snapshot that is kept as evidence. */
  snapshot?: string;
}

/** A tag of the code book. One that notes have needs no entry; one that a person has added stays, whether a note has it or not. */
export interface Code {
  /** As in `Note.tags`. */
  name: string;
  /** What it means; empty where that is not written yet. */
  description: string;
}

/** A relation of the person's own naming between two notes: `from` … `to`. */
export interface Relation {
  id: string;
  from: string;
  to: string;
  name: string;
  createdAt: number;
}

/** The name that a person has given to a colour. */
export interface ColourName {
  colour: NoteColour;
  name: string;
}

/** The article as it stood when a person wanted proof of it. */
export interface Snapshot {
  /** SHA-256, in hexadecimal, of the `snapshotText`. */
  hash: string;
  page: NotedPage;
  takenAt: number;
  languages: readonly [PassageLanguage, PassageLanguage];
  /** The article's sentences, pair by pair in reading order; an empty side where there is no rendering. `paragraph`: whether a paragraph begins. */
  pairs: readonly { zh: string; en: string; confidence: number; paragraph: boolean }[];
}

/** Everything that is kept of a person's notes. */
export interface NoteCollection {
  notes: readonly Note[];
  relations: readonly Relation[];
  codes: readonly Code[];
  colours: readonly ColourName[];
  snapshots: readonly Snapshot[];
}
