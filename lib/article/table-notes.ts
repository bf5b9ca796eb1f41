import type { Block, PageText } from './block.ts';
import { massOf, sideOf, type Side } from './side.ts';

/** A column with less of the text than this, beside the column of its language, holds notes. */
const NOTES_SHARE = 0.5;
/** A table with fewer rows in both languages lays out a page. */
const LEAST_ROWS = 2;

interface Cell {
  block: Block;
  table: number;
  row: number;
  column: number;
}

/**
 * Takes out the cells of a notes column: in a table with one column a language, what stands in a third one renders nothing.
 * @param blocks candidates in page order.
 */
export function withoutTableNotes(blocks: readonly Block[], page: PageText): Block[] {
  const cells = cellsOf(blocks, page);
  const notes = new Set<Block>();
  for (const table of new Set(cells.map((cell) => cell.table))) {
    const own = cells.filter((cell) => cell.table === table);
    const columns = { zh: columnsOf(own, 'zh'), en: columnsOf(own, 'en') };
    const [zh, en] = [columns.zh[0], columns.en[0]];
    if (!zh || !en || zh.column === en.column || Math.min(zh.rows, en.rows) < LEAST_ROWS) continue;
    for (const { block, column } of own) {
      const side = sideOf(block);
      if (!side || column === zh.column || column === en.column) continue;
      const main = side === 'zh' ? zh : en;
      const mass = columns[side].find((other) => other.column === column)?.mass ?? 0;
      if (mass < NOTES_SHARE * main.mass) notes.add(block);
    }
  }
  return notes.size === 0 ? [...blocks] : blocks.filter((block) => !notes.has(block));
}

/** The columns that hold a language, the heaviest first. */
function columnsOf(cells: readonly Cell[], side: Side): { column: number; mass: number; rows: number }[] {
  const columns = new Map<number, { column: number; mass: number; rows: number }>();
  for (const { block, column } of cells) {
    if (sideOf(block) !== side) continue;
    const known = columns.get(column) ?? { column, mass: 0, rows: 0 };
    columns.set(column, { column, mass: known.mass + massOf(block), rows: known.rows + 1 });
  }
  return [...columns.values()].sort((a, b) => b.mass - a.mass);
}

function cellsOf(blocks: readonly Block[], page: PageText): Cell[] {
  const places = columnPlaces(page);
  return blocks.flatMap((block) => {
    const cell = ancestor(block.container, page, (tag) => tag === 'td' || tag === 'th');
    const row = cell < 0 ? -1 : ancestor(cell, page, (tag) => tag === 'tr');
    const table = row < 0 ? -1 : ancestor(row, page, (tag) => tag === 'table');
    return table < 0 ? [] : [{ block, table, row, column: places.get(cell) ?? 0 }];
  });
}

/** For every cell its place in its row; merged cells count as one. */
function columnPlaces(page: PageText): Map<number, number> {
  const places = new Map<number, number>();
  const counts = new Map<number, number>();
  page.containers.forEach(({ tag, parent }, id) => {
    if (tag !== 'td' && tag !== 'th') return;
    const place = counts.get(parent) ?? 0;
    places.set(id, place);
    counts.set(parent, place + 1);
  });
  return places;
}

function ancestor(from: number, page: PageText, isWanted: (tag: string) => boolean): number {
  let at = from;
  while (at >= 0 && !isWanted(page.containers[at]?.tag ?? '')) at = page.containers[at]?.parent ?? -1;
  return at;
}
