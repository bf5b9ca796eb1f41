import { computePosition, flip, inline, offset, shift, size, type MiddlewareState, type Placement, type VirtualElement } from '@floating-ui/dom';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { viewportPlatform } from './viewport-platform.ts';

/** Free room between the text and its card, in pixels. */
const GAP = 6;
const MARGIN = 12;
/** With less room than this above and below the text, in pixels, its card lies on it. */
const ENOUGH = 160;

/**
 * Shows a card (`popover="manual"`) in the top layer, where no z-index and no transform of the page can cover or move it, and
 * keeps it beside its anchor.
 * @param highest the most of the window's height that it may take, as CSS says it.
 */
export function usePlaced(card: RefObject<HTMLElement | null>, anchor: VirtualElement, placement: Placement, highest = '50vh'): void {
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return undefined;
    if (!element.matches(':popover-open')) element.showPopover();
    const follow = (): void => void place(anchor, element, placement, highest);
    follow();
    const left = new AbortController();
    for (const type of ['scroll', 'resize']) window.addEventListener(type, follow, { capture: true, passive: true, signal: left.signal });
    return () => left.abort();
  }, [anchor, placement, highest]);
}

async function place(anchor: VirtualElement, card: HTMLElement, placement: Placement, highest: string): Promise<void> {
  const { x, y } = await computePosition(anchor, card, {
    platform: viewportPlatform,
    strategy: 'fixed',
    placement,
    middleware: [
      inline(),
      offset(GAP),
      flip({ padding: MARGIN }),
      shift((state) => ({ padding: MARGIN, crossAxis: isFilledBy(state) })),
      size({ padding: MARGIN, apply: ({ availableHeight }) => card.style.setProperty('max-height', `min(${highest}, ${Math.max(80, availableHeight)}px)`) }),
    ],
  });
  card.style.setProperty('transform', `translate(${Math.round(x)}px, ${Math.round(y)}px)`);
}

/** Whether the text takes all of the window, so that no card beside it could be seen. */
function isFilledBy({ rects: { reference } }: MiddlewareState): boolean {
  const [above, below] = [reference.y, window.innerHeight - reference.y - reference.height];
  return Math.max(above, below) < ENOUGH && above < window.innerHeight && below < window.innerHeight;
}
