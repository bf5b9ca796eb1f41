import type { Block } from '../../../lib/article/block.ts';
import { readDocument } from '../../../lib/page/read-document.ts';

/** What `counterpart-document.test.ts` calls inside a real page. */
const documents = { blocksOf };
Object.assign(globalThis, { documents });
export type DocumentBundle = typeof documents;

/** The Blocks of a page that is not shown. */
function blocksOf(html: string, type: 'text/html' | 'application/xhtml+xml' = 'text/html'): Block[] {
  const work = readDocument({ html, type });
  for (;;) {
    const step = work.next();
    if (step.done) return step.value.blocks;
  }
}
