import { type BitextDocument, type Side, sideText, type WriteOptions } from './bitext.ts';
import { tsvCell } from '../files/delimited.ts';
import { LANGUAGE_NAMES } from './document-lines.ts';
import { xmlText } from '../files/xml-text.ts';

/**
 * Notes for Anki, a row with both sides a note: the first language, the second, where it is from, tags. Anki tells notes
 * apart by the first field, and reads the fields as HTML.
 */
export function writeAnki(documents: readonly BitextDocument[], { first = 'zh' }: WriteOptions): string {
  const order: [Side, Side] = first === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  const columns = [...order.map((side) => LANGUAGE_NAMES[side]), 'Source', 'Tags'];
  const lines = ['#separator:Tab', '#html:true', `#columns:${columns.join('\t')}`, '#tags column:4'];
  for (const document of documents) {
    for (const { rows } of document.paragraphs) {
      for (const row of rows) {
        const [front, back] = order.map((side) => field(sideText(row, side)));
        if (front && back) lines.push([front, back, source(document), tags(document, row.confirmed)].join('\t'));
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

/** A quotation mark would begin a quoted field, and `#` a line that Anki passes over. */
function field(text: string): string {
  const html = xmlText(text).trim().replace(/[&<>"#]/gu, (char) => `&#${String(char.charCodeAt(0))};`);
  return html.replace(/\r\n|[\n\r\u0085\u2028\u2029]/gu, '<br>').replace(/[\t\v\f]+/gu, ' ');
}

function source({ source: address = '', titles, published }: BitextDocument): string {
  return [titles.zh, titles.en, address, published].flatMap((text) => (text ? [field(tsvCell(text))] : [])).join('<br>');
}

/** A space would part one tag into two. */
function tags({ site }: BitextDocument, confirmed: boolean): string {
  return ['duizhao', ...(site ? [xmlText(site).replace(/[\s\u0085]+/gu, '_')] : []), ...(confirmed ? ['confirmed'] : [])].join(' ');
}
