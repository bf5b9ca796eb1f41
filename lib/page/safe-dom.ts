/**
 * Reading a page that may lie about itself. A form's inputs shadow the form's own properties (`<form><input
 * name="parentNode">`), and images and forms those of the document (`<img name="body">`), in the content script's world too.
 * So nothing is read off an element or the document by name: the getters are taken from the prototypes.
 */

/**
 * Looked up when first used: the browser makes an interface's prototype when it is first touched, and a script on every page of a site pays
 * for none that it does not need.
 */
/* @__NO_SIDE_EFFECTS__ */
function getter<Host extends object, Key extends keyof Host>(hostOf: () => Host, key: Key): (node: Host) => Host[Key] {
  let get: ((this: Host) => Host[Key]) | undefined;
  return (node) => (get ??= lookUp(hostOf(), key)).call(node);
}

function lookUp<Host extends object, Key extends keyof Host>(host: Host, key: Key): (this: Host) => Host[Key] {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with an explicit receiver
  const get = Object.getOwnPropertyDescriptor(host, key)?.get as ((this: Host) => Host[Key]) | undefined;
  if (!get) throw new Error(`no getter for ${String(key)}`);
  return get;
}

export const nodeType = getter(() => Node.prototype, 'nodeType');
export const parentNode = getter(() => Node.prototype, 'parentNode');
export const parentElementOf = getter(() => Node.prototype, 'parentElement');
export const firstChild = getter(() => Node.prototype, 'firstChild');
export const nextSibling = getter(() => Node.prototype, 'nextSibling');
export const ownerDocumentOf = getter(() => Node.prototype, 'ownerDocument');
/** Null for what stands in no shadow root's slot. */
export const slotOf: (node: Element | Text) => HTMLSlotElement | null = (node) => (isElement(node) ? slotOfElement(node) : slotOfText(node));
const slotOfElement = getter(() => Element.prototype, 'assignedSlot');
const slotOfText = getter(() => Text.prototype, 'assignedSlot');
export const textContentOf = getter(() => Node.prototype, 'textContent');
export const baseURIOf = getter(() => Node.prototype, 'baseURI');
export const childElements = getter(() => Element.prototype, 'children');
export const isConnected = getter(() => Node.prototype, 'isConnected');
export const localName = getter(() => Element.prototype, 'localName');
export const scrollTop = getter(() => Element.prototype, 'scrollTop');
export const scrollLeft = getter(() => Element.prototype, 'scrollLeft');
export const scrollHeight = getter(() => Element.prototype, 'scrollHeight');
export const scrollWidth = getter(() => Element.prototype, 'scrollWidth');
export const clientHeight = getter(() => Element.prototype, 'clientHeight');
export const clientWidth = getter(() => Element.prototype, 'clientWidth');
/** How many of the window's pixels one of the element's own is (CSS Viewport 1, `zoom`). */
export const zoomOf = getter(() => Element.prototype, 'currentCSSZoom');
const openShadowRoot = getter(() => Element.prototype, 'shadowRoot');
/** The element's shadow root, or null. Extensions may look into closed ones, too; those that the browser makes itself stay closed. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  return openShadowRoot(element) ?? (mayHoldRoot(element) ? closedShadowRoot(element) : null);
}

/** The elements of HTML that can hold a shadow root (DOM, `attachShadow`), the commonest first: selectors of them are compared one by one. */
export const HOSTS: ReadonlySet<string> = new Set('p div span section article header footer nav main aside h1 h2 h3 h4 h5 h6 blockquote body'.split(' '));

/** Asking the browser takes long: only for elements of the page's own, and for others that seem to be empty. */
function mayHoldRoot(element: Element): boolean {
  const tag = localName(element);
  return tag.includes('-') || (firstChild(element) === null && HOSTS.has(tag));
}

/** How Chromium and Firefox let extensions look into closed roots. Outside of extensions there is neither. */
interface Revealing {
  chrome?: { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } };
}

function closedShadowRoot(element: Element): ShadowRoot | null {
  const reveal = (globalThis as Revealing).chrome?.dom?.openOrClosedShadowRoot;
  try {
    return (reveal ? reveal(element) : (Reflect.get(Element.prototype, 'openOrClosedShadowRoot', element) as ShadowRoot | null | undefined)) ?? null;
  } catch {
    return null; // Chromium answers for elements of HTML only
  }
}
export const activeElementOf: (document: Document) => Element | null = getter(() => Document.prototype, 'activeElement');
export const scrollingElementOf: (document: Document) => Element | null = getter(() => Document.prototype, 'scrollingElement');
/** Null while the page has none, and in documents that are no HTML. */
export const bodyOf: (document: Document) => HTMLElement | null = getter(() => Document.prototype, 'body');
export const rootOf = getter(() => Document.prototype, 'documentElement');
export const readyStateOf = getter(() => Document.prototype, 'readyState');
export const windowOf = getter(() => Document.prototype, 'defaultView');
export const contentTypeOf = getter(() => Document.prototype, 'contentType');
export const visibilityOf = getter(() => Document.prototype, 'visibilityState');

