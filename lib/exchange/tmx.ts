import type { PageReport } from './report.ts';
import { type Row, rowsOf } from './rows.ts';

/**
 * The reports of some pages as one TMX 1.4 document: a translation unit for every sentence bead with both sides. Plain
 * text only inside `<seg>`, since OmegaT drops markup that it does not know without a word.
 * @param version of the program, for the header
 */
export function tmxDocument(reports: readonly ({ page: string } & PageReport)[], version: string): string {
  const units = reports.flatMap((report) =>
    rowsOf(report)
      .filter(({ zh, en }) => visible(zh) && visible(en))
      .map((row) => ({ row, page: report.page })),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4">',
    `  <header creationtool="Duizhao" creationtoolversion="${escaped(version)}" segtype="sentence" o-tmf="Duizhao"`,
    `          adminlang="en" srclang="${sourceLanguage(units.map(({ row }) => row))}" datatype="plaintext"/>`,
    '  <body>',
    ...units.map(({ row, page }) => unit(row, page)),
    '  </body>',
    '</tmx>',
    '',
  ].join('\n');
}

function unit({ zh, en, confidence, languages: [chinese, english] }: Row, page: string): string {
  return [
    '    <tu>',
    `      <prop type="x-source">${escaped(page)}</prop>`,
    `      <prop type="x-confidence">${String(confidence)}</prop>`,
    `      <tuv xml:lang="${chinese}"><seg>${escaped(zh.trim())}</seg></tuv>`,
    `      <tuv xml:lang="${english}"><seg>${escaped(en.trim())}</seg></tuv>`,
    '    </tu>',
  ].join('\n');
}

/** The header can name one source language, or say that every unit is its own judge. */
function sourceLanguage(rows: Row[]): string {
  const languages = new Set(rows.map(({ languages: [chinese] }) => chinese));
  return languages.size === 1 ? [...languages].join('') : '*all*';
}

function visible(text: string): boolean {
  return text.trim() !== '';
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text of an element or a quoted attribute; characters that XML 1.0 has no way to write are left out. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}--[\t\n\r]]|[\ufffe\uffff]/gv, '')
    .replace(/[&<>"]/gu, (character) => entities[character] ?? character);
}
