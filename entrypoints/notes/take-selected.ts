import { writeClipboard } from '../views/clipboard.ts';
import { linkTo } from './link-to.ts';
import { type Selected, wordsWithRendering } from './make-note.ts';
import type { NotesBoard } from './notes-board.ts';

/** Puts what was selected with its rendering on the clipboard, or an address that leads to it. @returns whether the browser allowed it. */
export async function takeSelected(act: 'copy' | 'link', selected: Selected, { text, page }: Pick<NotesBoard, 'text' | 'page'>): Promise<boolean> {
  if (!text) return false;
  return writeClipboard({ plain: act === 'copy' ? wordsWithRendering(text, selected) : linkTo(text.texts, text.reading, selected, page.address) });
}
