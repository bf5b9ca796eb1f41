import { isSkipped } from './element-kind.ts';
import { firstChild, isElement, isText, nextSibling, shadowRootOf, parentNode } from './safe-dom.ts';

/** What of a page is watched: text that comes, goes and changes, and attributes that show and hide. */
export const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open'],
};

/** How many nodes are looked at for text before it is taken for granted. */
const MOST_NODES = 200;

/**
 * Whether a change of the DOM can change what is read from the page.
 * @param ignore elements of which nothing is read, such as our own view.
 */
export function changesText(record: MutationRecord, ignore: (element: Element) => boolean): boolean {
  const { type, addedNodes, removedNodes } = record;
  const place = placeOf(record);
  if (isElement(place) && (ignore(place) || isSkipped(place))) return false;
  if (type === 'characterData') return true;
  if (type === 'attributes') return holdsText(place, ignore);
  return [...addedNodes, ...removedNodes].some((node) => holdsText(node, ignore));
}

/** The place that a change is counted for: text nodes come and go, their element stays. */
export function placeOf({ target }: MutationRecord): Node {
  return isText(target) ? (parentNode(target) ?? target) : target;
}

/** Whether any text that is read stands in the node; taken for granted in what is large. */
function holdsText(root: Node, ignore: (element: Element) => boolean): boolean {
  const waiting: Node[] = [root];
  let seen = 0;
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isText(node) && /\S/u.test(node.data)) return true;
    if (!isElement(node) || ignore(node) || isSkipped(node)) continue;
    if (shadowRootOf(node)) return true;
    for (let child = firstChild(node); child; child = nextSibling(child)) {
      if (++seen > MOST_NODES) return true;
      waiting.push(child);
    }
  }
  return false;
}
