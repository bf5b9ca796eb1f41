import type { Note } from '../../../lib/notes/note.ts';
import type { Translate } from '../../translate.ts';

const LONGEST = 60;

/** What a note is called where there is room for one line: its words, or those of its passage, in their language. */
export function noteName({ body, passages, page }: Note, t: Translate): { text: string; lang: string } {
  const [passage] = passages;
  const words = passage?.quote.exact ?? (body.trim() || page.title);
  const line = [...words.replaceAll(/\s+/gu, ' ').trim()];
  return { text: line.length > LONGEST ? `${line.slice(0, LONGEST).join('')}…` : line.join(''), lang: passage?.language ?? t('extension.language') };
}
