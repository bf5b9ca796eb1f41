import { type BitextDocument, type BitextRow, type Side, sideText, type WriteOptions } from './bitext.ts';
import { factsOf, LANGUAGE_NAMES, titlesOf } from './document-lines.ts';
import { xmlAttribute, xmlEscaped } from '../files/xml-text.ts';

/** Below this, a pair is shown as doubtful. */
const DOUBTFUL = 0.5;

const STYLE = `
:root { color-scheme: light dark; --ink: #22201c; --paper: #fdfcf8; --rule: #d8d3c6; --quiet: #6b665b; --accent: #a8322a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e2d8; --paper: #1b1a18; --rule: #3d3a34; --quiet: #a39d8f; --accent: #e0766b; } }
body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.5rem; background: var(--paper); color: var(--ink); font: 1rem/1.75 Georgia, "Times New Roman", serif; }
h1 { font-size: 1.5rem; line-height: 1.4; margin: 2rem 0 .5rem; } h1 span { display: block; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; color: var(--quiet); font-size: .875rem; margin: 0 0 1.5rem; } dd { margin: 0; overflow-wrap: anywhere; }
a { color: var(--accent); }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th { text-align: start; font-weight: normal; color: var(--quiet); border-bottom: 1px solid var(--rule); }
td, th { vertical-align: top; padding: .3rem .75rem; overflow-wrap: break-word; white-space: pre-line; }
tbody tr:first-child td { border-top: 1px solid var(--rule); }
:lang(en) { font-family: Georgia, "Times New Roman", serif; }
:lang(zh-Hans) { font-family: "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; }
:lang(zh-Hant) { font-family: "Songti TC", "Noto Serif CJK TC", "Source Han Serif TC", PMingLiU, serif; }
tr.doubtful td:first-child { border-left: 2px dotted var(--quiet); }
tr.confirmed td:first-child { border-left: 2px solid var(--accent); }
@media print { :root { --ink: #000; --paper: #fff; --rule: #999; --quiet: #444; --accent: #000; } body { max-width: none; padding: 0; font-size: 10.5pt; } thead { display: table-header-group; } tr { break-inside: avoid; } }
@media (max-width: 40rem) { table, thead, tbody, tr, td, th { display: block; } thead { display: none; } tbody { margin-bottom: 1rem; } }
`;

/** One page that needs nothing else: no script, nothing from elsewhere, light and dark, fit for printing. */
export function writeHtml(documents: readonly BitextDocument[], { version, first = 'zh' }: WriteOptions): string {
  const [title] = documents.flatMap((document) => titlesOf(document, first));
  const language = documents[0]?.languages[first] ?? first;
  return [
    '<!doctype html>',
    `<html lang="${xmlAttribute(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<meta name="generator" content="Duizhao ${xmlAttribute(version)}">`,
    `<title>${xmlEscaped(title?.text ?? '对照 Duizhao')}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    ...documents.map((document) => article(document, first)),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function article(document: BitextDocument, first: Side): string {
  const order: Side[] = first === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  const titles = titlesOf(document, first).map(({ side, text }) => `<span lang="${xmlAttribute(document.languages[side])}">${xmlEscaped(text)}</span>`);
  const heads = order.map((side) => `<th scope="col" lang="${xmlAttribute(document.languages[side])}">${LANGUAGE_NAMES[side]}</th>`);
  return [
    '<article>',
    ...(titles.length ? [`<h1>${titles.join('')}</h1>`] : []),
    ...factList(document),
    '<table>',
    `<thead><tr>${heads.join('')}</tr></thead>`,
    ...document.paragraphs.map(({ rows }) => `<tbody>\n${rows.map((row) => tableRow(row, document, order)).join('')}</tbody>`),
    '</table>',
    '</article>',
  ].join('\n');
}

function factList(document: BitextDocument): string[] {
  const facts = factsOf(document).map(({ label, value, address }) => {
    const text = xmlEscaped(value);
    return `<dt>${label}</dt><dd>${address === undefined ? text : `<a href="${xmlAttribute(address)}" rel="noreferrer">${text}</a>`}</dd>`;
  });
  return facts.length ? [`<dl>${facts.join('')}</dl>`] : [];
}

/** Confidence and confirmation stand in the row for programs, too. */
function tableRow(row: BitextRow, { languages }: BitextDocument, order: readonly Side[]): string {
  const { confidence, confirmed } = row;
  const kind = confirmed ? ' class="confirmed"' : (confidence ?? 1) < DOUBTFUL ? ' class="doubtful"' : '';
  const data = `${confidence === undefined ? '' : ` data-confidence="${String(confidence)}"`}${confirmed ? ' data-confirmed' : ''}`;
  const cells = order.map((side) => `<td lang="${xmlAttribute(languages[side])}">${xmlEscaped(sideText(row, side))}</td>`);
  return `<tr${kind}${data}>${cells.join('')}</tr>\n`;
}
