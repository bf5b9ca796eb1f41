import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Shows a view over all of the page, and gives it the focus, again where what had it has left the view.
 * @param drawn what is drawn in the view. @param modal whether the page behind is not hidden: it is inert, then, for keyboard and
 * screen reader.
 */
export function useTopLayer(dialog: RefObject<HTMLDialogElement | null>, sheet: RefObject<HTMLElement | null>, drawn: unknown, modal: boolean): void {
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (!shown) return;
    const focus = (): boolean => {
      sheet.current?.focus({ preventScroll: true });
      return shown.matches(':focus-within');
    };
    if (!modal) shown.showPopover();
    if (modal || !focus()) {
      // What takes no focus is inert: a modal dialog of the page's is open.
      if (!modal) shown.hidePopover();
      shown.showModal();
      focus();
    }
    // Only closing it, and not its removal, gives the focus back.
    return () => (shown.open ? shown.close() : shown.hidePopover());
  }, []);
  useLayoutEffect(() => {
    if (dialog.current && !dialog.current.matches(':focus-within')) sheet.current?.focus({ preventScroll: true });
  }, [drawn]);
}
