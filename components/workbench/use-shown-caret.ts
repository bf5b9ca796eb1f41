import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Shows where the caret stands that a click has put into the row at hand, since the browser shows none in text that is not written in,
 * and there a row is split. @param caret what is shown, placed over what holds it and the rows. @param drawn changes with the rows.
 */
export function useShownCaret(caret: RefObject<HTMLElement | null>, drawn: readonly unknown[]): void {
  useLayoutEffect(() => {
    const show = (): void => {
      const { current } = caret;
      const place = current?.parentElement;
      if (!place) return;
      const box = boxOfCaret(place);
      current.hidden = box === null;
      if (!box) return;
      const { left, top } = place.getBoundingClientRect();
      Object.assign(current.style, { left: `${String(box.left - left)}px`, top: `${String(box.top - top)}px`, height: `${String(box.height)}px` });
    };
    show();
    document.addEventListener('selectionchange', show);
    addEventListener('resize', show);
    return () => {
      document.removeEventListener('selectionchange', show);
      removeEventListener('resize', show);
    };
  }, drawn);
}

/** Only within a sentence: at either end of it nothing is cut. */
function boxOfCaret(place: HTMLElement): DOMRect | null {
  const selection = getSelection();
  const { focusNode, focusOffset = 0, isCollapsed } = selection ?? {};
  if (!isCollapsed || !(focusNode instanceof Text) || focusOffset === 0 || focusOffset === focusNode.length) return null;
  const unit = focusNode.parentElement?.closest('.cell.here .unit');
  return unit && place.contains(unit) ? (selection?.getRangeAt(0).getClientRects()[0] ?? null) : null;
}
