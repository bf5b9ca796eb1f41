import { linkWords } from '../../../lib/align/word-links.ts';
import { type Row, type Side, sideText, type Texts, unitText } from '../../../lib/edit/rows.ts';
import type { Lexicon } from '../../../lib/lexicon/lexicon.ts';
import { joinerBetween } from '../../../lib/text/join-sentences.ts';
import type { Span } from '../../../lib/text/span.ts';
import { loadLexicon } from '../../background/assets.ts';

/** Where a person is in a side's text: what is selected, or the caret (an empty span). */
interface SpotInRow {
  side: Side;
  span: Span;
}

/** What a person may want in the term list: the word that is selected in the row, or at the caret, with its rendering. */
export async function termAtHand(at: number, side: Side, row: Row, texts: Texts): Promise<{ zh: string; en: string }> {
  // Loading takes a moment, in which the selection may go.
  const spot = selectedSpot(at, row, texts) ?? { side, span: { start: 0, end: 0 } };
  return termAt(row, texts, spot, await loadLexicon().catch(() => null));
}

/** The term at hand and the words that answer it: of a selection, those that are linked with it; of the caret, the linked word it stands in. */
function termAt(row: Row, texts: Texts, { side, span }: SpotInRow, lexicon: Lexicon | null): { zh: string; en: string } {
  const both = { zh: sideText(row, 'zh', texts), en: sideText(row, 'en', texts) };
  const other: Side = side === 'zh' ? 'en' : 'zh';
  const isSelected = span.end > span.start;
  const links = lexicon ? linkWords(both.zh, both.en, lexicon) : [];
  const touched = links.filter((link) => (isSelected ? link[side].start < span.end && link[side].end > span.start : link[side].start <= span.start && link[side].end > span.start));
  const own = isSelected ? span : touched[0]?.[side];
  const answer = hull(touched.map((link) => link[other]));
  const said = (of: Side, at: Span | undefined): string => (at ? both[of].slice(at.start, at.end).trim() : '');
  return { [side]: said(side, own), [other]: said(other, answer) } as { zh: string; en: string };
}

function hull(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined;
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

/** Where the selection stands in a row that is drawn: UTF-16 offsets in the text of its side; null where it is in none of its cells. */
function selectedSpot(at: number, row: Row, texts: Texts): SpotInRow | null {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() ?? {};
  const [from, to] = [placeOf(at, row, texts, anchorNode, anchorOffset), placeOf(at, row, texts, focusNode, focusOffset)];
  if (!from || !to || from.side !== to.side) return null;
  return { side: from.side, span: { start: Math.min(from.offset, to.offset), end: Math.max(from.offset, to.offset) } };
}

function placeOf(at: number, row: Row, texts: Texts, node: Node | null | undefined, offset = 0): { side: Side; offset: number } | null {
  const unit = node?.parentElement?.closest<HTMLElement>(`.row[data-at="${String(at)}"] .unit`);
  const side = unit?.closest<HTMLElement>('.cell')?.dataset['side'] as Side | undefined;
  if (!unit || !side || node?.nodeType !== Node.TEXT_NODE) return null;
  let before = '';
  for (const [index, each] of row[side].entries()) {
    const text = unitText(each, side, texts);
    const start = before.length + joinerBetween(before, text, side).length;
    if (index === Number(unit.dataset['unit'])) return { side, offset: start + offset };
    before = before.padEnd(start) + text;
  }
  return null;
}
