/** Whether the sentences of two texts stand in the same order: the evidence against a text whose parts were shuffled. */
import type { Bead, Run } from './alignment.ts';
import type { Bitext } from './bitext.ts';
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
export function measureOrder(bitext: Bitext, beads: readonly Bead[]): Order {
  const tokens = bitext.en.tokens.length + DOUBT;
  let inPlace = -sum(explain(bitext, wholeOf(bitext.zh), wholeOf(bitext.en)));
  for (const bead of beads) inPlace += sum(explain(bitext, bead.zh, bead.en));
  return { inPlace: inPlace / tokens / Math.log(bitext.zh.starts.length + 1), reversed: measureReversed(bitext) / tokens };
}

/** Sums over all pairs of English sentences (or runs of them), divided by the number of pairs that each is in. */
function measureReversed(bitext: Bitext): number {
  const [zh, en] = [cut(bitext.zh), cut(bitext.en)];
  if (zh.length < 2 || en.length < 2) return 0;
  const rows = zh.map((run) => {
    const values = explain(bitext, run, wholeOf(bitext.en));
    return Float64Array.from(en, ({ start, end }) => sum(values.subarray(start, end)));
  });
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
function explain({ zh, en, table, enRarity, scratch }: Bitext, given: Run, told: Run): Float64Array {
  const [from, to] = [zh.starts[given.start] as number, zh.starts[given.end] as number];
  eachRendering(from, to, (column, value) => (scratch[column] = (scratch[column] as number) + value));
  const values = new Float64Array(told.end - told.start);
  const scale = LAMBDA / Math.max(1, to - from);
  for (let unit = told.start; unit < told.end; unit++) {
    let value = 0;
    for (let t = en.starts[unit] as number; t < (en.starts[unit + 1] as number); t++) {
      const type = en.tokens[t] as number;
      value += Math.log(1 - LAMBDA + scale * (scratch[type] as number) * (enRarity[type] as number));
    }
    values[unit - told.start] = value;
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
