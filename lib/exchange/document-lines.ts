import { joinSentences } from '../text/join-sentences.ts';
import { type BitextDocument, type BitextRow, type Side, sideText } from './bitext.ts';
import type { TableRow } from './parallel-table.ts';
import { xmlText } from '../files/xml-text.ts';

/** What the languages are called in a text for people, in themselves. */
export const LANGUAGE_NAMES: Readonly<Record<Side, string>> = { zh: '中文', en: 'English' };

/** What a reader should know of a document before its text, each with a label in both languages. */
export function factsOf({ source, site, published, saved }: BitextDocument): { label: string; value: string; address?: string }[] {
  const facts = [
    { label: '来源 Source', value: source, ...(isWebAddress(source) ? { address: source } : {}) },
    { label: '网站 Site', value: site },
    { label: '发布 Published', value: published },
    { label: '保存 Saved', value: saved },
  ];
  return facts.flatMap(({ value, ...fact }) => (value ? [{ ...fact, value: xmlText(value) }] : []));
}

/** Only such an address may become a link: `javascript:` and its like never. */
function isWebAddress(text: string | undefined): text is string {
  return text !== undefined && /^https?:\/\/[^\s"<>]+$/iu.test(text);
}

/** The titles, that of the first language first, or nothing. */
export function titlesOf({ titles }: BitextDocument, first: Side = 'zh'): { side: Side; text: string }[] {
  const sides: Side[] = first === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  return sides.flatMap((side) => (titles[side] ? [{ side, text: xmlText(titles[side]) }] : []));
}

/** The paragraphs of a document as rows of a table. */
export function paragraphRows({ paragraphs }: BitextDocument): TableRow[] {
  const side = (rows: readonly BitextRow[], name: Side) => xmlText(joinSentences(rows.map((row) => sideText(row, name)).filter((text) => text !== ''), name));
  return paragraphs.map(({ rows }) => ({ zh: side(rows, 'zh'), en: side(rows, 'en') }));
}
