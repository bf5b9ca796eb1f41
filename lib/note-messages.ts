import type { NoteChange } from './notes/change-note.ts';
import type { ColourName, Note, Snapshot } from './notes/note.ts';
import type { OpenFailure } from './storage-failure.ts';
import type { SnapshotStanding, SnapshotSummary } from './notes/snapshot.ts';

/** The part of the protocol that is about notes: see `messages.ts`. Pages' parts reach the notes of their own page only. */

// ── Page ⇄ background, over the port `notes`. ──

export const NOTES_PORT = 'notes';
/** Background → page: "these are the page's notes, and what names them"; at once, and on every change in whatever window. */
export interface NotesNews {
  type: 'notes';
  notes: Note[];
  colours: ColourName[];
  /** All tags that are in use anywhere, for completion. */
  tags: string[];
  /** Of the notes' snapshots. */
  snapshots: SnapshotSummary[];
  /** Why the notes cannot be read; those that are known already stay. */
  problem?: OpenFailure;
}
/** The article as it stands now; hash and date are the background's. */
export type SnapshotTaken = Omit<Snapshot, 'hash' | 'takenAt'>;
export type NoteCommand = { /** Comes back with the reply. */ call: number } & (
  /** Page → background: "keep this new note". */
  | { type: 'noteNew'; note: Note }
  /** Page → background: "change this note so". */
  | { type: 'noteChange'; id: string; change: NoteChange; writer: string }
  /** Page → background: "into the trash with it", or out again. */
  | { type: 'noteTrash'; id: string }
  | { type: 'noteRestore'; id: string }
  /** Page → background: "keep this article as evidence for this note". */
  | { type: 'noteSnapshot'; id: string; snapshot: SnapshotTaken; writer: string }
);
/** Background → page: "this is what came of it". `conflict`: another window had changed the text meanwhile; both are kept. */
export interface NoteKept {
  type: 'noteKept';
  call: number;
  outcome: 'written' | 'conflict' | 'gone';
}
/** Background → page: "it could not be kept". `full`: the browser has no room. */
export interface NoteLost {
  type: 'noteLost';
  call: number;
  reason: OpenFailure | 'refused';
}
/** Page → background: "which characters differ between Simplified and Traditional Chinese?". */
export interface SimplificationRequest {
  type: 'simplification';
}
/** Background → page: "these", as `simplifyBy` reads them. */
export interface SimplificationNews extends SimplificationRequest {
  table: string;
}
/** Page → background: "what do these snapshots of me say?"; and the answer. */
export interface SnapshotsRequest {
  type: 'snapshots';
  hashes: string[];
}
export interface SnapshotsNews {
  type: 'snapshots';
  snapshots: Snapshot[];
}
export type NoteReply = NotesNews | NoteKept | NoteLost | SimplificationNews | SnapshotsNews;

// ── Side panel ⇄ page, over the port `panel`. ──

export const PANEL_PORT = 'panel';
/** What came of keeping a snapshot. `noText`: the page is not read yet, or says nothing. */
export type SnapshotOutcome = 'kept' | 'full' | 'failed' | 'noText';
export type PanelNews =
  /**
   * Page → panel: "of your notes on me I have found these, in the order of the text; these I have not". `waiting`: notes whose place
   * is not known yet, because the page is still being read. `standings`: what still stands of the notes' snapshots, by their hashes. At
   * once after connecting and on every change.
   */
  | { type: 'anchored'; address: string; found: string[]; orphans: string[]; waiting: string[]; standings: Record<string, SnapshotStanding> }
  /** Page → panel: "the person has opened this note". */
  | { type: 'noteOpened'; id: string }
  /** Page → panel: "this came of keeping a snapshot". */
  | { type: 'snapshotKept'; outcome: SnapshotOutcome };
export type PanelCommand =
  /** Panel → page: "show this note's passage". */
  | { type: 'goTo'; id: string }
  /** Panel → page: "let the person select the passage of this note anew". */
  | { type: 'reanchor'; id: string }
  /** Panel → page: "keep a snapshot of your article for this note". */
  | { type: 'snapshot'; id: string };

// ── Single messages ──

/** Popup → background: "can the notes be read?"; and the answer. */
export interface NotesProblemRequest {
  type: 'notesProblem';
}
export interface NotesProblemReply {
  problem: OpenFailure | null;
}
/** Page → background: "put the part that makes notes into my page". */
export interface NotesWanted {
  type: 'notesWanted';
}
/** Page or popup → background: "open the side panel", at this note where one is named. */
export interface OpenNotesRequest {
  type: 'openNotes';
  note?: string;
}
/** Page → background: "open this snapshot". */
export interface OpenSnapshotRequest {
  type: 'openSnapshot';
  hash: string;
}
/** Background → page: "make a note on the selection" (shortcut, context menu). */
export interface NoteRequest {
  type: 'note';
}
/** Background → side panels: "show this note". */
export interface ShowNoteNews {
  type: 'showNote';
  note: string;
}
