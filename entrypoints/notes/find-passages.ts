import type { Passage, Stretch } from '../../lib/notes/note.ts';
import type { SideTexts } from './side-texts.ts';

/** Where a passage stands in the text of its side now; null where it is not found. */
export function findPassage(texts: SideTexts, passage: Passage): Stretch | null {
  const text = texts.textOf(passage.side);
  const { exact, prefix, suffix } = passage.quote;
  const whole = text.indexOf(prefix + exact + suffix);
  const start = whole >= 0 ? whole + prefix.length : text.indexOf(exact);
  return start < 0 ? null : { start, end: start + exact.length };
}
