import type { ComponentChild } from 'preact';
import { AskedLine } from '../../components/notes/AskedLine.tsx';
import { NoteCard } from '../../components/notes/NoteCard.tsx';
import type { EdgeMove } from '../../components/notes/PassageQuote.tsx';
import type { SaveOutcome } from '../../components/notes/save-outcome.ts';
import { SelectionBar, type SelectionAct } from '../../components/notes/SelectionBar.tsx';
import { TrashedLine } from '../../components/notes/TrashedLine.tsx';
import type { NoteChange } from '../../lib/notes/change-note.ts';
import type { Note, NoteColour } from '../../lib/notes/note.ts';
import { writeClipboard } from '../views/clipboard.ts';
import { anchorOf } from '../views/range-boxes.ts';
import { tellBackground } from '../reader/tell-background.ts';
import { t } from '../views/words-here.ts';
import { unreadWords } from './reply-words.ts';
import type { Selected } from './make-note.ts';
import type { NotesBoard } from './notes-board.ts';

/** The part of a card in which a person begins. */
export type Focus = 'body' | 'tags' | null;

/** What is shown: the bar beside a selection, the card of a note, or a line: that one was thrown away, that a passage is wanted. */
export type Shown =
  | { kind: 'bar'; selected: Selected; ranges: Range[]; said: string | null }
  | { kind: 'card'; id: string; focus: Focus; problem: string | null }
  | { kind: 'trashed'; id: string; ranges: Range[] }
  | { kind: 'asked' };

/** What a person does in it. */
export interface ShownActs {
  /** This window, as one that writes. */
  writer: string;
  onColour: (selected: Selected, colour: NoteColour) => void;
  onAct: (act: SelectionAct, selected: Selected) => void;
  onChange: (id: string, change: NoteChange) => Promise<SaveOutcome>;
  onMove: (note: Note, passage: number, move: EdgeMove) => void;
  onSelect: (id: string) => void;
  onSnapshot: (id: string) => void;
  onTrash: (id: string) => void;
  onRestore: (id: string) => void;
  onClose: () => void;
}

/** What is to be drawn. */
export function shownView(shown: Shown, notes: NotesBoard, acts: ShownActs): ComponentChild {
  switch (shown.kind) {
    case 'bar':
      return (
        <SelectionBar
          anchor={anchorOf(shown.ranges)} colours={notes.news.colours} said={shown.said ?? (notes.news.problem ? unreadWords(notes.news.problem) : null)} t={t}
          linkable={notes.isLinkable(shown.selected)}
          onColour={(colour) => acts.onColour(shown.selected, colour)} onAct={(act) => acts.onAct(act, shown.selected)}
        />
      );
    case 'asked':
      return <AskedLine t={t} />;
    case 'trashed':
      return <TrashedLine anchor={anchorOf(shown.ranges)} t={t} onUndo={() => acts.onRestore(shown.id)} />;
    case 'card':
      return card(shown, notes, acts);
  }
}

/** Nothing for a note that was never known here. */
function card({ id, focus, problem }: Extract<Shown, { kind: 'card' }>, notes: NotesBoard, acts: ShownActs): ComponentChild {
  const note = notes.shownNote(id);
  const placed = notes.placed(id);
  if (!note) return null;
  return (
    <NoteCard
      note={note} writer={acts.writer} anchor={anchorOf(placed ? notes.firstRangesOf(placed) : [])}
      snapshot={notes.snapshotOf(note)} onSnapshot={notes.isLive ? () => acts.onSnapshot(id) : undefined} onOpenSnapshot={(hash) => tellBackground({ type: 'openSnapshot', hash })}
      colours={notes.news.colours} known={notes.news.tags} focus={focus} problem={problem} t={t}
      isFound={(passage) => placed?.passages[note.passages.indexOf(passage)] != null}
      onChange={(change) => acts.onChange(id, change)} onCopy={(plain) => void writeClipboard({ plain })}
      onMove={(passage, move) => acts.onMove(note, passage, move)} onSelect={() => acts.onSelect(id)} onTrash={() => acts.onTrash(id)}
      onPanel={notes.isLive ? () => tellBackground({ type: 'openNotes', note: id }) : undefined} onClose={acts.onClose}
    />
  );
}
