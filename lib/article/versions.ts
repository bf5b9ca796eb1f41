/** How a page sets several renderings of one text: the Blocks of each, told by where they stand. */
import type { Block, PageText } from './block.ts';
import { massOf, sideOf, type Side } from './side.ts';

/** A text and its renderings, as candidates; whether they are renderings at all is not asked here. */
export interface Versions {
  source: Block[];
  renderings: Block[][];
}

/** A row of cells, or a paragraph with what follows it, has at most so many renderings. */
const MOST = 8;
/** So many paragraphs, and this share of them, with as many renderings behind each, are a habit. */
const HABIT = { count: 3, share: 0.7 };

/**
 * Renderings that stand beside their source: the cells of the rows of a table, or parts of any containers that each hold one language.
 * @param source the language that stands once in a row.
 */
export function versionsInRows(page: PageText, candidates: readonly Block[], source: Side): Versions | null {
  const kinds = new Map<string, { mass: number; rows: Block[][][] }>();
  for (const row of rowsOf(page, candidates)) {
    const sides = row.map((cell) => sideOfCell(cell));
    const kind = sides.join(' ');
    const others = sides.filter((side) => side !== source).length;
    if (sides.includes(null) || sides.length - others !== 1 || others < 2 || others > MOST) continue;
    const known = kinds.get(kind) ?? { mass: 0, rows: [] };
    known.rows.push(row);
    known.mass += row.flat().reduce((sum, block) => sum + (sideOf(block) === source ? massOf(block) : 0), 0);
    kinds.set(kind, known);
  }
  const [best] = [...kinds].sort(([, a], [, b]) => b.mass - a.mass);
  if (!best) return null;
  const sides = best[0].split(' ');
  const column = (at: number): Block[] => best[1].rows.flatMap((row) => row[at] ?? []);
  return { source: column(sides.indexOf(source)), renderings: sides.flatMap((side, at) => (side === source ? [] : [column(at)])) };
}

/** Every container as a row: the candidates of each of its children that holds some. */
function rowsOf(page: PageText, candidates: readonly Block[]): Block[][][] {
  const cells = new Map<number, Block[]>();
  for (const block of candidates) {
    for (let at = block.container; at >= 0; at = page.containers[at]?.parent ?? -1) {
      const inside = cells.get(at);
      if (inside) inside.push(block);
      else cells.set(at, [block]);
    }
  }
  const rows = new Map<number, Block[][]>();
  // Containers stand in document order, and so do the children of each.
  for (const [container, blocks] of [...cells].sort(([a], [b]) => a - b)) {
    const parent = page.containers[container]?.parent ?? -1;
    const row = rows.get(parent);
    if (row) row.push(blocks);
    else rows.set(parent, [blocks]);
  }
  return [...rows.values()].filter((row) => row.length > 2);
}

function sideOfCell(cell: readonly Block[]): Side | null {
  const sides = new Set(cell.map(sideOf));
  return sides.size === 1 ? ([...sides][0] ?? null) : null;
}

/** Renderings that follow each paragraph of their source, or precede it, always as many. */
export function versionsInTurn(candidates: readonly Block[], source: Side): Versions | null {
  const runs: Block[][] = [];
  let run: Block[] = [];
  for (const block of candidates) {
    if (sideOf(block) !== source) run.push(block);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  const counts = Map.groupBy(runs, ({ length }) => length);
  const [usual] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  if (!usual || usual[0] < 2 || usual[0] > MOST || usual[1].length < HABIT.count || usual[1].length < HABIT.share * runs.length) return null;
  const renderings = Array.from({ length: usual[0] }, (_, at) => usual[1].flatMap((blocks) => blocks[at] ?? []));
  return { source: candidates.filter((block) => sideOf(block) === source), renderings };
}
