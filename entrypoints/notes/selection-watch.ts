import { isElement } from '../../lib/page/safe-dom.ts';

/** How long a selection rests before it is looked at, in milliseconds: while it is drawn, it is nobody's. */
const REST = 200;
/** So long after what the person did can a selection be theirs, in milliseconds: a finger presses long. */
const THEIRS = 3000;

/**
 * Tells when a person has selected something, and when it is no more; never while the pointer is still down. A selection that a
 * script makes, or that stood there before, is none of theirs.
 * @param onChange `made`: by the person, just now. @param selectedAt when they made the one that stands there now, by the page's
 * clock. @param view the page's own window, or that of a frame.
 * @returns what tells when the person made the selection that stands there now, also one that has not rested yet; −Infinity for none.
 */
export function watchSelection(onChange: (made: boolean) => void, signal: AbortSignal, selectedAt = -Infinity, view: Window = window): () => number {
  let timer = 0;
  let pressed = false;
  let acted = selectedAt;
  let madeAt = -Infinity;
  const soon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      timer = 0;
      if (pressed) return;
      const made = performance.now() - acted < THEIRS;
      madeAt = made ? acted : -Infinity;
      onChange(made);
    }, REST);
  };
  const act = (): void => {
    acted = performance.now();
  };
  const listen = { signal, capture: true, passive: true };
  view.document.addEventListener('selectionchange', soon, listen);
  view.addEventListener('pointerdown', ({ isTrusted }) => {
    if (!isTrusted) return;
    pressed = true;
    act();
  }, listen);
  view.addEventListener('keydown', (event) => {
    if (event.isTrusted && (event.shiftKey || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a'))) act();
  }, listen);
  for (const type of ['pointerup', 'pointercancel', 'dragend'] as const) {
    view.addEventListener(type, ({ isTrusted }) => {
      if (!isTrusted) return;
      pressed = false;
      act();
      soon();
    }, listen);
  }
  signal.addEventListener('abort', () => clearTimeout(timer));
  // However long it took to get here, what stands there is theirs.
  if (selectedAt > -Infinity) timer = window.setTimeout(() => onChange(true), REST);
  return () => (timer === 0 ? madeAt : acted);
}

/** Whether the person is writing there: what is selected in a field is theirs, and no passage. */
export function isInField(node: Node): boolean {
  const element = isElement(node) ? node : node.parentElement;
  return element?.closest('input, textarea, select, [contenteditable]:not([contenteditable=false])') != null;
}
