/**
 * The part of the alignment grid that is searched. A node (i, j) lies between units: i Chinese and j English units of the
 * range are behind it. Row i holds the nodes low[i] … high[i], both inclusive and never falling.
 */
export interface Band {
  low: Int32Array;
  high: Int32Array;
}

/** A place between units. */
export interface Node {
  i: number;
  j: number;
}

/** All nodes of an n × m grid. */
export function fullBand(n: number, m: number): Band {
  return { low: new Int32Array(n + 1), high: new Int32Array(n + 1).fill(m) };
}

/**
 * The nodes near a path.
 * @param first lowest English boundary of the path in each row; `last` the highest
 * @param rows how many rows up and down a path's boundary reaches
 */
export function bandAround(first: Int32Array, last: Int32Array, m: number, radius: number, rows: number): Band {
  const n = first.length - 1;
  const low = new Int32Array(n + 1);
  const high = new Int32Array(n + 1);
  for (let i = 0; i <= n; i++) {
    low[i] = Math.max(0, (first[Math.max(0, i - rows)] as number) - radius);
    high[i] = Math.min(m, (last[Math.min(n, i + rows)] as number) + radius);
  }
  low[0] = 0;
  high[n] = m;
  for (let i = 1; i <= n; i++) {
    if ((low[i] as number) < (low[i - 1] as number)) low[i] = low[i - 1] as number;
    if ((high[i] as number) < (high[i - 1] as number)) high[i] = high[i - 1] as number;
  }
  return { low, high };
}

/** The nodes of a band between two of them, which become the first and the last. */
export function bandBetween(band: Band, from: Node, to: Node): Band {
  const clip = (j: number) => Math.min(to.j, Math.max(from.j, j)) - from.j;
  const low = band.low.slice(from.i, to.i + 1).map(clip);
  const high = band.high.slice(from.i, to.i + 1).map(clip);
  low[0] = 0;
  high[high.length - 1] = to.j - from.j;
  return { low, high };
}
