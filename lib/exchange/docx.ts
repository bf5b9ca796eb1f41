import { strToU8, zipSync } from 'fflate';
import { type BitextDocument, type BitextRow, type Side, sideText, type WriteOptions } from './bitext.ts';
import { contentTypes, coreProperties, documentPart, documentRelationships, packageRelationships, run, styles } from './docx-parts.ts';
import { factsOf, LANGUAGE_NAMES, titlesOf } from './document-lines.ts';

/** All files of the package get this date, so that the same documents give the same bytes; ZIP knows none before 1980. */
const PACKED = new Date(2000, 0, 1);

/** A Word document: for every text its titles, where it is from, and a table with a column a language and a row a pair. */
export function writeDocx(documents: readonly BitextDocument[], { first = 'zh' }: WriteOptions): Uint8Array {
  const links: string[] = [];
  const body = documents.map((document) => documentBody(document, first, links)).join('');
  const title = documents.flatMap((document) => titlesOf(document, first)).at(0)?.text ?? '对照 Duizhao';
  const parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelationships,
    'word/document.xml': documentPart(body),
    'word/_rels/document.xml.rels': documentRelationships(links),
    'word/styles.xml': styles(documents[0]?.languages.zh ?? 'zh-Hans'),
    'docProps/core.xml': coreProperties(title, documents[0]?.saved),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { mtime: PACKED });
}

function documentBody(document: BitextDocument, first: Side, links: string[]): string {
  const { zh } = document.languages;
  const titles = titlesOf(document, first).map(({ side, text }) => `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run(text, side === 'zh' ? zh : undefined)}</w:p>`);
  const facts = factsOf(document).map(({ label, value, address }) => {
    const text = address === undefined ? run(value, zh) : link(address, links);
    return `<w:p><w:pPr><w:pStyle w:val="Source"/></w:pPr>${run(`${label}: `, zh)}${text}</w:p>`;
  });
  return [...titles, ...facts, table(document, first === 'zh' ? ['zh', 'en'] : ['en', 'zh']), '<w:p/>'].join('');
}

function link(address: string, links: string[]): string {
  links.push(address);
  return `<w:hyperlink r:id="link${String(links.length)}">${run(address, undefined, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`;
}

function table({ languages, paragraphs }: BitextDocument, order: readonly Side[]): string {
  const cell = (text: string, side: Side) =>
    `<w:tc><w:tcPr><w:tcW w:w="2500" w:type="pct"/></w:tcPr><w:p>${text === '' ? '' : run(text, side === 'zh' ? languages.zh : undefined)}</w:p></w:tc>`;
  const line = (row: BitextRow) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${order.map((side) => cell(sideText(row, side), side)).join('')}</w:tr>`;
  const head = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${order.map((side) => cell(LANGUAGE_NAMES[side], side)).join('')}</w:tr>`;
  return [
    '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/></w:tblPr>',
    '<w:tblGrid><w:gridCol w:w="4819"/><w:gridCol w:w="4819"/></w:tblGrid>',
    head,
    ...paragraphs.flatMap(({ rows }) => rows.map(line)),
    '</w:tbl>',
  ].join('');
}
