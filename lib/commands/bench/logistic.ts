/** Logistic regression by Newton's method. */

/** One observation: its values, what came out, and how much it counts. */
export interface Observation {
  values: readonly number[];
  outcome: boolean;
  weight: number;
}

const ROUNDS = 40;
/** No weight changes by more than this at once, in standard deviations of its value. */
const LONGEST_STEP = 3;
/** Holds the weights a little towards 0, so that perfectly separable observations have an answer. */
const RIDGE = 0.01;

/** The weights that fit best: the bias, then one for each value. */
export function fitLogistic(observations: readonly Observation[]): number[] {
  const scales = scalesOf(observations);
  const rows = observations.map(({ values }) => [1, ...values.map((value, v) => (value - (scales[v]?.mean ?? 0)) / (scales[v]?.deviation ?? 1))]);
  const weights = new Array<number>(scales.length + 1).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const { gradient, curvature } = slopes(observations, rows, weights);
    const step = solve(curvature, gradient);
    const longest = Math.max(...step.map(Math.abs));
    const factor = Math.min(1, LONGEST_STEP / longest);
    step.forEach((change, k) => (weights[k] = at(weights, k) - factor * change));
    if (longest < 1e-6) break;
  }
  const [bias = 0, ...scaled] = weights;
  const plain = scaled.map((weight, v) => weight / (scales[v]?.deviation ?? 1));
  return [bias - plain.reduce((sum, weight, v) => sum + weight * (scales[v]?.mean ?? 0), 0), ...plain];
}

function scalesOf(observations: readonly Observation[]): { mean: number; deviation: number }[] {
  const count = observations.length;
  return (observations[0]?.values ?? []).map((_, v) => {
    const mean = observations.reduce((sum, { values }) => sum + at(values, v), 0) / count;
    const variance = observations.reduce((sum, { values }) => sum + (at(values, v) - mean) ** 2, 0) / count;
    return { mean, deviation: Math.sqrt(variance) || 1 };
  });
}

function slopes(observations: readonly Observation[], rows: readonly number[][], weights: readonly number[]): { gradient: number[]; curvature: number[][] } {
  const gradient = weights.map((weight, k) => (k > 0 ? RIDGE * weight : 0));
  const curvature = weights.map((_, k) => weights.map((_, l) => (k === l && k > 0 ? RIDGE : 0)));
  rows.forEach((row, r) => {
    const { outcome, weight } = observations[r] as Observation;
    const probability = 1 / (1 + Math.exp(-row.reduce((sum, value, k) => sum + value * at(weights, k), 0)));
    const pull = weight * (probability - (outcome ? 1 : 0));
    const bend = weight * Math.max(1e-6, probability * (1 - probability));
    row.forEach((value, k) => {
      gradient[k] = at(gradient, k) + pull * value;
      const line = curvature[k] as number[];
      row.forEach((other, l) => (line[l] = at(line, l) + bend * value * other));
    });
  });
  return { gradient, curvature };
}

/** Solves a system of linear equations with a positive definite matrix, by elimination. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, k) => [...row, at(right, k)]);
  rows.forEach((pivot, k) => {
    const head = at(pivot, k);
    pivot.forEach((value, c) => (pivot[c] = value / head));
    for (const row of rows) {
      const factor = at(row, k);
      if (row !== pivot && factor !== 0) row.forEach((value, c) => (row[c] = value - factor * at(pivot, c)));
    }
  });
  return rows.map((row) => row.at(-1) as number);
}

function at(values: readonly number[], k: number): number {
  return values[k] as number;
}
