import type { Reason } from '../../../lib/messages.ts';
import type { NoteChange } from '../../../lib/notes/change-note.ts';
import type { Code, ColourName, Note, NoteColour, Relation } from '../../../lib/notes/note.ts';
import type { KnownPlaces } from '../../../lib/notes/order-notes.ts';
import type { SnapshotStanding } from '../../../lib/notes/snapshot.ts';
import type { SnapshotShown } from '../SnapshotLine.tsx';
import type { SaveOutcome } from '../save-outcome.ts';

/** The parts of the panel. */
export const PANEL_VIEWS = ['page', 'all', 'codes', 'trash'] as const;
export type PanelView = (typeof PANEL_VIEWS)[number];

/** The tab beside the panel, as far as the browser and its page tell of it. */
export interface BesideTab {
  id: number | null;
  /** Without its fragment; null where the browser does not tell. */
  address: string | null;
  title: string;
  /** Nothing of a private window is kept. */
  isPrivate: boolean;
  /** Whether the part that finds notes is in the page; `asked`: it is being put there. */
  reader: 'none' | 'asked' | 'there';
  /** Why it could not be put there. */
  refusal: Reason | null;
  places: KnownPlaces;
  /** What still stands of the notes' snapshots, by their hashes. */
  standings: Readonly<Record<string, SnapshotStanding>>;
}

/** What can be edited of a note, and has the focus first. */
export type NotePart = 'body' | 'tags' | 'relations';

/** What came of the last thing that was done; those that can be undone say so. */
export interface Said {
  what: 'trashed' | 'restored' | 'erased' | 'tagRenamed' | 'tagRemoved' | 'unrelated' | 'copied' | 'notCopied' | 'undone' | 'unsaved' | 'full' | 'failed' | 'imported' | 'cancelled' | 'working' | 'elsewhere' | 'snapshotKept' | 'snapshotDropped' | 'noSnapshot';
  count: number;
  canUndo: boolean;
}

/** Something that goes on and takes long. */
export interface WorkShown {
  stage: 'reading' | 'bringingIn' | 'takingBack';
  /** The file that it is about. */
  file: string;
  /** How much of how much is done: bytes of the file, or notes; of 0 where that is not known yet. */
  done: number;
  total: number;
  /** The person has ended it, and it is not over yet. */
  isEnding: boolean;
}

/** A relation as seen from one of its notes. */
export interface RelationSeen {
  relation: Relation;
  /** The note at its other end; undefined where that is in the trash or gone. */
  other: Note | undefined;
  /** Whether it leads from this note to the other. */
  isOutgoing: boolean;
}

/** What all notes are shown with. */
export interface NoteContext {
  language: string;
  colours: readonly ColourName[];
  codes: readonly Code[];
  /** All tags in use. */
  tags: readonly string[];
  relationNames: readonly string[];
  relationsOf: (id: string) => readonly RelationSeen[];
  /** The snapshot that is kept for a note. */
  snapshotOf: (note: Note) => SnapshotShown | null;
  /** The notes to which one can be joined that hold what is written. */
  find: (written: string) => readonly Note[];
  /** This window, as a writer of notes. */
  writer: string;
}

/** What a person does with notes. */
export interface NoteActs {
  select: (id: string) => void;
  /** To its passage on the page. */
  go: (note: Note) => void;
  edit: (id: string, part: NotePart | null) => void;
  change: (id: string, change: NoteChange) => Promise<SaveOutcome>;
  colour: (id: string, colour: NoteColour) => void;
  trash: (id: string) => void;
  copy: (note: Note) => void;
  copyText: (text: string) => void;
  reanchor: (id: string) => void;
  openPage: (note: Note) => void;
  relate: (from: string, to: string, name: string) => void;
  unrelate: (relation: Relation) => void;
  takeSnapshot: (id: string) => void;
  openSnapshot: (hash: string) => void;
  dropSnapshot: (id: string) => void;
  showTag: (tag: string) => void;
  showNote: (note: Note) => void;
}
