import { type BitextDocument, type BitextRow, type BitextSegment, type Side, SIDES, type WriteOptions } from './bitext.ts';
import { titlesOf } from './document-lines.ts';
import { xmlAttribute, xmlEscaped, xmlText } from '../files/xml-text.ts';

const NAMESPACE = 'xmlns="http://www.tei-c.org/ns/1.0"';

/**
 * TEI P5: the two texts one after the other, every sentence a `<seg>` with an id, and a `<linkGrp>` that says which answer
 * each other, how surely (`cert`), and whether a person has confirmed it (`type`). A sentence without counterpart has no link.
 */
export function writeTei(documents: readonly BitextDocument[], { version }: WriteOptions): string {
  const texts = documents.map((document, index) => tei(document, `d${String(index + 1)}`, version, documents.length === 1));
  const corpus = [`<teiCorpus ${NAMESPACE}>`, header(['<title>对照 Duizhao</title>'], '<p>Texts in Chinese and English.</p>', version), ...texts, '</teiCorpus>'];
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...(documents.length === 1 ? texts : corpus), ''].join('\n');
}

function tei(document: BitextDocument, id: string, version: string, alone: boolean): string {
  const titles = titlesOf(document).map(({ side, text }) => `<title xml:lang="${xmlAttribute(document.languages[side])}">${xmlEscaped(text)}</title>`);
  return [
    `<TEI ${alone ? NAMESPACE : ''} xml:id="${id}">`.replace('<TEI  ', '<TEI '),
    header(titles.length ? titles : ['<title>对照 Duizhao</title>'], sourceDescription(document), version),
    '<text><group>',
    ...SIDES.map((side) => text(document, side, id)),
    '</group>',
    ...links(document, id),
    '</text>',
    '</TEI>',
  ].join('\n');
}

function header(titles: readonly string[], source: string, version: string): string {
  return [
    '<teiHeader><fileDesc>',
    `<titleStmt>${titles.join('')}</titleStmt>`,
    `<publicationStmt><p>Written by Duizhao ${xmlEscaped(version)}.</p></publicationStmt>`,
    `<sourceDesc>${source}</sourceDesc>`,
    '</fileDesc></teiHeader>',
  ].join('\n');
}

function sourceDescription({ source, site, published, saved }: BitextDocument): string {
  const parts = [
    ...(site ? [`<publisher>${xmlEscaped(site)}</publisher>`] : []),
    ...(published ? [date('published', published)] : []),
    ...(saved ? [date('saved', saved)] : []),
    ...(source ? [`<idno type="source">${xmlEscaped(source)}</idno>`] : []),
  ];
  return parts.length ? `<bibl>${parts.join('')}</bibl>` : '<p>Not known.</p>';
}

function date(type: string, value: string): string {
  const machine = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?$/u.test(value);
  return `<date type="${type}"${machine ? ` when="${value}"` : ''}>${xmlEscaped(value)}</date>`;
}

function text(document: BitextDocument, side: Side, id: string): string {
  const paragraphs = document.paragraphs.flatMap(({ rows }, paragraph) => {
    const segments = rows.flatMap((row, index) => segmentsOf(row, side).map((segment, place) => element(segment, segmentId(id, side, paragraph, index, place))));
    return segments.length ? [`<p>${segments.join(side === 'en' ? ' ' : '')}</p>`] : [];
  });
  return [`<text xml:lang="${xmlAttribute(document.languages[side])}"><body>`, ...(paragraphs.length ? paragraphs : ['<p/>']), '</body></text>'].join('\n');
}

/** What XML cannot hold leaves no empty element behind. */
function segmentsOf(row: BitextRow, side: Side): BitextSegment[] {
  return row[side].filter((segment) => xmlText(segment.text) !== '');
}

function element({ text: content, edited }: BitextSegment, id: string): string {
  return `<seg xml:id="${id}"${edited ? ' type="edited"' : ''}>${xmlEscaped(content)}</seg>`;
}

function segmentId(id: string, side: Side, paragraph: number, row: number, place: number): string {
  return [`${id}.${side}`, paragraph + 1, row + 1, place + 1].join('.');
}

function links(document: BitextDocument, id: string): string[] {
  const all = document.paragraphs.flatMap(({ rows }, paragraph) =>
    rows.flatMap((row, index) => {
      const targets = SIDES.map((side) => segmentsOf(row, side).map((_segment, place) => `#${segmentId(id, side, paragraph, index, place)}`));
      return targets.every((side) => side.length > 0) ? [link(row, targets.flat())] : [];
    }),
  );
  return all.length ? ['<linkGrp type="alignment">', ...all, '</linkGrp>'] : [];
}

function link({ confidence, confirmed }: BitextRow, targets: readonly string[]): string {
  const cert = confidence === undefined ? '' : ` cert="${String(confidence)}"`;
  return `<link type="${confirmed ? 'confirmed' : 'proposed'}"${cert} target="${targets.join(' ')}"/>`;
}
