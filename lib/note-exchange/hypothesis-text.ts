/**
 * Hypothesis knows one passage a note: further ones stand as quotes at the end of the text, where people can read them and we
 * find them again, whatever the file has gone through.
 */
import type { Passage, PassageLanguage } from '../notes/note.ts';

/** One such quote at the end of a text. */
const QUOTE = /(?:^|\n\n)> 对照 \((zh-Hans|zh-Hant|en)\)((?:\n> [^\n]*)+)$/u;
const MOST = 20;

/** The note's text with its further passages. */
export function withQuotes(body: string, passages: readonly Passage[]): string {
  return [...(body === '' ? [] : [body]), ...passages.map(quoteText)].join('\n\n');
}

/** The text and the quotes at its end, in their order. */
export function withoutQuotes(text: string): { body: string; quotes: { language: PassageLanguage; exact: string }[] } {
  const quotes: { language: PassageLanguage; exact: string }[] = [];
  let body = text;
  while (quotes.length < MOST) {
    const start = Math.max(body.lastIndexOf('\n\n> 对照 ('), body.startsWith('> 对照 (') ? 0 : -1);
    const found = start < 0 ? null : QUOTE.exec(body.slice(start));
    if (!found) break;
    const [, language, lines = ''] = found;
    quotes.unshift({ language: language as PassageLanguage, exact: lines.slice(1).split('\n').map((line) => line.slice(2)).join('\n') });
    body = body.slice(0, start + found.index);
  }
  return { body, quotes };
}

function quoteText({ language, quote }: Passage): string {
  return [`> 对照 (${language})`, ...quote.exact.split('\n').map((line) => `> ${line}`)].join('\n');
}
