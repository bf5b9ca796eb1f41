import { joinerBetween } from '../text/join-sentences.ts';
import { type BitextDocument, type BitextHead, type BitextRow, type BitextSegment, type Side, SIDES } from './bitext.ts';
import type { ChineseTag } from '../text/language-tags.ts';

/** A row with all that is known of it, as plain strings: what formats without nesting write into cells and properties. */
export type FlatRow = Partial<Record<FlatField, string>>;
export type FlatField = (typeof FLAT_FIELDS)[number];

/** In the order of the columns of a table; the first four are the short shape that other programs rely on. */
export const FLAT_FIELDS = [
  'page', 'zh', 'en', 'confidence', 'confirmed', 'paragraph', 'segments-zh', 'segments-en', 'notes',
  'title-zh', 'title-en', 'site', 'published', 'saved', 'language-zh', 'language-en',
] as const;

/** A row as a file gives it, before the rows are gathered into documents. */
export interface IncomingRow {
  head: Omit<BitextHead, 'languages'> & { languages: { zh?: ChineseTag | undefined; en?: string | undefined } };
  /** Tells the paragraphs of a file apart, and its documents by what stands before the dot. */
  paragraph?: string | undefined;
  row: BitextRow;
}

/**
 * The rows of some documents, flat.
 * @param clean leaves out of a text what the format cannot hold
 */
export function* flatRows(documents: readonly BitextDocument[], clean: (text: string) => string): Generator<FlatRow> {
  for (const [documentIndex, document] of documents.entries()) {
    const head = flatHead(document, clean);
    for (const [index, { rows }] of document.paragraphs.entries()) {
      const paragraph = paragraphMark(documentIndex + 1, index + 1);
      for (const row of rows) yield { ...head, paragraph, ...flatRow(row, clean) };
    }
  }
}

/** Document and paragraph, counted from 1; not bare numbers, of which a spreadsheet would make a date. */
export function paragraphMark(document: number, paragraph: number): string {
  return `d${String(document)}.p${String(paragraph)}`;
}

/** What is known of a document, without what is not. */
export function flatHead({ titles, languages, source, site, published, saved }: BitextHead, clean: (text: string) => string): FlatRow {
  const all: Partial<Record<FlatField, string | undefined>> = {
    'page': source, 'title-zh': titles.zh, 'title-en': titles.en, site, published, saved, 'language-zh': languages.zh, 'language-en': languages.en,
  };
  const known = Object.entries(all).map(([name, value]) => [name, clean(value ?? '')] as const);
  return Object.fromEntries(known.filter(([, value]) => value !== ''));
}

export function flatRow(row: BitextRow, clean: (text: string) => string): FlatRow {
  const flat: FlatRow = { confirmed: row.confirmed ? 'yes' : 'no' };
  if (row.confidence !== undefined) flat.confidence = String(row.confidence);
  if (row.notes?.length) flat.notes = clean(row.notes.join(' '));
  for (const side of SIDES) {
    const { text, segments } = joinedSegments(row[side], side, clean);
    flat[side] = text;
    if (segments !== '') flat[`segments-${side}`] = segments;
  }
  return flat;
}

/** The text of a side, and where its segments stand in it (`0-12 13-30*`, * for an edited one); nothing for a single one. */
function joinedSegments(segments: readonly BitextSegment[], side: Side, clean: (text: string) => string): { text: string; segments: string } {
  const spans: string[] = [];
  let all = '';
  for (const { text, edited } of segments) {
    const own = clean(text);
    if (own === '') continue;
    all += joinerBetween(all, own, side);
    spans.push(`${String(all.length)}-${String(all.length + own.length)}${edited ? '*' : ''}`);
    all += own;
  }
  return { text: all, segments: spans.length > 1 || spans[0]?.endsWith('*') ? spans.join(' ') : '' };
}

/** The opposite of `joinedSegments`. Another program may have changed the text: then it is one segment. */
function splitSegments(text: string, spans: string | undefined): BitextSegment[] {
  if (text === '') return [];
  const segments: BitextSegment[] = [];
  let end = 0;
  for (const [whole, start = '', stop = '', mark] of (spans ?? '').matchAll(/(\d+)-(\d+)(\*)?/gu)) {
    const from = Number(start);
    const between = text.slice(end, from);
    end = Number(stop);
    if (whole === '' || (between !== '' && between !== ' ') || end <= from || end > text.length) return [{ text }];
    segments.push(mark ? { text: text.slice(from, end), edited: true } : { text: text.slice(from, end) });
  }
  return end === text.length ? segments : [{ text }];
}

/** A flat row that was read, understood; what is not understood is left out. */
export function incomingRow(flat: FlatRow): IncomingRow {
  const head: IncomingRow['head'] = { titles: {}, languages: {} };
  for (const side of SIDES) {
    const title = flat[`title-${side}`];
    if (title) head.titles[side] = title;
  }
  if (flat['language-zh'] === 'zh-Hans' || flat['language-zh'] === 'zh-Hant') head.languages.zh = flat['language-zh'];
  if (flat['language-en']) head.languages.en = flat['language-en'];
  if (flat.page) head.source = flat.page;
  for (const name of ['site', 'published', 'saved'] as const) if (flat[name]) head[name] = flat[name];
  return { head, paragraph: flat.paragraph, row: incomingTexts(flat) };
}

function incomingTexts(flat: FlatRow): BitextRow {
  const row: BitextRow = {
    zh: splitSegments(flat.zh ?? '', flat['segments-zh']),
    en: splitSegments(flat.en ?? '', flat['segments-en']),
    confirmed: /^(?:yes|true|1)$/iu.test(flat.confirmed ?? ''),
  };
  const confidence = probability(flat.confidence);
  if (confidence !== undefined) row.confidence = confidence;
  const notes = (flat.notes ?? '').split(' ').filter((id) => id !== '');
  if (notes.length) row.notes = notes;
  return row;
}

/** A number between 0 and 1, or nothing. */
function probability(text: string | undefined): number | undefined {
  const number = text === undefined || text.trim() === '' ? NaN : Number(text);
  return number >= 0 && number <= 1 ? number : undefined;
}
