import { type RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Tells the styles of the page how tall an element is, as a length of this name: what sticks to the window hides rows otherwise. */
export function useHeight(element: RefObject<HTMLElement | null>, name: `--${string}`): void {
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const { style } = document.documentElement;
    const tell = (): void => style.setProperty(name, `${String(current.offsetHeight)}px`);
    const observer = new ResizeObserver(tell);
    observer.observe(current);
    tell();
    return () => {
      observer.disconnect();
      style.removeProperty(name);
    };
  }, []);
}
