import type { PageReading } from '../../lib/page/reading.ts';
import { addressOfPassage, textFragment } from '../../lib/text/text-fragment.ts';
import type { Selected } from './make-note.ts';
import type { SideTexts } from './side-texts.ts';

/** The address that leads to selected text. */
export function linkTo(texts: SideTexts, reading: Pick<PageReading, 'blocks'>, { side, stretch }: Selected, address: string): string {
  const text = texts.textOf(side);
  const passage = text.slice(stretch.start, stretch.end);
  const lineStart = text.lastIndexOf('\n', stretch.start - 1) + 1;
  const lineEnd = text.indexOf('\n', stretch.end);
  const times = reading.blocks.reduce((sum, block) => sum + block.text.split(passage).length - 1, 0);
  const fragment = textFragment(passage, { before: text.slice(lineStart, stretch.start), after: text.slice(stretch.end, lineEnd < 0 ? undefined : lineEnd), unique: times <= 1 });
  return addressOfPassage(address, fragment);
}

/** Whether the text is the page's own, and not of a page that was read beside it. */
export function standsOnPage(texts: SideTexts, reading: PageReading, { side, stretch }: Selected): boolean {
  return texts.spansOf(side, stretch).some(({ block }) => reading.sources[block]);
}
