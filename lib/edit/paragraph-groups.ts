import { paragraphStarts, type Row } from './rows.ts';

/** The rows of one paragraph bead, [from, to), as one row. */
export interface ParagraphGroup {
  from: number;
  to: number;
  row: Row;
}

/** The paragraph beads of an alignment, each as one row: confirmed where all its rows are, and as sure as they are on average. */
export function paragraphGroups(rows: readonly Row[]): ParagraphGroup[] {
  const starts = paragraphStarts(rows);
  const firsts = rows.flatMap((_row, at) => (starts[at] ? [at] : []));
  return firsts.map((from, index) => {
    const to = firsts[index + 1] ?? rows.length;
    const own = rows.slice(from, to);
    const row: Row = {
      id: own[0]?.id ?? 0,
      zh: own.flatMap(({ zh }) => zh),
      en: own.flatMap(({ en }) => en),
      confidence: own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length,
      confirmed: own.every(({ confirmed }) => confirmed),
      marked: own.some(({ marked }) => marked),
    };
    return { from, to, row };
  });
}
