import type { Selected } from './make-note.ts';
import type { NotesBoard } from './notes-board.ts';
import { selectedIn } from './selected-in.ts';
import { isInField } from './selection-watch.ts';

/** What is selected, and where it shows; null where that is nothing, or in a field. */
export function selectedNow({ text, selection }: { text: NotesBoard['text']; selection: ReturnType<NotesBoard['selection']> }): { selected: Selected; ranges: Range[] } | null {
  if (!text || !selection || isInField(selection.range.startContainer)) return null;
  const selected = selectedIn(text, selection);
  return selected && { selected, ranges: [selection.range] };
}
