/**
 * Where a passage stands in the page's DOM, as Hypothesis writes it down (RangeSelector and TextPositionSelector), and back.
 * What is written down may come out of a foreign file: of XPaths only our own simple form is read, and never by the browser.
 */
import type { DomRange, Stretch } from '../notes/note.ts';
import { BodyText, type TextPoint } from './body-text.ts';
import { firstChild, isElement, localName, nextSibling, parentNode } from './safe-dom.ts';

/** What a Range is kept as. */
export interface KeptRange {
  range: DomRange;
  position: Stretch;
}

/** An XPath with more steps than this is nobody's. */
const DEEPEST = 400;
const STEP = /^([^\s/[\]()'"@*:]+(?::[^\s/[\]()'"@*:]+)?)(?:\[([1-9]\d{0,6})\])?$/u;

/** Finds ranges in one state of a document: to be made anew when the page has changed. */
export class NoteRanges {
  readonly #text: BodyText;
  /** The children of the elements on a way, by their names: of many notes, many stand among the same ones. */
  readonly #children = new Map<Element, Map<string, Element[]>>();

  constructor(document: Document) {
    this.#text = new BodyText(document);
  }

  /** What a Range of the page is kept as; null for one that is empty or not in the light tree of the document's body. */
  describe(range: Range): KeptRange | null {
    const start = this.#text.offsetOf(range.startContainer, range.startOffset);
    const end = this.#text.offsetOf(range.endContainer, range.endOffset);
    if (start === null || end === null || start >= end) return null;
    const [from, to] = [this.#describePoint(start, 'start'), this.#describePoint(end, 'end')];
    if (!from || !to) return null;
    return { range: { startContainer: from.path, startOffset: from.offset, endContainer: to.path, endOffset: to.offset }, position: { start, end } };
  }

  /** Where a passage began, by its place in the DOM and by its position: as far as these lead anywhere. What stands there now is not looked at. */
  *startsOf({ range, position }: { range?: DomRange | undefined; position?: Stretch | undefined }): Generator<TextPoint> {
    const element = range && this.#elementAt(range.startContainer);
    const start = element && this.#text.startOf(element);
    for (const offset of [start == null || !range || range.startOffset < 0 ? null : start + range.startOffset, position?.start]) {
      const point = offset == null ? null : this.#text.pointAt(offset, 'start');
      if (point) yield point;
    }
  }

  #describePoint(at: number, edge: 'start' | 'end'): { path: string; offset: number } | null {
    const point = this.#text.pointAt(at, edge);
    const parent = point && parentNode(point.node);
    const start = parent && this.#text.startOf(parent);
    if (!parent || start === null || !isElement(parent)) return null;
    const path = this.#pathTo(parent);
    return path === null ? null : { path, offset: at - start };
  }

  /** The way from the body to an element: `/div[1]/p[2]`; empty for the body itself, null where it is too long. */
  #pathTo(element: Element): string | null {
    const steps: string[] = [];
    for (let at: Node | null = element; at && at !== this.#text.body; at = parentNode(at)) {
      if (!isElement(at) || steps.length === DEEPEST) return null;
      steps.unshift(`${localName(at).toLowerCase()}[${String(placeAmongItsLike(at))}]`);
    }
    return steps.map((step) => `/${step}`).join('');
  }

  /** The element to which a path leads; null for what is no such path. */
  #elementAt(path: string): Element | null {
    const [root, ...steps] = path.split('/', DEEPEST + 2);
    if (root !== '' || steps.length > DEEPEST) return null;
    let at: Element | null = this.#text.body;
    for (const step of steps) {
      const [, name, number = '1'] = STEP.exec(step) ?? [];
      if (name === undefined || !at) return null;
      at = this.#childrenOf(at).get(name.toLowerCase())?.[Number(number) - 1] ?? null;
    }
    return at;
  }

  #childrenOf(parent: Element): Map<string, Element[]> {
    let children = this.#children.get(parent);
    if (children) return children;
    this.#children.set(parent, (children = new Map<string, Element[]>()));
    for (let child = firstChild(parent); child; child = nextSibling(child)) {
      if (!isElement(child)) continue;
      const name = localName(child).toLowerCase();
      const like = children.get(name);
      if (like) like.push(child);
      else children.set(name, [child]);
    }
    return children;
  }
}

function placeAmongItsLike(element: Element): number {
  const parent = parentNode(element);
  const name = localName(element).toLowerCase();
  let place = 0;
  for (let child = parent && firstChild(parent); child; child = nextSibling(child)) {
    if (isElement(child) && localName(child).toLowerCase() === name) place++;
    if (child === element) break;
  }
  return place;
}