/** The document or shadow root in which the node stands. */
export function rootNodeOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}

const hostOf = getter(() => ShadowRoot.prototype, 'host');
/** The host of a shadow root; null for every other node. */
export function shadowHost(node: Node): Element | null {
  return node instanceof ShadowRoot ? hostOf(node) : null;
}

/** The document's elements that match, in order. @throws SyntaxError for what is no selector. */
export function selectAll(document: Document, selector: string): Element[] {
  return [...query(Document.prototype, document, selector)];
}

/** The first elements below a document, an element or a shadow root that match, in order, at most so many. @throws SyntaxError for what is no selector. */
export function selectBelow(root: Document | DocumentFragment | Element, selector: string, most: number): Element[] {
  const { prototype } = isDocument(root) ? Document : isElement(root) ? Element : DocumentFragment;
  const found = query(prototype, root, selector);
  return Array.from({ length: Math.min(most, found.length) }, (_, at) => found[at] as Element);
}

function query(prototype: ParentNode, root: ParentNode, selector: string): NodeListOf<Element> {
  const all: (this: ParentNode, selector: string) => NodeListOf<Element> = Reflect.get(prototype, 'querySelectorAll');
  return all.call(root, selector);
}

/** The first elements of the document that an XPath leads to, in order, at most so many. Shadow roots and frames have none. */
export function selectByPath(document: Document, path: string, most: number): Element[] {
  const found = Document.prototype.evaluate.call(document, path, document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
  return Array.from({ length: Math.min(most, found.snapshotLength) }, (_, at) => found.snapshotItem(at) as Element);
}

/** The text content of the document's body, without touching an element; empty where there is no body. */
export function bodyTextOf(document: Document): string {
  return Document.prototype.evaluate.call(document, 'string(/*/*[local-name()="body"])', document, null, XPathResult.STRING_TYPE).stringValue;
}

/** Scrolls at once, whatever the page's style sheets say. */
export function scrollToPlace(scroller: Element, place: { left?: number; top: number }): void {
  const scrollTo = Reflect.get(Element.prototype, 'scrollTo') as (this: Element, options: ScrollToOptions) => void;
  scrollTo.call(scroller, { ...place, behavior: 'instant' });
}

/** Gives the focus to an element of whatever kind, without scrolling to it. */
export function focusOn(element: Element): void {
  const { prototype } = element instanceof SVGElement ? SVGElement : HTMLElement;
  if (element instanceof HTMLElement || element instanceof SVGElement) prototype.focus.call(element, { preventScroll: true });
}

/** What has the focus, in whatever shadow tree; null where nothing has. */
export function focusedIn(document: Document): Element | null {
  let focused = activeElementOf(document);
  for (let inner = focused; inner; inner = activeInside(inner)) focused = inner;
  return focused === bodyOf(document) || focused === rootOf(document) ? null : focused;
}
const activeInRoot = getter(() => ShadowRoot.prototype, 'activeElement');
function activeInside(host: Element): Element | null {
  const root = shadowRootOf(host);
  return root && activeInRoot(root);
}

/** The document in an `iframe` or `frame`, or null where it is another site's. */
export function contentDocumentOf(frame: Element): Document | null {
  return localName(frame) === 'iframe' ? inIframe(frame as HTMLIFrameElement) : inFrame(frame as OldFrame);
}
const inIframe = getter(() => HTMLIFrameElement.prototype, 'contentDocument');
// eslint-disable-next-line @typescript-eslint/no-deprecated -- old sites are made of frames
type OldFrame = HTMLFrameElement;
// eslint-disable-next-line @typescript-eslint/no-deprecated
const inFrame = getter(() => HTMLFrameElement.prototype, 'contentDocument');

/** What shows in a slot of a shadow root. */
export function nodesInSlot(slot: HTMLSlotElement): Node[] {
  return HTMLSlotElement.prototype.assignedNodes.call(slot);
}

/** The element's box in its own window. */
export function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

/** The attribute's value, or null. */
export function attribute(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** True when the attribute is there, whatever it says. */
export function hasAttribute(element: Element, name: string): boolean {
  return Element.prototype.hasAttribute.call(element, name);
}

export function isElement(node: Node): node is Element {
  return nodeType(node) === Node.ELEMENT_NODE;
}

export function isDocument(node: Node): node is Document {
  return nodeType(node) === Node.DOCUMENT_NODE;
}

export function isText(node: Node): node is Text {
  const type = nodeType(node);
  return type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE;
}
