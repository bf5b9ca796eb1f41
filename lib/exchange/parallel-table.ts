import { tsvCell } from '../files/delimited.ts';

/** A row of a two-language table; the text of paragraphs, a line each. */
export interface TableRow {
  zh: string;
  en: string;
}

/** A table in two languages: which stands first, and what they are called. */
export interface ParallelTable {
  rows: readonly TableRow[];
  first: 'zh' | 'en';
  names: { zh: string; en: string };
  /** BCP 47 tag of the Chinese. */
  chinese: string;
}

/** As Markdown (GitHub Flavored Markdown, tables). */
export function markdownTable({ rows, first, names }: ParallelTable): string {
  const line = (zh: string, en: string): string => `| ${(first === 'zh' ? [zh, en] : [en, zh]).map(markdownCell).join(' | ')} |`;
  return [line(names.zh, names.en), '| --- | --- |', ...rows.map(({ zh, en }) => line(zh, en)), ''].join('\n');
}

/** As HTML, without styles. */
export function htmlTable({ rows, first, names, chinese }: ParallelTable): string {
  const cells = (tag: 'td' | 'th', zh: string, en: string): string => {
    const both = [`<${tag} lang="${chinese}">${htmlText(zh)}</${tag}>`, `<${tag} lang="en">${htmlText(en)}</${tag}>`];
    return `<tr>${(first === 'zh' ? both : both.reverse()).join('')}</tr>`;
  };
  return `<table>\n<thead>${cells('th', names.zh, names.en)}</thead>\n<tbody>\n${rows.map(({ zh, en }) => `${cells('td', zh, en)}\n`).join('')}</tbody>\n</table>\n`;
}

/** As plain text: a tab between the languages, a line a row. */
export function plainTable({ rows, first }: ParallelTable): string {
  return rows.map(({ zh, en }) => `${(first === 'zh' ? [zh, en] : [en, zh]).map(tsvCell).join('\t')}\n`).join('');
}

/** What has a meaning in Markdown means itself; a line break in a cell is the one element of HTML that tables know. */
export function markdownCell(text: string): string {
  return text.trim().replace(/[\\`*_[\]<>|~]/gu, '\\$&').replace(/\s*[\n\r\u2028\u2029]\s*/gu, '<br>');
}

function htmlText(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.trim().replace(/[&<>"]/gu, (char) => names[char] ?? char).replace(/\s*\n\s*/gu, '<br>');
}
