import { firstChild, isElement, isText, nextSibling, nodesInSlot, shadowRootOf, parentNode, rootNodeOf, shadowHost, slotOf } from './safe-dom.ts';
import { inVisualOrder } from './visual-order.ts';
import { isFlexOrGrid, type Boxing } from './element-kind.ts';

/**
 * Hands out, one by one, the nodes that show inside an element: those of its shadow root in place of its own, in a slot
 * those that are shown there, and in flex boxes and grids in the order in which they show. The page may change in between:
 * what has left its place is not handed out, and nothing is handed out twice, so that a page that turns its elements round
 * cannot hold the walk for ever.
 */
export class ChildWalk {
  /** Whose children are walked, or the slot in which they show. */
  readonly #holder: Node;
  readonly #nodes: readonly Node[];
  #at = 0;

  constructor(element: Element, tag: string, { style, display }: Boxing) {
    const shadow = shadowRootOf(element);
    const slotted = tag === 'slot' ? nodesInSlot(element as HTMLSlotElement) : [];
    this.#holder = shadow ?? element;
    const moved = !slotted.length && !shadow && style && isFlexOrGrid(display) ? inVisualOrder(element, style) : null;
    this.#nodes = slotted.length ? slotted : (moved ?? childrenOf(this.#holder));
  }

  /** The next node, or null at the end. */
  take(): Node | null {
    while (this.#at < this.#nodes.length) {
      const node = this.#nodes[this.#at++];
      if (node && (parentNode(node) === this.#holder || this.#isSlotted(node))) return node;
    }
    return null;
  }

  #isSlotted(node: Node): boolean {
    if (!isElement(node) && !isText(node)) return false;
    if (slotOf(node) === this.#holder) return true;
    // Of slots in closed roots a node knows nothing; that it is a child of their host must do.
    const host = shadowHost(rootNodeOf(this.#holder));
    return host !== null && parentNode(node) === host;
  }
}

function childrenOf(holder: Node): Node[] {
  const children: Node[] = [];
  for (let child = firstChild(holder); child; child = nextSibling(child)) children.push(child);
  return children;
}
