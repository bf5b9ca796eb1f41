import { shadowRootOf } from './safe-dom.ts';

/** A place in a text node: UTF-16 offset. */
export interface TextPlace {
  node: Text;
  offset: number;
}

/** How far beside a glyph a pointer may be and still point at it, in pixels: the white between lines belongs to the text. */
const TOLERANCE = 4;

/**
 * The character under a point of the window, or null where there is none. Browsers answer with the nearest text for any point
 * of the page, so the character's own box is asked too.
 * @param x @param y CSS pixels in the window of the document.
 */
export function textAtPoint(document: Document, x: number, y: number): TextPlace | null {
  const place = document.caretPositionFromPoint(x, y, { shadowRoots: rootsAt(document, x, y) });
  const node = place?.offsetNode;
  if (!place || node?.nodeType !== Node.TEXT_NODE) return null;
  const text = node as Text;
  // The caret stands before or behind the character pointed at.
  for (const offset of [place.offset, place.offset - 1]) {
    if (offset >= 0 && offset < text.length && isNear(text, offset, x, y)) return { node: text, offset };
  }
  return null;
}

/** The shadow roots, one in the other, in which stands what is under the point: the browser looks only into those that it is given. */
function rootsAt(document: Document, x: number, y: number): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  for (let within: DocumentOrShadowRoot = document; ; ) {
    const element = within.elementFromPoint(x, y);
    const root = element && shadowRootOf(element);
    if (!root || roots.includes(root)) return roots;
    roots.push(root);
    within = root;
  }
}

function isNear(text: Text, offset: number, x: number, y: number): boolean {
  const range = new Range();
  range.setStart(text, offset);
  range.setEnd(text, offset + 1);
  return [...range.getClientRects()].some(
    (box) => x >= box.left - TOLERANCE && x <= box.right + TOLERANCE && y >= box.top - TOLERANCE && y <= box.bottom + TOLERANCE,
  );
}
