/**
 * The part of the alignment grid that is searched. A node (i, j) lies between units: i Chinese and j English units of the
 * range are behind it. Row i holds the nodes low[i] … high[i], both inclusive and never falling.
 */
export interface Band {
  low: Int32Array;
  high: Int32Array;
}

/** All nodes of an n × m grid. */
export function fullBand(n: number, m: number): Band {
  return { low: new Int32Array(n + 1), high: new Int32Array(n + 1).fill(m) };
}

/** The nodes within about `radius` units, on either side, of the straight line through the grid. */
export function diagonalBand(n: number, m: number, radius: number): Band {
  const path = new Int32Array(n + 1);
  for (let i = 0; i <= n; i++) path[i] = n === 0 ? m : Math.round((i * m) / n);
  return bandAround(path, path, m, radius, Math.min(n, Math.ceil((radius * n) / Math.max(1, m))));
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
