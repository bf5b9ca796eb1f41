/** “Align the rest again”: what stands between confirmed rows is paired anew; these stay as they are. */
import type { Bead } from '../align/alignment.ts';
import { freshId, type Row, type Side, type Unit } from './rows.ts';

/** Rows [from, to) that no person has confirmed, between two that one has, with their units. */
export interface Gap {
  from: number;
  to: number;
  zh: Unit[];
  en: Unit[];
}

/** The gaps that can be aligned at all: with text on both sides, and more than one way to pair it. */
export function gapsOf(rows: readonly Row[]): Gap[] {
  const gaps: Gap[] = [];
  for (let from = 0; from < rows.length; ) {
    let to = from;
    while (to < rows.length && rows[to]?.confirmed === false) to++;
    const units = (side: Side): Unit[] => rows.slice(from, to).flatMap((row) => row[side]);
    const gap: Gap = { from, to, zh: units('zh'), en: units('en') };
    if (gap.zh.length > 0 && gap.en.length > 0 && gap.zh.length + gap.en.length > 2) gaps.push(gap);
    from = Math.max(to, from) + 1;
  }
  return gaps;
}

/**
 * The rows with gaps aligned anew.
 * @param beads of each gap, over its units. A row that comes out as it was stays the same.
 */
export function withGaps(rows: readonly Row[], gaps: readonly Gap[], beads: readonly (readonly Bead[])[]): Row[] {
  const next: Row[] = [];
  let at = 0;
  let id = freshId(rows);
  for (const [index, gap] of gaps.entries()) {
    next.push(...rows.slice(at, gap.from));
    const before = rows.slice(gap.from, gap.to);
    for (const bead of beads[index] ?? []) {
      const [zh, en] = [gap.zh.slice(bead.zh.start, bead.zh.end), gap.en.slice(bead.en.start, bead.en.end)];
      const same = before.find((row) => sameList(row.zh, zh) && sameList(row.en, en));
      next.push(same ? { ...same, confidence: bead.confidence } : { id: id++, zh, en, confidence: bead.confidence, confirmed: false, marked: false });
    }
    at = gap.to;
  }
  return [...next, ...rows.slice(at)];
}

function sameList(a: readonly Unit[], b: readonly Unit[]): boolean {
  return a.length === b.length && a.every((unit, place) => unit === b[place]);
}
