import type { PageTimings, Timing } from './in-page.ts';

/** What several runs over one page say. */
export interface Summary extends PageTimings {
  /** The first reading, and the longest time for which it held the page: with code that the browser has not compiled yet. */
  first: Timing;
}

/**
 * The middle run of each figure but for the first run, which stands by itself; the longest slice of all runs but the first.
 * @param all the first run and at least one more.
 */
export function summaryOf(all: readonly PageTimings[]): Summary {
  const [first, ...runs] = all;
  const median = (of: (run: PageTimings) => number): number => runs.map(of).sort((a, b) => a - b)[runs.length >> 1] ?? 0;
  const most = (of: (run: PageTimings) => number): number => Math.max(...runs.map(of));
  return {
    blocks: median((run) => run.blocks),
    paired: median((run) => run.paired),
    first: first?.reading ?? { ms: 0, longest: 0 },
    reading: { ms: median((run) => run.reading.ms), longest: most((run) => run.reading.longest) },
    finding: { ms: median((run) => run.finding.ms), longest: most((run) => run.finding.longest) },
    readability: median((run) => run.readability),
    clone: median((run) => run.clone),
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

const HEADS = [
  ['', '', 'page thread', 'longest', 'first time', 'longest', 'background', 'longest', 'page thread', 'its copy of', 'to parse()'],
  ['blocks', 'pairs', 'reading', 'slice', 'reading', 'slice', 'finding', 'slice', 'parse()', 'the page', 'reading'],
] as const;
const WIDTH = 13;
/** Pages smaller than this are measured in fractions of a millisecond, and tell nothing of how the time grows. */
const LEAST_FOR_SLOPE = 100;

/** A table, one row a page, all times in milliseconds, and how they grow. */
export function describeTimings(rows: readonly Summary[]): string {
  const line = (cells: readonly (string | number)[]): string => cells.map((cell) => String(cell).padStart(WIDTH)).join('');
  const slope = (of: (row: Summary) => number): string =>
    slopeOf(rows.filter(({ blocks }) => blocks >= LEAST_FOR_SLOPE).map((row) => [row.blocks, of(row)])).toFixed(2);
  const lines = rows.map((row) => {
    const { blocks, paired, reading, first, finding, readability, clone } = row;
    const times = [reading.ms, reading.longest, first.ms, first.longest, finding.ms, finding.longest, readability, clone].map((ms) => ms.toFixed(1));
    return line([blocks, paired, ...times, `${(reading.ms / readability).toFixed(2)} ×`]);
  });
  const slopes = [slope(({ reading }) => reading.ms), '', slope(({ first }) => first.ms), '', slope(({ finding }) => finding.ms), '', slope(({ readability }) => readability), slope(({ clone }) => clone)];
  return [
    ...HEADS.map(line),
    ...lines,
    line(['slope', '', ...slopes, '']),
    'Readability is timed without the copy of the page that it needs; with it, the ratio is smaller.',
  ].join('\n');
}
