import { firstChild, isElement, isText, nextSibling, nodesInSlot, shadowRootOf, parentNode, rootNodeOf, shadowHost, slotOf } from './safe-dom.ts';
import { inVisualOrder } from './visual-order.ts';
import { isFlexOrGrid, type Boxing } from './element-kind.ts';

/**
 * Hands out, one by one, the nodes that show inside an element: those of its shadow root in place of its own, in a slot
 * those that are shown there, and in flex boxes and grids in the order in which they show. The page may change in between:
 * what has left its place is not handed out.
 */
export class ChildWalk {
  /** Whose children are walked, or the slot in which they show. */
  readonly #holder: Node;
  readonly #listed: readonly Node[] | null;
  #at = 0;
  #next: Node | null = null;

  constructor(element: Element, tag: string, { style, display }: Boxing) {
    const shadow = shadowRootOf(element);
    const slotted = tag === 'slot' ? nodesInSlot(element as HTMLSlotElement) : [];
    this.#holder = shadow ?? element;
    this.#listed = slotted.length ? slotted : !shadow && style && isFlexOrGrid(display) ? inVisualOrder(element, style) : null;
    if (!this.#listed) this.#next = firstChild(this.#holder);
  }

  /** The next node, or null at the end. */
  take(): Node | null {
    if (!this.#listed) return this.#follow();
    while (this.#at < this.#listed.length) {
      const node = this.#listed[this.#at++];
      if (node && (parentNode(node) === this.#holder || this.#isSlotted(node))) return node;
    }
    return null;
  }

  #follow(): Node | null {
    const node = this.#next;
    // Taken away since it was looked up: the rest cannot be found from here, and would be another element's.
    if (!node || parentNode(node) !== this.#holder) return null;
    this.#next = nextSibling(node);
    return node;
  }

  #isSlotted(node: Node): boolean {
    if (!isElement(node) && !isText(node)) return false;
    if (slotOf(node) === this.#holder) return true;
    // Of slots in closed roots a node knows nothing; that it is a child of their host must do.
    const host = shadowHost(rootNodeOf(this.#holder));
    return host !== null && parentNode(node) === host;
  }
}
