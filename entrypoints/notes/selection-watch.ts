/** How long a selection rests before it is looked at, in milliseconds: while it is drawn, it is nobody's. */
const REST = 200;

/** Tells when a person has selected something, and when it is no more; never while the pointer is still down. */
export function watchSelection(onChange: () => void, signal: AbortSignal): void {
  let timer = 0;
  let pressed = false;
  const soon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (!pressed) onChange();
    }, REST);
  };
  const listen = { signal, capture: true, passive: true };
  document.addEventListener('selectionchange', soon, listen);
  window.addEventListener('pointerdown', () => (pressed = true), listen);
  for (const type of ['pointerup', 'pointercancel', 'dragend'] as const) {
    window.addEventListener(type, () => {
      pressed = false;
      soon();
    }, listen);
  }
  signal.addEventListener('abort', () => clearTimeout(timer));
  soon(); // what was selected before there was anybody to see it
}

/** Whether the person is writing there: what is selected in a field is theirs, and no passage. */
export function isInField(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('input, textarea, select, [contenteditable]:not([contenteditable=false])') != null;
}
