import type { Page } from 'playwright';

/** A point of the window, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/**
 * Where a text stands on the page itself (our views not among it): the middle of its third character or so, after it was
 * scrolled into the window. White space does not count. Throws when the text is not shown.
 */
export async function placeOfText(page: Page, text: string): Promise<Point> {
  return page.evaluate(findPlace, text);
}

/** Moves the mouse to a text of the page, in two steps as a hand does. */
export async function pointAtText(page: Page, text: string): Promise<void> {
  const { x, y } = await placeOfText(page, text);
  await page.mouse.move(x - 2, y - 1);
  await page.mouse.move(x, y);
}

/** The texts that are marked on the page, by the name of the highlight without its prefix; empty ones left out. */
export async function highlightedTexts(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(readHighlights);
}

/** Runs inside the page, of any browser. */
export function readHighlights(): Record<string, string[]> {
  const marked: Record<string, string[]> = {};
  for (const [name, ranges] of CSS.highlights) {
    const texts = [...ranges].map((range) => {
      const live = new Range();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    });
    if (texts.length) marked[name.replace(/^duizhao-/u, '')] = texts;
  }
  return marked;
}

/** Runs inside the page, of any browser. */
export function findPlace(text: string): Point {
  const bare = (part: string) => part.replace(/\s+/gu, '');
  const wanted = bare(text);
  const walker = document.createTreeWalker(document.querySelector('html') ?? document, NodeFilter.SHOW_TEXT);
  const places: { node: Text; offset: number }[] = [];
  let all = '';
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (/^(?:script|style|title)$/u.test(node.parentElement?.localName ?? '')) continue;
    for (let offset = 0; offset < node.data.length; offset++) {
      if (/\s/u.test(node.data[offset] ?? ' ')) continue;
      all += node.data[offset] ?? '';
      places.push({ node, offset });
    }
  }
  // The last time it stands there: titles are often repeated above an article.
  const at = all.lastIndexOf(wanted);
  const place = places[at + Math.min(2, wanted.length - 1)];
  if (at < 0 || !place) throw new Error(`“${text}” does not stand on the page.`);
  const range = new Range();
  range.setStart(place.node, place.offset);
  range.setEnd(place.node, place.offset + 1);
  const box = () => range.getClientRects()[0];
  const shown = (y: number) => y > 10 && y < innerHeight - 10;
  const before = box();
  if (!before) throw new Error(`“${text}” is not shown.`);
  if (!shown(before.top) || !shown(before.bottom)) place.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = box() ?? before;
  return { x: left + width / 2, y: top + height / 2 };
}
