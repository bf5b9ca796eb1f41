import { csvLine } from '../../lib/files/delimited.ts';
import type { TagBranch } from '../../lib/notes/tag-tree.ts';

/** The formats in which the code book is saved. */
export const CODE_BOOK_FORMATS = { csv: 'text/csv', md: 'text/markdown', json: 'application/json' } as const;

/** The code book as a file: every tag with its notes' number and what it means. */
export function writeCodeBook(format: keyof typeof CODE_BOOK_FORMATS, tree: readonly TagBranch[]): string {
  if (format === 'csv') return `\uFEFF${[['tag', 'notes', 'description'], ...tree.map(({ tag, total, description }) => [tag, String(total), description])].map(csvLine).join('')}`;
  if (format === 'json') return `${JSON.stringify(tree.map(({ tag, own, total, description }) => ({ tag, notes: own, notesWithin: total, description })), null, 2)}\n`;
  return tree.map(({ name, depth, total, description }) => `${'  '.repeat(depth)}- **${escaped(name)}** (${String(total)})${description === '' ? '' : `: ${escaped(description).replaceAll(/\s*\n\s*/gu, ' ')}`}\n`).join('');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|]/gu, '\\$&');
}
