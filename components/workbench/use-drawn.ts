import { type RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isPrinting } from './printing.ts';

/** How far beyond the window rows are drawn. */
const BEYOND = '1200px';

interface Drawn {
  /** Goes on the element that holds the rows. */
  place: RefObject<HTMLDivElement | null>;
  drawn: boolean;
  /** Style of that element: while its rows are not drawn, it keeps their room. */
  style: { height: string } | undefined;
}

/** Draws a chunk of rows only where it can be seen, and on paper. @param usual pixels that it is taken to need until it has been drawn. */
export function useDrawn(isNeeded: boolean, usual: number): Drawn {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const height = useRef(0);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry && !entry.isIntersecting) height.current = entry.boundingClientRect.height;
      setNear(entry?.isIntersecting ?? false);
    }, { rootMargin: BEYOND });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const drawn = isPrinting.value || near || isNeeded;
  return { place, drawn, style: drawn ? undefined : { height: `${String(height.current || usual)}px` } };
}
