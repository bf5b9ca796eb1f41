/** Comparisons of renderings as files: tables for spreadsheets, and a page of its own. */
import type { Mark, MarkedPart, RowState } from '../compare/differences.ts';
import { csvLine, tsvCell } from '../files/delimited.ts';
import { xmlAttribute, xmlEscaped } from '../files/xml-text.ts';

export interface WrittenComparison {
  title: string;
  /** Codes of the source's language, of the renderings', and of the labels. */
  languages: { source: string; rendering: string; labels: string };
  /** One for each rendering. */
  heads: readonly WrittenHead[];
  rows: readonly WrittenRow[];
  labels: ComparisonLabels;
}
interface WrittenHead {
  title: string;
  /** Linked where it is one of the web. */
  address: string;
  /** Site and date, for people. */
  note: string;
}
interface WrittenRow {
  source: string;
  renderings: readonly (readonly MarkedPart[])[];
  state: RowState;
}
/** In the language of the person who saves it. */
export interface ComparisonLabels {
  source: string;
  row: string;
  difference: string;
  states: Readonly<Record<RowState, string>>;
  marks: Readonly<Record<Exclude<Mark, 'same'>, string>>;
}

export const COMPARISON_WRITERS = {
  html: { extension: 'html', type: 'text/html', write: writeComparisonHtml },
  tsv: { extension: 'tsv', type: 'text/tab-separated-values', write: writeComparisonTsv },
  csv: { extension: 'csv', type: 'text/csv', write: writeComparisonCsv },
} as const;
export type ComparisonFormat = keyof typeof COMPARISON_WRITERS;

function tableOf({ heads, rows, labels }: WrittenComparison): string[][] {
  const head = [labels.row, labels.source, ...heads.map(({ title, note }) => (note ? `${title} (${note})` : title)), labels.difference];
  const lines = rows.map(({ source, renderings, state }, at) => [String(at + 1), source, ...renderings.map(plain), labels.states[state]]);
  return [head, ...lines];
}

/** Tab-separated values. */
function writeComparisonTsv(comparison: WrittenComparison): string {
  return tableOf(comparison).map((cells) => `${cells.map((cell) => tsvCell(cell.toWellFormed())).join('\t')}\n`).join('');
}

/** Comma-separated values with a byte order mark; no cell is a formula to a spreadsheet. */
function writeComparisonCsv(comparison: WrittenComparison): string {
  return `\ufeff${tableOf(comparison).map((cells) => csvLine(cells.map((cell) => cell.toWellFormed()))).join('')}`;
}

function plain(parts: readonly MarkedPart[]): string {
  return parts.map(({ text }) => text).join('');
}

const STYLE = `
:root { color-scheme: light dark; --ink: #22201c; --paper: #fdfcf8; --rule: #d8d3c6; --quiet: #6b665b; --accent: #a8322a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e2d8; --paper: #1b1a18; --rule: #3d3a34; --quiet: #a39d8f; --accent: #e0766b; } }
body { margin: 0 auto; max-width: 96rem; padding: 2rem 1.5rem; background: var(--paper); color: var(--ink); font: 1rem/1.7 Georgia, "Times New Roman", serif; }
h1 { font-size: 1.4rem; line-height: 1.4; } p { color: var(--quiet); font-size: .875rem; }
a { color: inherit; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
col.number { width: 3rem; }
td, th { vertical-align: top; text-align: start; padding: .35rem .6rem; border-top: 1px solid var(--rule); overflow-wrap: break-word; white-space: pre-line; }
thead th { font-weight: 600; border: 0; } thead small { display: block; font-weight: normal; color: var(--quiet); }
tbody th { font-weight: normal; color: var(--quiet); white-space: nowrap; }
:lang(en) { font-family: Georgia, "Times New Roman", serif; }
:lang(zh) { font-family: "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; }
mark { background: none; color: inherit; text-decoration: underline; text-underline-offset: .22em; text-decoration-thickness: .1em; }
mark.own { color: var(--accent); } mark.some { text-decoration-style: dashed; } mark.minor { text-decoration-style: dotted; }
@media print { :root { --ink: #000; --paper: #fff; --rule: #999; --quiet: #444; --accent: #000; } body { max-width: none; padding: 0; font-size: 10pt; } thead { display: table-header-group; } tr { break-inside: avoid; } }
@media (max-width: 40rem) { table, tbody, tr, td, th { display: block; } thead, col { display: none; } }
`;

/** One page that needs nothing else: no script, nothing from elsewhere, light and dark, fit for printing. */
function writeComparisonHtml({ title, languages, heads, rows, labels }: WrittenComparison): string {
  const marks = (['own', 'some', 'minor'] as const).map((mark) => `<mark class="${mark}">${xmlEscaped(labels.marks[mark])}</mark>`).join(' · ');
  const columns = heads.map((head) => `<th scope="col">${headOf(head)}</th>`).join('');
  return [
    '<!doctype html>',
    `<html lang="${xmlAttribute(languages.labels)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${xmlEscaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${xmlEscaped(title)}</h1>`,
    `<p>${marks}</p>`,
    `<table><colgroup><col class="number"></colgroup>`,
    `<thead><tr><th scope="col">${xmlEscaped(labels.row)}</th><th scope="col">${xmlEscaped(labels.source)}</th>${columns}</tr></thead>`,
    '<tbody>',
    ...rows.map((row, at) => rowOf(row, at, languages, labels)),
    '</tbody>',
    '</table>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function headOf({ title, address, note }: WrittenHead): string {
  const name = xmlEscaped(title);
  const linked = /^https?:\/\/[^\s"<>]+$/iu.test(address) ? `<a href="${xmlAttribute(address)}" rel="noreferrer">${name}</a>` : name;
  return note ? `${linked}<small>${xmlEscaped(note)}</small>` : linked;
}

function rowOf({ source, renderings, state }: WrittenRow, at: number, languages: WrittenComparison['languages'], labels: ComparisonLabels): string {
  const cells = renderings.map((parts) => `<td lang="${xmlAttribute(languages.rendering)}">${parts.map(partOf).join('')}</td>`);
  const number = `<th scope="row" title="${xmlAttribute(labels.states[state])}">${String(at + 1)}</th>`;
  return `<tr data-difference="${state}">${number}<td lang="${xmlAttribute(languages.source)}">${xmlEscaped(source)}</td>${cells.join('')}</tr>`;
}

function partOf({ text, mark }: MarkedPart): string {
  return mark === 'same' ? xmlEscaped(text) : `<mark class="${mark}">${xmlEscaped(text)}</mark>`;
}
