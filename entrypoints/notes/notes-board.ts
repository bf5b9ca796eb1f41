import type { SnapshotShown } from '../../components/notes/SnapshotLine.tsx';
import type { NotesNews } from '../../lib/note-messages.ts';
import type { Note, NotedPage, Side } from '../../lib/notes/note.ts';
import type { Selected } from './make-note.ts';
import type { NotedText } from './noted-text.ts';
import type { NotesLink } from './notes-link.ts';
import type { PlacedNote } from './placed-notes.ts';
import type { BlockSpan } from './side-texts.ts';

/** What text is noted on: a page with the view that lies over it, or the rows of the workbench. */
export interface NotesBoard {
  /** Null until it is read. */
  readonly text: NotedText | null;
  readonly news: NotesNews;
  /** The view that lies over a page: all else is inert then. */
  readonly overlay: HTMLElement | null;
  readonly link: Pick<NotesLink, 'send'>;
  /** The page that a new note is about. */
  readonly page: NotedPage;
  /** Whether this is the page as it stands now, so that a snapshot of it proves something. */
  readonly isLive: boolean;
  /** The note whose card is open; its passages are marked more strongly. */
  set open(id: string | null);
  begin: () => void;
  end: () => void;
  /** The windows in which the text stands: the page's own, and those of its frames. */
  windows: () => Iterable<Window>;
  /** What is selected. `beside`: the languages stand beside each other there. */
  selection: () => { range: Range; spans: BlockSpan[]; beside: boolean } | null;
  /** The pair on which the keyboard or the pointer is. @param side of which it is the passage, where it has that. */
  activePair: (side: Side) => Selected | null;
  /** What a key without modifiers does here. */
  actOf: (key: string) => 'note' | 'highlight' | null;
  /** Whether an address can lead to the text. */
  isLinkable: (selected: Selected) => boolean;
  placed: (id: string) => PlacedNote | null;
  /** The note as it was known last. */
  shownNote: (id: string) => Note | null;
  snapshotOf: (note: Note) => SnapshotShown | null;
  /** Where the first passage of a note that is found stands: where the person sees it. */
  firstRangesOf: (placed: PlacedNote) => Range[];
  /** The note at a point of the window. @param target what the pointer is on. */
  noteAt: (x: number, y: number, target: Element | null) => PlacedNote | null;
  /** A note that was just made stands there before it is kept. */
  expect: (note: Note) => void;
}
