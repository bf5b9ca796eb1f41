import { boxOf, firstChild, isElement, isText, nextSibling } from './safe-dom.ts';

/** More children than this are a list and no layout: they are not measured. */
const MOST_CHILDREN = 4_000;

/**
 * The children of a flex box or grid in the order in which they show, for the walk: rows from top to bottom, and what
 * stands in a row from left to right.
 * @param style the computed style of the element.
 * @returns null where the order is that of the DOM: in all other elements, and where nothing was set that moves children.
 */
export function inVisualOrder(element: Element, style: CSSStyleDeclaration): Node[] | null {
  const grid = style.display.endsWith('grid');
  const elements: Element[] = [];
  for (let node = firstChild(element); node; node = nextSibling(node)) {
    if (isElement(node)) elements.push(node);
    // Bare text is a box of its own there, of which nothing is known.
    else if (isText(node) && /\S/.test(node.data)) return null;
  }
  if (elements.length < 2 || elements.length > MOST_CHILDREN) return null;
  const reversed = !grid && style.flexDirection.endsWith('reverse');
  return reversed || elements.some((child) => isMoved(child, grid)) ? byPlace(elements) : null;
}

function isMoved(child: Element, grid: boolean): boolean {
  const { order, gridRowStart, gridColumnStart } = getComputedStyle(child);
  return (order !== '0' && order !== '') || (grid && (isLine(gridRowStart) || isLine(gridColumnStart)));
}

/** A line or an area; `auto` and `span 2` leave the place to the browser, which goes by the order. */
function isLine(value: string): boolean {
  return value !== '' && value !== 'auto' && !value.startsWith('span');
}

interface Placed {
  nodes: Element[];
  top: number;
  bottom: number;
  left: number;
}

/** Pixels by which lines of different type sizes are out of step at most. */
const SAME_HEIGHT = 4;

/** What has no box (hidden parts, scripts) stays behind its elder sibling. */
function byPlace(elements: readonly Element[]): Element[] {
  const lead: Element[] = [];
  const placed: Placed[] = [];
  for (const element of elements) {
    const { top, bottom, left, width, height } = boxOf(element);
    if (width > 0 && height > 0) placed.push({ nodes: [element], top, bottom, left });
    else (placed.at(-1)?.nodes ?? lead).push(element);
  }
  placed.sort((a, b) => a.top - b.top);
  const rows: { boxes: Placed[]; top: number; bottom: number }[] = [];
  for (const box of placed) {
    const row = rows.at(-1);
    // Boxes of a row begin at the same height, or overlap by half.
    if (row && (box.top - row.top < SAME_HEIGHT || (box.top + box.bottom) / 2 < row.bottom)) {
      row.boxes.push(box);
      row.bottom = Math.min(row.bottom, box.bottom);
    } else rows.push({ boxes: [box], top: box.top, bottom: box.bottom });
  }
  const shown = rows.flatMap(({ boxes }) => boxes.sort((a, b) => a.left - b.left)).flatMap(({ nodes }) => nodes);
  return [...lead, ...shown];
}
