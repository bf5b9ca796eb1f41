import type { PageText } from '../article/block.ts';
import type { FetchedPage } from './counterpart-fetch.ts';
import { boxingByTag } from './inert-boxing.ts';
import { readPage } from './read-page.ts';
import { bodyOf, selectAll } from './safe-dom.ts';

/**
 * Reads a page that is not shown: parsed into a document without a window, in which no script runs and nothing is loaded.
 * Only its text is taken, plain data without a way back to any node.
 * @yields after every few nodes.
 */
export function* readDocument({ html, type }: FetchedPage): Generator<void, PageText, void> {
  const body = bodyOf(parse(html, type));
  if (!body) return { blocks: [], containers: [] };
  const { blocks, containers } = yield* readPage(body, undefined, boxingByTag());
  return { blocks, containers };
}

/** Markup that is no well-formed XHTML is read as browsers read everything else. */
function parse(html: string, type: FetchedPage['type']): Document {
  const document = new DOMParser().parseFromString(html, type);
  const broken = type !== 'text/html' && (bodyOf(document) === null || selectAll(document, 'parsererror').length > 0);
  return broken ? new DOMParser().parseFromString(html, 'text/html') : document;
}
