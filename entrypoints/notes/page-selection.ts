/** What a person has selected in a page: in the document, in frames of its own site, in shadow roots. No selection spans two of them. */
import { selectedRange } from '../../components/views/selected-range.ts';
import { windowAround } from '../../lib/page/frames.ts';
import type { PageReading } from '../../lib/page/reading.ts';
import { activeElementOf, boxOf, rootNodeOf } from '../../lib/page/safe-dom.ts';
import { spansOnPage } from './selected-text.ts';
import type { BlockSpan } from './side-texts.ts';

/** The windows in which the text of a page stands; always its own. */
export function windowsOf(reading: PageReading | null): Set<Window> {
  return new Set<Window>([window, ...(reading?.sources ?? []).map(({ element }) => windowAround(element))]);
}

/** The selection in the tree in which the person is; each frame keeps its own, also when they have gone on. */
export function selectionOnPage(reading: PageReading): { range: Range; spans: BlockSpan[]; beside: boolean } | null {
  const trees = new Set<Node>([document, ...reading.sources.flatMap(({ pieces: [first] }) => (first ? [rootNodeOf(first.node)] : []))]);
  const focused = focusedWindow();
  for (const tree of [...trees].sort((a, b) => Number(windowAround(b) === focused) - Number(windowAround(a) === focused))) {
    const range = selectedRange(tree);
    const spans = range ? spansOnPage(reading, range) : [];
    if (range && spans.length > 0) return { range, spans, beside: standBeside(reading, spans) };
  }
  return null;
}

/** Whether paragraphs that follow each other stand beside each other on the page: in the columns of a table, say. */
function standBeside({ sources }: PageReading, spans: readonly BlockSpan[]): boolean {
  const boxes = spans.flatMap(({ block }) => sources[block] ?? []).map(({ element }) => boxOf(element));
  return boxes.some((box, at) => {
    const next = boxes[at + 1];
    return next !== undefined && box.top < next.bottom && next.top < box.bottom && (box.right <= next.left || next.right <= box.left);
  });
}

/** The window in which the person is: a frame that has the focus, or the page's own. */
export function focusedWindow(): Window {
  let at: Window = window;
  for (;;) {
    const inside: Window | null = frameWindow(activeElementOf(at.document));
    if (!inside) return at;
    at = inside;
  }
}

function frameWindow(element: Element | null): Window | null {
  if (!element || !('contentWindow' in element)) return null;
  try {
    const inside = element.contentWindow as Window | null;
    return inside && inside.document.nodeType === Node.DOCUMENT_NODE ? inside : null;
  } catch {
    return null; // another site's
  }
}
