import type { BitextDocument } from './bitext.ts';

export const JSON_FORMAT = 'duizhao-bitext';
export const JSON_VERSION = 1;

/**
 * Our own format: the documents as they are, under the format's name and version. What is known of a document stands before
 * its paragraphs, a line each, so that a reader need not hold all of it.
 */
export function writeJson(documents: readonly BitextDocument[]): string {
  return `{"format":"${JSON_FORMAT}","version":${JSON_VERSION},"documents":[${documents.map(documentText).join(',')}\n]}\n`;
}

function documentText({ paragraphs, ...head }: BitextDocument): string {
  const lines = paragraphs.map((paragraph) => `\n${JSON.stringify(paragraph)}`);
  return `\n${JSON.stringify(head).slice(0, -1)},"paragraphs":[${lines.join(',')}]}`;
}
