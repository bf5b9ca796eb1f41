/** Whether the sentences of two texts stand in the same order: the evidence against a text whose parts were shuffled. */
import type { Bead, Run } from './alignment.ts';
import type { LinkedText } from './bitext.ts';
import { isPause, type Steps, within } from './steps.ts';
import type { EncodedSide } from './vocabulary.ts';

/** Both for each English token, in nats. */
export interface Order {
  /**
   * How much better the English tokens are explained by the Chinese of their bead than by the whole Chinese text, as a share of
   * what its number of units allows (the logarithm). In another text it is about 0: what the two have in common stands anywhere.
   */
  inPlace: number;
  /**
   * How much better pairs of English sentences are explained by Chinese ones in the reverse order than by any in the same order;
   * 0 when no pair is.
   */
  reversed: number;
}

/** The share of tokens that a rendering is expected to explain, as in evidence.ts. */
const LAMBDA = 0.35;
/** Every text is measured as if it had this many more tokens that say nothing: a few may be chance. */
const DOUBT = 20;
/** Pairs of sentences are compared; a longer text is cut into this many runs of sentences a side, so that time stays linear. */
const MOST_RUNS = 24;

/** Measures the beads of a whole bitext. */
export function* measureOrder(text: LinkedText, beads: readonly Bead[]): Steps<Order> {
  const tokens = text.en.tokens.length + DOUBT;
  let inPlace = -sum(explain(text, wholeOf(text.zh), wholeOf(text.en)));
  for (const [turn, bead] of beads.entries()) {
    inPlace += sum(explain(text, bead.zh, bead.en));
    if (isPause(turn)) yield (0.3 * turn) / beads.length;
  }
  const reversed = yield* within(0.3, 1, measureReversed(text));
  return { inPlace: inPlace / tokens / Math.log(text.zh.starts.length + 1), reversed: reversed / tokens };
}

/** Sums over all pairs of English sentences (or runs of them), divided by the number of pairs that each is in. */
function* measureReversed(text: LinkedText): Steps<number> {
  const [zh, en] = [cut(text.zh), cut(text.en)];
  if (zh.length < 2 || en.length < 2) return 0;
  const rows: Float64Array[] = [];
  for (const run of zh) {
    const values = explain(text, run, wholeOf(text.en));
    rows.push(Float64Array.from(en, ({ start, end }) => sum(values.subarray(start, end))));
    yield rows.length / zh.length;
  }
  let total = 0;
  for (let earlier = 0; earlier < en.length; earlier++) {
    for (let later = earlier + 1; later < en.length; later++) total += Math.max(0, gainOfReversal(rows, earlier, later));
  }
  return total / (en.length - 1);
}

/** Single units, or as many runs of about the same number of them. */
function cut({ starts }: EncodedSide): Run[] {
  const units = starts.length - 1;
  const count = Math.min(units, MOST_RUNS);
  const border = (k: number) => Math.round((k * units) / count);
  return Array.from({ length: count }, (_, k) => ({ start: border(k), end: border(k + 1) }));
}

/** The best two Chinese units in the reverse order against the best two in order (or one for both). */
function gainOfReversal(rows: readonly Float64Array[], earlier: number, later: number): number {
  let [ordered, reversed, bestEarlier, bestLater] = [-Infinity, -Infinity, -Infinity, -Infinity];
  for (const row of rows) {
    const [first, second] = [row[earlier] as number, row[later] as number];
    reversed = Math.max(reversed, bestLater + first);
    bestEarlier = Math.max(bestEarlier, first);
    ordered = Math.max(ordered, bestEarlier + second);
    bestLater = Math.max(bestLater, second);
  }
  return reversed - ordered;
}

/** The log ratio of evidence.ts for each told English unit, given a run of Chinese units of any length. */
function explain({ zh, en, table, enRarity, scratch }: LinkedText, given: Run, told: Run): Float64Array {
  const [from, to] = [zh.starts[given.start] as number, zh.starts[given.end] as number];
  eachRendering(from, to, (column, value) => (scratch[column] = (scratch[column] as number) + value));
  const values = new Float64Array(told.end - told.start);
  const scale = LAMBDA / Math.max(1, to - from);
  for (let unit = told.start; unit < told.end; unit++) {
    let [total, product] = [0, 1];
    for (let t = en.starts[unit] as number; t < (en.starts[unit + 1] as number); t++) {
      const type = en.tokens[t] as number;
      product *= 1 - LAMBDA + scale * (scratch[type] as number) * (enRarity[type] as number);
      // Multiplied first, as in evidence.ts.
      if (product > 1e-200 && product < 1e200) continue;
      total += Math.log(product);
      product = 1;
    }
    values[unit - told.start] = total + Math.log(product);
  }
  eachRendering(from, to, (column) => (scratch[column] = 0));
  return values;

  function eachRendering(first: number, end: number, visit: (column: number, value: number) => void): void {
    for (let t = first; t < end; t++) {
      const row = zh.tokens[t] as number;
      for (let k = table.offsets[row] as number; k < (table.offsets[row + 1] as number); k++) visit(table.columns[k] as number, table.values[k] as number);
    }
  }
}

function wholeOf({ starts }: EncodedSide): Run {
  return { start: 0, end: starts.length - 1 };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
