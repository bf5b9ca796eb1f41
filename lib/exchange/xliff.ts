import { type BitextDocument, type BitextRow, SIDES, type WriteOptions } from './bitext.ts';
import { flatHead, flatRow, type FlatRow } from './flat-row.ts';
import { xliffEscaped, xmlAttribute, xmlEscaped, xmlText } from '../files/xml-text.ts';

/** What the metadata of a document and of a row are called; other programs keep them as they are. */
export const DOCUMENT_CATEGORY = 'duizhao:document';
export const ROW_CATEGORY = 'duizhao:row';

/**
 * XLIFF 2.1: a file for every document, a unit for every paragraph, a segment for every row, with the Chinese as source. What
 * XLIFF has no attribute for stands in its metadata module: confidence, the sentences of a segment, what a person edited.
 */
export function writeXliff(documents: readonly BitextDocument[], { version }: WriteOptions): string {
  const filled = documents.filter(({ paragraphs }) => paragraphs.some(({ rows }) => rows.length > 0));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.1"',
    `       srcLang="${commonLanguage(filled, 'zh')}" trgLang="${commonLanguage(filled, 'en')}">`,
    ...(filled.length ? filled.map((document, index) => file(document, index + 1, version)) : ['  <file id="f1"><unit id="p1"><segment><source/></segment></unit></file>']),
    '</xliff>',
    '',
  ].join('\n');
}

/** The root names one language for all; documents in both kinds of Chinese have but the language itself in common. */
function commonLanguage(documents: readonly BitextDocument[], side: 'zh' | 'en'): string {
  const tags = new Set(documents.map(({ languages }) => languages[side]));
  return xmlAttribute(tags.size === 1 ? [...tags].join('') : side);
}

function file(document: BitextDocument, number: number, version: string): string {
  const head = flatHead(document, (text) => text);
  const original = head.page === undefined ? '' : ` original="${xmlAttribute(head.page)}"`;
  const units = document.paragraphs.flatMap(({ rows }, index) => (rows.length ? [unit(rows, index + 1)] : []));
  return [
    `  <file id="f${String(number)}"${original} xml:space="preserve">`,
    ...metadata([group(DOCUMENT_CATEGORY, { ...head, 'written-by': `Duizhao ${version}` })], '    '),
    ...units,
    '  </file>',
  ].join('\n');
}

function unit(rows: readonly BitextRow[], number: number): string {
  const segments = rows.map((row, index) => ({ flat: flatRow(row, (text) => text.toWellFormed()), id: `s${String(index + 1)}` }));
  return [
    `    <unit id="p${String(number)}">`,
    ...metadata(segments.flatMap(({ flat, id }) => rowGroup(flat, id)), '      '),
    ...segments.map(({ flat, id }) => segment(flat, id)),
    '    </unit>',
  ].join('\n');
}

function segment(flat: FlatRow, id: string): string {
  const [zh = '', en = ''] = SIDES.map((side) => xliffEscaped(flat[side] ?? ''));
  const target = en === '' ? '' : `<target>${en}</target>`;
  return `      <segment id="${id}" state="${stateOf(flat)}"><source>${zh}</source>${target}</segment>`;
}

function stateOf(flat: FlatRow): 'initial' | 'translated' | 'final' {
  if (flat.confirmed === 'yes') return 'final';
  return flat.en === '' ? 'initial' : 'translated';
}

/** Of a row, what its segment does not say. */
function rowGroup({ confidence, notes, 'segments-zh': zh, 'segments-en': en }: FlatRow, id: string): string[] {
  const known = Object.entries({ confidence, notes, 'segments-zh': zh, 'segments-en': en }).filter(([, value]) => value !== undefined);
  return known.length ? [group(ROW_CATEGORY, Object.fromEntries(known), id)] : [];
}

function group(category: string, values: Record<string, string | undefined>, id?: string): string {
  const metas = Object.entries(values).map(([type, value = '']) => `<mda:meta type="${type}">${xmlEscaped(xmlText(value))}</mda:meta>`);
  return `<mda:metaGroup${id === undefined ? '' : ` id="${id}"`} category="${category}">${metas.join('')}</mda:metaGroup>`;
}

function metadata(groups: readonly string[], indent: string): string[] {
  if (groups.length === 0) return [];
  return [`${indent}<mda:metadata>`, ...groups.map((line) => `${indent}  ${line}`), `${indent}</mda:metadata>`];
}
