import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Gives a field the focus when it is there to be written in; `autofocus` does so only while a page loads, and in a popover that opens. */
export function useFocused(field: RefObject<HTMLElement | null>, focused: boolean): void {
  useLayoutEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
}
