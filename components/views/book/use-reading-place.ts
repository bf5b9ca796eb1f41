import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { BookProps } from './Book.tsx';
import type { RowFiller } from './row-filler.ts';

/** How long the view must rest before its place is told, in milliseconds. */
const REST = 150;

/** Opens the view at its place, keeps the place when the view changes, and tells it when the person has read on. */
export function useReadingPlace(sheet: RefObject<HTMLElement | null>, filler: RowFiller, { view, opening, place, onPlace }: BookProps): void {
  const told = useRef({ onPlace, place });
  told.current = { onPlace, place };
  /** Where the view was scrolled by us: that is nobody's reading. */
  const own = useRef(0);
  useLayoutEffect(() => {
    const root = sheet.current;
    const { place: bead } = told.current;
    if (!root || opening || bead === null) return;
    const row = filler.fillAt(bead)?.querySelector(`.sentence[data-bead="${bead}"]`)?.closest('.row');
    // The first row stands under the heads by itself. Rows above get their true heights only now: twice.
    if (row && row !== root.querySelector('.row[data-number]')) for (let k = 0; k < 2; k++) row.scrollIntoView({ block: 'start', behavior: 'instant' });
    own.current = root.scrollTop;
  }, [sheet, filler, view, opening]);
  useEffect(() => {
    const root = sheet.current;
    if (!root) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      timer = undefined;
      const bead = firstBead(root);
      if (bead !== null) told.current.onPlace(bead);
    };
    const onScroll = (): void => {
      clearTimeout(timer);
      if (Math.abs(root.scrollTop - own.current) <= 1) return;
      own.current = Infinity; // from now on it is theirs, also when they come back to where the view opened
      timer = setTimeout(tell, REST);
    };
    root.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      root.removeEventListener('scroll', onScroll);
    };
  }, [sheet]);
}

/** The first bead of the first row whose end is in the window. */
function firstBead(root: HTMLElement): number | null {
  const top = root.getBoundingClientRect().top + parseFloat(getComputedStyle(root).scrollPaddingTop || '0');
  // From the large to the small: what is asked of an element that is not laid out has it laid out.
  const groups = [...root.querySelectorAll('.stretches')];
  const stretches = [...(groups[firstBelow(groups, top)]?.querySelectorAll('.stretch') ?? [])];
  for (const stretch of stretches.slice(firstBelow(stretches, top))) {
    const rows = [...stretch.querySelectorAll('.row[data-number]')];
    const row = rows[firstBelow(rows, top)];
    const beads = [...(row?.querySelectorAll('.sentence') ?? [])].map((sentence) => Number(sentence.getAttribute('data-bead')));
    if (row) return beads.length > 0 ? Math.min(...beads) : null;
  }
  return null;
}

/** Of elements that stand one under the other, the first whose end is below a height of the window. */
function firstBelow(elements: readonly Element[], top: number): number {
  let [from, to] = [0, elements.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((elements[middle] as Element).getBoundingClientRect().bottom <= top) from = middle + 1;
    else to = middle;
  }
  return from;
}
