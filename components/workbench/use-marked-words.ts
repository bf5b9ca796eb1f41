import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { CheckFinding } from '../../lib/check/check.ts';
import type { Side } from '../../lib/edit/rows.ts';
import { joinerBetween } from '../../lib/text/join-sentences.ts';

/** The name of the highlight in the style sheet. */
const NAME = 'finding';

interface Drawn {
  findings: readonly CheckFinding[] | null;
  places: ReadonlyMap<string, number>;
  at: number;
}

/** Marks the words that the findings of the row at hand point at, without changing what is drawn. */
export function useMarkedWords(main: RefObject<HTMLElement | null>, { findings, places, at }: Drawn, redrawn: unknown): void {
  useLayoutEffect(() => {
    const ranges = (findings ?? []).flatMap(({ places: all }) => all.filter(({ row }) => places.get(row) === at)).flatMap((place) =>
      (['zh', 'en'] as const).flatMap((side) => place[side].flatMap(({ start, end }) => rangeOf(main.current, at, side, start, end) ?? [])),
    );
    if (ranges.length > 0) CSS.highlights.set(NAME, new Highlight(...ranges));
    else CSS.highlights.delete(NAME);
    return () => void CSS.highlights.delete(NAME);
  }, [findings, places, at, redrawn]);
}

/** Where a stretch of a side's text (UTF-16 offsets, half-open) is drawn: sentences are parted there as `sideText` parts them. */
function rangeOf(main: HTMLElement | null, at: number, side: Side, start: number, end: number): Range | null {
  const units = main?.querySelectorAll(`.row[data-at="${String(at)}"] .cell[data-side="${side}"] .unit`) ?? [];
  const range = new Range();
  let [all, isOpen] = ['', false];
  for (const unit of units) {
    const node = unit.firstChild;
    if (!(node instanceof Text)) continue;
    const from = all.length + joinerBetween(all, node.data, side).length;
    all = all.padEnd(from) + node.data;
    if (!isOpen && start < all.length) {
      range.setStart(node, Math.max(0, start - from));
      isOpen = true;
    }
    if (isOpen && end <= all.length) {
      range.setEnd(node, Math.max(0, end - from));
      return range;
    }
  }
  return null;
}
