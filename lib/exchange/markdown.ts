import type { BitextDocument, WriteOptions } from './bitext.ts';
import { factsOf, LANGUAGE_NAMES, paragraphRows, titlesOf } from './document-lines.ts';
import { markdownCell, markdownTable } from './parallel-table.ts';

/** Markdown (GitHub Flavored): a heading, where it is from, and a table of paragraphs, for every document. */
export function writeMarkdown(documents: readonly BitextDocument[], { first = 'zh' }: WriteOptions): string {
  return documents.map((document) => documentText(document, first)).join('\n');
}

function documentText(document: BitextDocument, first: 'zh' | 'en'): string {
  const titles = titlesOf(document, first).map(({ text }) => markdownCell(text).replaceAll('<br>', ' '));
  const facts = factsOf(document).map(({ label, value, address }) => `- ${label}: ${address === undefined ? markdownCell(value) : `<${address}>`}`);
  const table = markdownTable({ rows: paragraphRows(document), first, names: LANGUAGE_NAMES, chinese: document.languages.zh });
  return [...(titles.length ? [`# ${titles.join(' / ')}`, ''] : []), ...(facts.length ? [...facts, ''] : []), table].join('\n');
}
