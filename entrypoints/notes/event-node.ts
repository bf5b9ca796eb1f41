/**
 * What an event is about, in whatever frame: `instanceof` knows the nodes of the page's own window only. Null where a script made it up
 * for the window itself.
 */
export function nodeOf(event: Event): Node | null {
  return event.target === event.currentTarget ? null : (event.composedPath()[0] as Node);
}
