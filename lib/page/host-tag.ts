/** The element that holds our views; the reader leaves it out when it reads the page. */
export const HOST_TAG = 'duizhao-view';

/** Whether elements of this (local) name hold our views. */
export function isHostTag(name: string): boolean {
  return name === HOST_TAG || name.startsWith(`${HOST_TAG}-`);
}

/** A name for it that means nothing to the page: an element that the page has defined would do what the page wants. */
export function freeHostTag(document: Document): string {
  let name = HOST_TAG;
  while (document.createElement(name).matches(':defined')) name += '-x';
  return name;
}
