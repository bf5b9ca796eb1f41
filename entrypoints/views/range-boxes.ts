import type { VirtualElement } from '@floating-ui/dom';
import { offsetOf, windowAround } from '../../lib/page/frames.ts';

/** Room that is kept above and below a sentence that is brought into view, in pixels. */
const MARGIN = 80;

/** Scrolls what must scroll: first the element into its scroller's view, then the window, where the element is taller than it. */
export function bringIntoView(range: Range): void {
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  const { top, bottom } = boxInPage(range);
  if (top < 0 || bottom > window.innerHeight) window.scrollBy({ top: top < 0 ? top - MARGIN : Math.min(top - MARGIN, bottom - window.innerHeight + MARGIN) });
}

/** The text as floating-ui asks for it: its box, and one box a line. */
export function anchorOf(ranges: readonly Range[]): VirtualElement {
  return {
    getBoundingClientRect: () => (ranges[0] ? boxInPage(ranges[0]) : new DOMRect()),
    getClientRects: () => ranges.flatMap((range) => [...range.getClientRects()].map((box) => placedInPage(box, range))),
  };
}

export function boxInPage(range: Range): DOMRect {
  return placedInPage(range.getBoundingClientRect(), range);
}

/** A box in the window of the range, which may be a frame's, as one in the page's own window. */
function placedInPage(box: DOMRect, range: Range): DOMRect {
  const { x, y } = offsetOf(windowAround(range.startContainer));
  return x || y ? new DOMRect(box.x + x, box.y + y, box.width, box.height) : box;
}

/** One box a line, in the page's own window. */
export function boxesOf(ranges: readonly Range[]): DOMRect[] {
  return ranges.flatMap((range) => [...range.getClientRects()].map((box) => placedInPage(box, range)));
}
