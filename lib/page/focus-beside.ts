import { activeElementOf, ownerDocumentOf, rootNodeOf } from './safe-dom.ts';

/** What Tab stops at, as far as the element itself tells; whether it is shown and not disabled, only trying tells. */
const STOPS = 'a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [tabindex], [contenteditable]';

/**
 * Gives the focus to what Tab comes to next after a Range, or before it: from a selection, Chromium goes there by itself only as long as
 * nothing else has had the focus since the person clicked.
 * @returns whether anything took it.
 */
export function focusBeside(range: Range, way: 'after' | 'before'): boolean {
  const tree = rootNodeOf(range.startContainer) as Document | ShadowRoot;
  const all = [...tree.querySelectorAll<HTMLElement>(STOPS)];
  const stops = way === 'after' ? all.filter((one) => range.comparePoint(one, 0) > 0) : all.filter((one) => range.comparePoint(one, 0) < 0).reverse();
  return stops.some((one) => one.tabIndex >= 0 && takesFocus(one));
}

function takesFocus(element: HTMLElement): boolean {
  HTMLElement.prototype.focus.call(element);
  const document = ownerDocumentOf(element);
  const root = rootNodeOf(element) as Document | ShadowRoot;
  return document !== null && (root === document ? activeElementOf(document) : root.activeElement) === element;
}
