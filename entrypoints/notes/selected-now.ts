import { type Selected, selectedIn } from './make-note.ts';
import type { NotesBoard } from './notes-board.ts';
import { isInField } from './selection-watch.ts';

/** What is selected, and where it shows; null where that is nothing, or in a field. */
export function selectedNow({ text, selection }: { text: NotesBoard['text']; selection: ReturnType<NotesBoard['selection']> }): { selected: Selected; ranges: Range[] } | null {
  if (!text || !selection || isInField(selection.range.startContainer)) return null;
  const selected = selectedIn(text.texts, selection.spans);
  return selected && { selected, ranges: [selection.range] };
}
