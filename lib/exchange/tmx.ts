import type { BitextDocument, Side, WriteOptions } from './bitext.ts';
import { FLAT_FIELDS, flatRows, type FlatField, type FlatRow } from './flat-row.ts';
import { xmlAttribute, xmlEscaped, xmlText } from '../files/xml-text.ts';

/** What a property of a unit is called; what has its own place in TMX (the texts, their languages) is none. */
const PROPERTIES: Partial<Record<FlatField, string>> = {
  ...Object.fromEntries(FLAT_FIELDS.filter((name) => !/^(?:zh|en|segments-|language-)/u.test(name)).map((name) => [name, `x-${name}`])),
  page: 'x-source',
};
const SHORT_PROPERTIES: readonly FlatField[] = ['page', 'confidence'];
export const FIELD_OF_PROPERTY = new Map(Object.entries(PROPERTIES).map(([field, name]) => [name, field as FlatField]));

/**
 * TMX 1.4b: a translation unit for every row. Plain text only inside `<seg>`, since OmegaT drops markup that it does not know
 * without a word. A row with one side is a unit with one variant; the short shape has none.
 */
export function writeTmx(documents: readonly BitextDocument[], { version, complete = false }: WriteOptions): string {
  const rows = [...flatRows(documents, xmlText)].filter(({ zh = '', en = '' }) => {
    return complete ? zh !== '' || en !== '' : zh.trim() !== '' && en.trim() !== '';
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4">',
    `  <header creationtool="Duizhao" creationtoolversion="${xmlAttribute(version)}" segtype="sentence" o-tmf="Duizhao"`,
    `          adminlang="en" srclang="${sourceLanguage(rows)}" datatype="plaintext"/>`,
    '  <body>',
    ...rows.map((row) => unit(row, complete)),
    '  </body>',
    '</tmx>',
    '',
  ].join('\n');
}

function unit(row: FlatRow, complete: boolean): string {
  const fields = complete ? FLAT_FIELDS : SHORT_PROPERTIES;
  return [
    complete ? `    <tu${dateAttribute(row.saved)}>` : '    <tu>',
    ...fields.flatMap((field) => property(PROPERTIES[field], row[field]).map((line) => `      ${line}`)),
    ...(complete ? missingLanguage(row) : []),
    ...variant(row, 'zh'),
    ...variant(row, 'en'),
    '    </tu>',
  ].join('\n');
}

function property(name: string | undefined, value: string | undefined): string[] {
  return name === undefined || value === undefined ? [] : [`<prop type="${name}">${xmlEscaped(value)}</prop>`];
}

/** The language of the side that is not there; no reader could tell otherwise. */
function missingLanguage(row: FlatRow): string[] {
  return (['zh', 'en'] as const).flatMap((side) =>
    row[side] ? [] : property(`x-language-${side}`, row[`language-${side}`]).map((line) => `      ${line}`),
  );
}

function variant(row: FlatRow, side: Side): string[] {
  const text = row[side] ?? '';
  if (text === '') return [];
  const segments = property('x-segments', row[`segments-${side}`]).join('');
  return [`      <tuv xml:lang="${xmlAttribute(row[`language-${side}`] ?? side)}">${segments}<seg>${xmlEscaped(text)}</seg></tuv>`];
}

/** TMX writes an instant without signs between its parts, in UTC. */
function dateAttribute(saved: string | undefined): string {
  const instant = saved === undefined ? NaN : Date.parse(saved);
  if (!(Math.abs(instant) < 2e14)) return '';
  return ` creationdate="${new Date(instant).toISOString().replace(/[-:]|\.\d+/gu, '')}"`;
}

/** The header can name one source language, or say that every unit is its own judge. */
function sourceLanguage(rows: readonly FlatRow[]): string {
  const languages = new Set(rows.map((row) => row['language-zh'] ?? 'zh'));
  return languages.size === 1 ? [...languages].join('') : '*all*';
}
