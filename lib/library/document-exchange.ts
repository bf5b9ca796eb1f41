/** Saved documents as bitexts for other programs, and bitexts from other programs as documents. */
import { paragraphStarts, type Row, type Side, type Texts, type Unit, unitText } from '../edit/rows.ts';
import type { BitextDocument, BitextParagraph, BitextRow, BitextSegment } from '../exchange/bitext.ts';
import { fingerprintOf, type SavedDocument } from './saved-document.ts';

/** Everything of a document that formats can hold. Rows without text are left out. */
export function bitextOf({ title, languages, address, site, savedAt, rows, texts }: SavedDocument): BitextDocument {
  const paragraphs: BitextParagraph[] = [];
  const starts = paragraphStarts(rows);
  for (const [at, row] of rows.entries()) {
    if (starts[at]) paragraphs.push({ rows: [] });
    const written = rowOf(row, texts);
    if (written.zh.length > 0 || written.en.length > 0) paragraphs.at(-1)?.rows.push(written);
  }
  return {
    titles: title ? { [/\p{Script=Han}/u.test(title) ? 'zh' : 'en']: title } : {},
    languages: { zh: languages[0], en: languages[1] },
    ...(address && { source: address }),
    ...(site && { site }),
    saved: new Date(savedAt).toISOString(),
    paragraphs: paragraphs.filter((paragraph) => paragraph.rows.length > 0),
  };
}

function rowOf(row: Row, texts: Texts): BitextRow {
  const segments = (side: Side): BitextSegment[] =>
    row[side].flatMap((unit) => {
      const text = unitText(unit, side, texts).trim();
      return text === '' ? [] : [{ text, ...(unit.text !== undefined && { edited: true as const }) }];
    });
  return { zh: segments('zh'), en: segments('en'), confidence: row.confidence, confirmed: row.confirmed };
}

/** A document out of a bitext that came from elsewhere: a paragraph of its own for each side of each of its paragraphs. */
export function documentFrom(bitext: BitextDocument, id: string, now: number): SavedDocument {
  const texts = { zh: [] as string[], en: [] as string[] };
  const rows: Row[] = [];
  for (const paragraph of bitext.paragraphs) {
    const ends = { zh: '', en: '' };
    const units = (side: Side, segments: readonly BitextSegment[]): Unit[] =>
      segments.map(({ text, edited }) => {
        const start = ends[side].length + (side === 'en' && ends[side] !== '' ? 1 : 0);
        ends[side] = ends[side].padEnd(start) + text;
        return { block: texts[side].length, start, end: start + text.length, ...(edited && { text }) };
      });
    for (const { zh, en, confidence = 1, confirmed } of paragraph.rows) {
      rows.push({ id: rows.length, zh: units('zh', zh), en: units('en', en), confidence, confirmed, marked: false });
    }
    for (const side of ['zh', 'en'] as const) if (ends[side] !== '') texts[side].push(ends[side]);
  }
  const { titles, languages, source = '', site = '', saved } = bitext;
  const savedAt = saved === undefined ? now : Date.parse(saved);
  return {
    id,
    address: source,
    site,
    title: [titles.zh, titles.en].filter(Boolean).join(' '),
    languages: [languages.zh === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans', 'en'],
    layout: 'table',
    texts,
    fingerprint: fingerprintOf(texts),
    rows,
    savedAt: Number.isFinite(savedAt) ? savedAt : now,
    changedAt: now,
  };
}
