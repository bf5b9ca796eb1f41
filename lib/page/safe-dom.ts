/**
 * Reading a page that may lie about itself. A form's inputs shadow the form's own properties (`<form><input
 * name="parentNode">`), and images and forms those of the document (`<img name="body">`), in the content script's world too.
 * So nothing is read off an element or the document by name: the getters are taken from the prototypes.
 */

function getter<Host extends object, Key extends keyof Host>(host: Host, key: Key): (node: Host) => Host[Key] {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with an explicit receiver below
  const get = Object.getOwnPropertyDescriptor(host, key)?.get;
  if (!get) throw new Error(`no getter for ${String(key)}`);
  return (node) => get.call(node) as Host[Key];
}

const nodeType = getter(Node.prototype, 'nodeType');
export const parentNode = getter(Node.prototype, 'parentNode');
export const firstChild = getter(Node.prototype, 'firstChild');
export const nextSibling = getter(Node.prototype, 'nextSibling');
export const baseURIOf = getter(Node.prototype, 'baseURI');
export const localName = getter(Element.prototype, 'localName');
export const openShadowRoot = getter(Element.prototype, 'shadowRoot');
/** Null while the page has none, and in documents that are no HTML. */
export const bodyOf: (document: Document) => HTMLElement | null = getter(Document.prototype, 'body');
export const rootOf = getter(Document.prototype, 'documentElement');
export const readyStateOf = getter(Document.prototype, 'readyState');
export const contentTypeOf = getter(Document.prototype, 'contentType');

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

export function isText(node: Node): node is Text {
  const type = nodeType(node);
  return type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE;
}
