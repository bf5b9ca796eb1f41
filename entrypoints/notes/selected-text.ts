import type { PageReading } from '../../lib/page/reading.ts';
import { isText, rootNodeOf } from '../../lib/page/safe-dom.ts';
import type { BlockSpan } from './side-texts.ts';

/** The parts of the page's Blocks that lie in a Range of the page, in the page's order. */
export function spansOnPage(reading: PageReading, range: Range): BlockSpan[] {
  const tree = rootNodeOf(range.startContainer);
  return reading.sources.flatMap(({ element, pieces }, block) => {
    // Of text right in a shadow root, the element is its host, and stands in another tree.
    if (rootNodeOf(element) === tree && !range.intersectsNode(element)) return [];
    let [start, end] = [Infinity, -1];
    for (const { node, from, length, start: at } of pieces) {
      if (!range.intersectsNode(node)) continue;
      const first = node === range.startContainer ? Math.max(from, range.startOffset) : from;
      const last = node === range.endContainer ? Math.min(from + length, range.endOffset) : from + length;
      if (first >= last) continue;
      start = Math.min(start, at + first - from);
      end = Math.max(end, at + last - from);
    }
    return start < end ? [{ block, start, end }] : [];
  });
}

/** The parts of Blocks that lie in a Range of a view that lies over the page; those left out that cannot be selected now: a selection that begins in one language stays in it there. */
export function spansInView(view: Element, range: Range): BlockSpan[] {
  return [...view.querySelectorAll<HTMLElement>('[data-block]')].flatMap((paragraph) => {
    if (!range.intersectsNode(paragraph) || getComputedStyle(paragraph).userSelect === 'none') return [];
    let [start, end] = [Infinity, -1];
    for (const { node, at } of textsOf(paragraph)) {
      if (!range.intersectsNode(node)) continue;
      const first = node === range.startContainer ? range.startOffset : 0;
      const last = node === range.endContainer ? range.endOffset : node.length;
      if (first >= last) continue;
      start = Math.min(start, at + first);
      end = Math.max(end, at + last);
    }
    return start < end ? [{ block: Number(paragraph.dataset['block']), start, end }] : [];
  });
}

/** Where parts of Blocks show in a view: one Range a text node. */
export function rangesInView(view: Element, spans: readonly BlockSpan[]): Range[] {
  return spans.flatMap(({ block, start, end }) =>
    [...view.querySelectorAll<HTMLElement>(`[data-block="${String(block)}"]`)].flatMap((paragraph) =>
      textsOf(paragraph).flatMap(({ node, at }) => {
        const [from, to] = [Math.max(0, start - at), Math.min(node.length, end - at)];
        if (from >= to) return [];
        const range = new Range();
        range.setStart(node, from);
        range.setEnd(node, to);
        return [range];
      }),
    ),
  );
}

/** The text nodes of a view's paragraph with their places in the Block's text; renderings that were opened in it are no part of it. */
function textsOf(paragraph: HTMLElement): { node: Text; at: number }[] {
  const texts: { node: Text; at: number }[] = [];
  let at = Number(paragraph.dataset['from']);
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_ALL, (node) =>
    node instanceof Element && node.matches('.rendering, .for-readers') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!isText(node)) continue;
    texts.push({ node, at });
    at += node.length;
  }
  return texts;
}
