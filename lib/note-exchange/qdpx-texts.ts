/** The noted articles as plain texts, and where the passages stand in them, for programs of qualitative analysis. */
import type { Note, NotedPage, Passage, Side, Snapshot } from '../notes/note.ts';
import { stableId } from '../notes/stable-id.ts';
import { titlesOf } from './pages.ts';

/** A text of one language of a page. */
export interface SourceText {
  id: string;
  name: string;
  page: NotedPage;
  side: Side;
  text: string;
  selections: Selection[];
  /** Notes on the page as a whole. */
  notes: Note[];
  /** What the text is taken from. */
  snapshot?: Snapshot;
}

/** A passage of a note in a text, in code points. */
export interface Selection {
  id: string;
  note: Note;
  passage: Passage;
  start: number;
  end: number;
}

/** The texts of a page's notes: from a snapshot where there is one; what stands in none is put together from the kept quotes. */
export function sourceTexts(page: NotedPage, notes: readonly Note[], snapshot: Snapshot | undefined): SourceText[] {
  const passages = notes.flatMap((note) => note.passages.map((passage, index) => ({ note, passage, id: stableId('selection', note.id, String(index)) })));
  const sources = (['zh', 'en'] as const).flatMap((side) => {
    const own = passages.filter(({ passage }) => passage.side === side);
    const whole = snapshot === undefined ? '' : snapshotText(snapshot, side);
    return own.length === 0 && whole === '' ? [] : [{ ...sourceOf(page, side, whole, own), ...(snapshot && { snapshot }) }];
  });
  const onPage = notes.filter(({ about }) => about === 'page');
  if (sources.length === 0 && onPage.length > 0) sources.push(sourceOf(page, 'zh', plain(titlesOf(page, 'zh').map(({ text }) => text).join('\n')), []));
  sources[0]?.notes.push(...onPage);
  return sources;
}

function sourceOf(page: NotedPage, side: Side, whole: string, own: readonly Omit<Selection, 'start' | 'end'>[]): SourceText {
  const pieces = whole === '' ? [] : [whole];
  let units = whole.length;
  /** The quotes that have been put behind the text, and where. */
  const added = new Map<string, number>();
  const found = own.map((one) => {
    const quote = plain(one.passage.quote.exact);
    let start = whole === '' ? -1 : placeIn(whole, one.passage, quote);
    if (start < 0) start = added.get(quote) ?? -1;
    if (start < 0) {
      start = units === 0 ? 0 : units + 2;
      if (units > 0) pieces.push('\n\n');
      pieces.push(quote);
      added.set(quote, start);
      units = start + quote.length;
    }
    return { ...one, start, end: start + quote.length };
  });
  const text = pieces.join('');
  const pointOf = codePointsOf(text, found.flatMap(({ start, end }) => [start, end]));
  const [title] = titlesOf(page, side);
  return {
    id: stableId('source', page.address, side),
    name: `${title?.text ?? page.address} (${side})`,
    page, side, text, notes: [],
    selections: found.map((one) => ({ ...one, start: pointOf(one.start), end: pointOf(one.end) })),
  };
}

/** The quote's place: the one that its context fits where it stands more than once; −1 where it does not stand there. */
function placeIn(whole: string, { quote }: Passage, exact: string): number {
  const before = plain(quote.prefix).slice(-8);
  const inContext = whole.indexOf(before + exact);
  return inContext >= 0 ? inContext + before.length : whole.indexOf(exact);
}

function snapshotText({ pairs }: Snapshot, side: Side): string {
  const paragraphs: string[] = [];
  for (const pair of pairs) {
    if (pair[side] === '') continue;
    const open = paragraphs.length > 0 && !pair.paragraph ? paragraphs.pop() : undefined;
    paragraphs.push(open === undefined ? pair[side] : `${open}${side === 'en' ? ' ' : ''}${pair[side]}`);
  }
  return plain(paragraphs.join('\n'));
}

/** Text that every program counts alike: line feeds only, no half characters, nothing that XML has no place for. */
export function plain(text: string): string {
  return text.toWellFormed().replaceAll(/\r\n?|[\u0085\u2028\u2029]/gu, '\n').replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ufeff]/gu, ' '); // eslint-disable-line no-control-regex
}

/** From UTF-16 units to code points, for some places of a text, in one walk through it. */
function codePointsOf(text: string, places: readonly number[]): (place: number) => number {
  const points = new Map<number, number>();
  let [at, count] = [0, 0];
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    for (; at < place; count++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    points.set(place, count);
  }
  return (place) => points.get(place) ?? 0;
}
