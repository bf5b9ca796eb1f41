import { describeLimits, type Limit } from './limits.ts';

/** What one opening of a page took; milliseconds and MB. */
export interface ViewRun {
  /** From the popup's first moment until the page's text was handed to the background. */
  reading: number;
  /** Until the background had found and paired the article. */
  pairing: number;
  /** From the click on a view until its first rows were on the screen, and until all were drawn. */
  first: number;
  complete: number;
  /** The longest that anything, the page's own work included, held the page's thread: while it was read and paired, while the view was drawn, while it was scrolled. */
  longestReading: number;
  longestView: number;
  longestScrolling: number;
  /** The slowest answer to a key; 0: all came within a frame. */
  latencyReading: number;
  latencyScrolling: number;
  /** Between frames while scrolling. */
  frames: number[];
  /** What the page's process holds: paired more than before; with the view on and off again more than paired. */
  heap: { ready: number; on: number; off: number };
  readability: number;
  clone: number;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** More than this between two frames: one was left out. */
const DROPPED = 25;

const HEADS = [
  ['', 'reading', 'pairing', 'first', 'all rows', 'longest task of the page', '', '', 'slowest answer', 'to a key', 'frames', 'MB more', '', '', 'Readability', 'its copy'],
  ['pairs', '', '', 'rows', 'drawn', 'reading', 'view', 'scrolling', 'reading', 'scrolling', 'left out', 'paired', 'on', 'off again', 'parse()', 'of the page'],
] as const;
const WIDTH = 12;

/** A table, one row for a size and a speed, medians of its runs. */
export function describeViews(rows: readonly { pairs: number; rate: number; runs: readonly ViewRun[] }[]): string {
  const line = (cells: readonly (string | number)[]): string => cells.map((cell) => String(cell).padStart(WIDTH)).join(' ');
  const lines = rows.map(({ pairs, rate, runs }) => {
    const of = (value: (run: ViewRun) => number, digits = 0): string => median(runs.map(value)).toFixed(digits);
    const answer = (value: (run: ViewRun) => number): string => (median(runs.map(value)) === 0 ? '< 16' : of(value));
    const frames = runs.flatMap((run) => run.frames);
    return line([
      `${pairs.toLocaleString('en-US')}${rate === 1 ? '' : `, 1/${String(rate)}`}`,
      of((run) => run.reading), of((run) => run.pairing), of((run) => run.first), of((run) => run.complete),
      of((run) => run.longestReading), of((run) => run.longestView), of((run) => run.longestScrolling),
      answer((run) => run.latencyReading), answer((run) => run.latencyScrolling),
      `${((frames.filter((between) => between > DROPPED).length / frames.length) * 100).toFixed(1)} %`,
      of((run) => run.heap.ready, 1), of((run) => run.heap.on, 1), of((run) => run.heap.off, 1),
      of((run) => run.readability), of((run) => run.clone),
    ]);
  });
  return [
    'The production build, from the click on the toolbar button on. Milliseconds, medians. 1/4: the thread of the page is four times slower.',
    ...HEADS.map((cells) => line([...cells])),
    ...lines,
    describeLimits(rows.filter(({ rate }) => rate === 1).flatMap(limitsOf)),
  ].join('\n');
}

function limitsOf({ pairs, runs }: { pairs: number; runs: readonly ViewRun[] }): Limit[] {
  const limit = (what: string, of: (run: ViewRun) => number, most: number, unit: string): Limit => ({ what: `${pairs.toLocaleString('en-US')} pairs, ${what}`, value: median(runs.map(of)), most, unit });
  return [
    ...(pairs === 30 ? [limit('first rows', (run) => run.first, 150, 'ms')] : []),
    limit('longest task', (run) => Math.max(run.longestReading, run.longestView, run.longestScrolling), 50, 'ms'),
    limit('frames left out', (run) => (run.frames.filter((between) => between > DROPPED).length / run.frames.length) * 100, 0, '%'),
    limit('memory after the view', (run) => run.heap.off, 1, 'MB'),
  ];
}
