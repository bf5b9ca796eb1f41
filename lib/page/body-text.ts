import { bodyOf, firstChild, isElement, isText, nextSibling, parentNode } from './safe-dom.ts';

/** A place in the DOM: a text node and an offset into it, in UTF-16 units. */
export interface TextPoint {
  node: Text;
  offset: number;
}

/**
 * The text content of a document's body, as `document.body.textContent` has it (scripts and hidden text included, shadow roots
 * and frames not), with the way from its offsets to the DOM and back. One walk over the page, when it is made.
 */
export class BodyText {
  readonly body: HTMLElement | null;
  readonly #nodes: Text[] = [];
  /** Where each node's text starts; and where the last one's ends. */
  readonly #starts: number[] = [];
  /** The number of text nodes before each node of the tree: elements and texts. */
  readonly #places = new Map<Node, number>();
  readonly #texts: string[] = [];
  #length = 0;

  constructor(document: Document) {
    this.body = bodyOf(document);
    if (this.body) this.#walk(this.body);
  }

  /** Where an element's own text content starts, or a text node's; null for what is not in the body's light tree. */
  startOf(node: Node): number | null {
    const place = this.#places.get(node);
    return place === undefined ? null : this.#startOf(place);
  }

  /** Where a Range's boundary point is in the text; null outside the body's light tree. */
  offsetOf(container: Node, offset: number): number | null {
    const start = this.startOf(container);
    if (start === null) return null;
    if (isText(container)) return start + Math.min(offset, container.length);
    let child = firstChild(container);
    for (let index = 0; child && index < offset; index++) child = nextSibling(child);
    // Comments are not in the text: what follows them starts where they stand.
    while (child && !this.#places.has(child)) child = nextSibling(child);
    return child ? this.startOf(child) : this.#endOf(container);
  }

  /** The DOM's place of an offset: of two that are as good, the start of a text for a Range's start, the end of one for its end. */
  pointAt(offset: number, edge: 'start' | 'end'): TextPoint | null {
    if (!Number.isInteger(offset) || offset < 0 || offset > this.#length) return null;
    const at = this.#nodeAt(offset, edge === 'end');
    const node = this.#nodes[at];
    const within = offset - this.#startOf(at);
    return node && within <= (this.#texts[at] ?? '').length ? { node, offset: within } : null;
  }

  #walk(body: Node): void {
    for (let node: Node | null = body; node; node = following(node, body)) {
      if (isText(node)) {
        this.#places.set(node, this.#nodes.length);
        this.#nodes.push(node);
        this.#starts.push(this.#length);
        this.#texts.push(node.data);
        this.#length += node.data.length;
      } else if (isElement(node)) this.#places.set(node, this.#nodes.length);
    }
  }

  #startOf(place: number): number {
    return this.#starts[place] ?? this.#length;
  }

  /** Where an element's text content ends: where that of what follows it starts. */
  #endOf(element: Node): number {
    for (let node: Node | null = element; node && node !== this.body; node = parentNode(node)) {
      for (let next = nextSibling(node); next; next = nextSibling(next)) {
        const start = this.startOf(next);
        if (start !== null) return start;
      }
    }
    return this.#length;
  }

  /** The last text node that starts at or before an offset; @param before: strictly before, where there is one. Empty nodes are passed over. */
  #nodeAt(offset: number, before: boolean): number {
    let [low, high] = [0, Math.max(0, this.#nodes.length - 1)];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const start = this.#startOf(middle);
      if (before ? start < offset : start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** The next node in tree order inside of `root`. */
function following(node: Node, root: Node): Node | null {
  const child = firstChild(node);
  if (child) return child;
  for (let at: Node | null = node; at && at !== root; at = parentNode(at)) {
    const next = nextSibling(at);
    if (next) return next;
  }
  return null;
}
