import type { Note } from './note.ts';

/** One note as Markdown: its quotes, its text, its tags, and where it comes from. */
export function noteAsMarkdown({ passages, body, tags, page }: Note): string {
  const quotes = passages.map(({ quote }) => quote.exact.split('\n').map((line) => `> ${escaped(line)}`).join('\n'));
  const source = `[${escaped(page.title || page.address)}](<${page.address.replaceAll(/[<>]/gu, encodeURIComponent)}>)`;
  return [...quotes, body.trim(), tags.map((tag) => `#${tag.replaceAll(' ', '-')}`).join(' '), source].filter((part) => part !== '').join('\n\n');
}

/** A page's own words are text, whatever they look like. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|~]/gu, '\\$&');
}
