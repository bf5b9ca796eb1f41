import type { PageTimings } from './in-page.ts';

/** The middle run of each figure; the longest slice of all runs. */
export function medianOf(runs: readonly PageTimings[]): PageTimings {
  const median = (of: (run: PageTimings) => number): number => runs.map(of).sort((a, b) => a - b)[runs.length >> 1] ?? 0;
  const most = (of: (run: PageTimings) => number): number => Math.max(...runs.map(of));
  return {
    blocks: median((run) => run.blocks),
    paired: median((run) => run.paired),
    reading: { ms: median((run) => run.reading.ms), longest: most((run) => run.reading.longest) },
    finding: { ms: median((run) => run.finding.ms), longest: most((run) => run.finding.longest) },
    readability: median((run) => run.readability),
  };
}

/**
 * The exponent with which a time grows with the size, fitted to all points: 1 is linear, 2 quadratic.
 * @param points size and time, both above 0.
 */
export function slopeOf(points: readonly (readonly [size: number, ms: number])[]): number {
  const logs = points.map(([size, ms]) => [Math.log(size), Math.log(ms)] as const);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(logs.map(([size]) => size)), mean(logs.map(([, ms]) => ms))];
  const along = logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
  return logs.reduce((sum, [size, ms]) => sum + (size - x) * (ms - y), 0) / along;
}

const COLUMNS = ['blocks', 'pairs', 'reading', 'slice', 'finding', 'slice', 'Readability', 'reading', 'both'] as const;
const WIDTH = 16;
/** Pages smaller than this are measured in fractions of a millisecond, and tell nothing of how the time grows. */
const LEAST_FOR_SLOPE = 100;

/** A table, one row a page, all times in milliseconds, and how they grow. */
export function describeTimings(rows: readonly PageTimings[]): string {
  const line = (cells: readonly (string | number)[]): string => cells.map((cell) => String(cell).padStart(WIDTH)).join('');
  const slope = (of: (row: PageTimings) => number): string =>
    slopeOf(rows.filter(({ blocks }) => blocks >= LEAST_FOR_SLOPE).map((row) => [row.blocks, of(row)])).toFixed(2);
  const lines = rows.map((row) => {
    const { blocks, paired, reading, finding, readability } = row;
    const times = [reading.ms, reading.longest, finding.ms, finding.longest, readability].map((ms) => ms.toFixed(1));
    const ratios = [reading.ms, reading.ms + finding.ms].map((ms) => `${(ms / readability).toFixed(2)} ×`);
    return line([blocks, paired, ...times, ...ratios]);
  });
  return [
    line(['', '', 'page thread', 'longest', 'background', 'longest', 'page thread', 'to Readability', '']),
    line(COLUMNS),
    ...lines,
    line(['slope', '', slope(({ reading }) => reading.ms), '', slope(({ finding }) => finding.ms), '', slope(({ readability }) => readability), '', '']),
  ].join('\n');
}
