import { attribute, childElements, isElement, localName, ownerDocumentOf, parentNode, selectAll } from './safe-dom.ts';

/** How an element is found again: on the same page another day, or on another page of the site. Plain data. */
export interface RegionPath {
  tag: string;
  /** Its classes that look lasting. An element that has lost all of them is another one. */
  classes: string[];
  /** Selectors that matched the element only, the ones that depend on least first. */
  selectors: string[];
  /** Its place in the tree by numbers, as a last resort on the same page; null where that would be too long. */
  place: string | null;
}

/** Selectors longer than this (characters) are not kept. */
const LONGEST = 1_500;
/** How many ancestors a selector may name. */
const DEEPEST = 40;
const LONGEST_TOKEN = 64;
const NUMBERED = ':nth-of-type(';
/** Ids and classes that are made anew with every page or build: numbers of posts, hashes. */
const MADE_UP = /\d{3,}|\p{L}\d|\d\p{L}/u;
/** Classes that tell a passing state. */
const PASSING = /^(is|has|js)-|(^|[-_])(active|current|selected|open(ed)?|closed?|show(n|ing)?|hidden|hide|visible|loaded|loading|hover|focus(ed)?|first|last|odd|even)$/iu;

/**
 * Describes an element so that it can be found again.
 * @returns null where nothing describes it alone: it stands in a shadow root or too deep.
 */
export function pathOf(element: Element): RegionPath | null {
  const selectors = [climb(element, 'ids'), climb(element, 'classes'), climb(element, 'whole')].filter((selector) => selector !== null);
  const place = placeOf(element);
  if (selectors.length === 0 && place === null) return null;
  return { tag: localName(element), classes: classesOf(element), selectors: [...new Set(selectors)], place };
}

/**
 * Finds the element again. The selectors may come out of a damaged storage, and the page may have changed: what does not match
 * exactly one element of the same kind does not count.
 * @param elsewhere on another page than that for which the path was made: there the numbered place says nothing.
 */
export function resolvePath(document: Document, path: RegionPath, elsewhere: boolean): Element | null {
  const selectors = elsewhere || path.place === null ? path.selectors : [...path.selectors, path.place];
  for (const selector of selectors) {
    const element = only(document, selector);
    if (element && isSameKind(element, path)) return element;
  }
  return null;
}

function isSameKind(element: Element, { tag, classes }: RegionPath): boolean {
  const own = (attribute(element, 'class') ?? '').split(/\s+/u);
  return localName(element) === tag && (classes.length === 0 || classes.some((name) => own.includes(name)));
}

/** The only element that the selector matches, or null. */
function only(document: Document, selector: string): Element | null {
  try {
    const found = selectAll(document, selector);
    return found.length === 1 ? (found[0] ?? null) : null;
  } catch {
    return null; // no selector
  }
}

/**
 * From the element up, naming one ancestor after the other, until the selector matches nothing else.
 * @param how `ids`: ids are named; `whole`: every ancestor is named, which tells the element apart on pages that hold more like it.
 */
function climb(element: Element, how: 'ids' | 'classes' | 'whole'): string | null {
  const document = ownerDocumentOf(element);
  const steps: string[] = [];
  for (let at: Node | null = element; document && at && isElement(at) && steps.length < DEEPEST; at = parentNode(at)) {
    const step = (how === 'ids' ? idOf(at, document) : null) ?? stepOf(at);
    steps.unshift(step);
    const selector = steps.join(' > ');
    if (selector.length > LONGEST) return null;
    // A number says something only below what has a name.
    const isAnchored = how === 'whole' ? localName(at) === 'body' : !step.includes(NUMBERED);
    if (isAnchored && only(document, selector) === element) return selector;
  }
  return null;
}

/** The element's id as a selector, where it is lasting and the only one of its name. */
function idOf(element: Element, document: Document): string | null {
  const id = attribute(element, 'id');
  if (id === null || !isLasting(id)) return null;
  const selector = `#${CSS.escape(id)}`;
  return only(document, selector) === element ? selector : null;
}

/** Tag and classes, and the number among its like where siblings have the same ones. */
function stepOf(element: Element): string {
  const classes = classesOf(element);
  const name = CSS.escape(localName(element)) + classes.map((token) => `.${CSS.escape(token)}`).join('');
  const twins = siblingsLike(element).filter((other) => {
    const own = (attribute(other, 'class') ?? '').split(/\s+/u);
    return classes.every((token) => own.includes(token));
  });
  return twins.length > 1 ? name + numbered(element) : name;
}

function placeOf(element: Element): string | null {
  const steps: string[] = [];
  let length = 0;
  for (let at: Node | null = element; at && isElement(at); at = parentNode(at)) {
    const step = CSS.escape(localName(at)) + (siblingsLike(at).length > 1 ? numbered(at) : '');
    length += step.length + 3;
    if (length > LONGEST) return null;
    steps.unshift(step);
  }
  const document = ownerDocumentOf(element);
  const selector = steps.join(' > ');
  return document && only(document, selector) === element ? selector : null;
}

function numbered(element: Element): string {
  return `${NUMBERED}${siblingsLike(element).indexOf(element) + 1})`;
}

/** The parent's children of the same tag. */
function siblingsLike(element: Element): Element[] {
  const parent = parentNode(element);
  if (!parent || !isElement(parent)) return [element];
  return [...childElements(parent)].filter((child) => localName(child) === localName(element));
}

function classesOf(element: Element): string[] {
  const tokens = (attribute(element, 'class') ?? '').split(/\s+/u);
  return [...new Set(tokens)].filter((token) => token !== '' && isLasting(token) && !PASSING.test(token)).slice(0, 4);
}

function isLasting(token: string): boolean {
  return token.length > 0 && token.length <= LONGEST_TOKEN && !MADE_UP.test(token);
}
