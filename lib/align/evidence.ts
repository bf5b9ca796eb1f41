/**
 * Lexical evidence, in the manner of Moore 2002 ("Fast and accurate sentence alignment of bilingual corpora") and IBM Model 1:
 * for a run of Chinese units and one English unit,
 *
 *     Σ over the English tokens of log((1 − λ) + λ · t(token | run) / p(token))
 *
 * where t(token | run) averages the translation table over the run's tokens and p(token) is the token's frequency. (Multiplied first:
 * a logarithm for every token would take longer than all the rest.)
 */
import type { Band } from './band.ts';
import type { Bitext, Range } from './bitext.ts';
import { LONGEST_RUN } from './shapes.ts';
import { isPause, type Steps } from './steps.ts';
import type { SparseTable } from './translation-table.ts';
import type { EncodedSide } from './vocabulary.ts';

/** The share of tokens that a translation is expected to explain. */
const LAMBDA = 0.35;
const LOG_MISS = Math.log(1 - LAMBDA);

/** Writes the values of the runs that begin at unit i: run length k and told unit j at `at + (k − 1) · width + j − low[i]`. */
type FillRow = (i: number, width: number, values: Float32Array, at: number) => void;

/** A log ratio for every run of Chinese units and every English unit inside a band. */
export class Evidence {
  readonly #band: Band;
  readonly #values: Float32Array;
  readonly #offsets: Int32Array;
  readonly #widths: Int32Array;

  private constructor(band: Band) {
    const n = band.low.length - 1;
    this.#band = band;
    this.#offsets = new Int32Array(n + 1);
    this.#widths = new Int32Array(n + 1);
    for (let i = 0; i < n; i++) {
      const width = (band.high[Math.min(n, i + LONGEST_RUN)] as number) - (band.low[i] as number);
      this.#widths[i] = width;
      this.#offsets[i + 1] = (this.#offsets[i] as number) + width * Math.min(LONGEST_RUN, n - i);
    }
    this.#values = new Float32Array(this.#offsets[n] as number);
  }

  /** Makes room for a band and has every row filled. */
  static *fill(band: Band, fillRow: FillRow): Steps<Evidence> {
    const evidence = new Evidence(band);
    const rows = band.low.length - 1;
    for (let i = 0; i < rows; i++) {
      fillRow(i, evidence.#widths[i] as number, evidence.#values, evidence.#offsets[i] as number);
      if (isPause(i)) yield (i + 1) / rows;
    }
    return evidence;
  }

  /** What the run of `length` units from `given` on says for the told units [told, told + count): a log ratio. */
  sum(given: number, length: number, told: number, count: number): number {
    let at = (this.#offsets[given] as number) + (length - 1) * (this.#widths[given] as number) + told - (this.#band.low[given] as number);
    let total = 0;
    for (const end = at + count; at < end; at++) total += this.#values[at] as number;
    return total;
  }
}

/**
 * Computes the evidence for all runs and told units of a range that the band allows.
 * @param range the band's node (0, 0) is its corner
 */
export function gatherEvidence({ zh, en, table, enRarity, scratch }: Bitext, range: Range, band: Band): Steps<Evidence> {
  const n = band.low.length - 1;
  return Evidence.fill(band, (i, width, values, at) => {
    let size = 0;
    const first = band.low[i] as number;
    for (let length = 1; length <= LONGEST_RUN && i + length <= n; length++) {
      size += addUnit(scratch, zh, range.zhStart + i + length - 1, table, 1);
      const last = band.high[i + length] as number;
      tell(scratch, en, range.enStart + first, range.enStart + last, enRarity, size, values, at + (length - 1) * width);
    }
    for (let length = 1; length <= LONGEST_RUN && i + length <= n; length++) addUnit(scratch, zh, range.zhStart + i + length - 1, table, 0);
  });
}

/** Adds what a unit's tokens translate to to the scratch (or, with factor 0, clears it); returns the unit's number of tokens. */
function addUnit(scratch: Float32Array, { starts, tokens }: EncodedSide, unit: number, table: SparseTable, factor: 0 | 1): number {
  const from = starts[unit] as number;
  const to = starts[unit + 1] as number;
  for (let t = from; t < to; t++) {
    const row = tokens[t] as number;
    const end = table.offsets[row + 1] as number;
    for (let k = table.offsets[row] as number; k < end; k++) {
      const column = table.columns[k] as number;
      scratch[column] = factor === 0 ? 0 : (scratch[column] as number) + (table.values[k] as number);
    }
  }
  return to - from;
}

/** Writes the formula above for the units [first, last), the given run being in the scratch; `size` is the run's number of tokens. */
function tell(
  scratch: Float32Array, { starts, tokens }: EncodedSide, first: number, last: number, rarity: Float32Array, size: number, values: Float32Array, at: number,
): void {
  const scale = LAMBDA / Math.max(1, size);
  for (let unit = first, place = at; unit < last; unit++, place++) {
    const to = starts[unit + 1] as number;
    let total = 0;
    let misses = 0;
    let product = 1;
    for (let t = starts[unit] as number; t < to; t++) {
      const type = tokens[t] as number;
      const sum = scratch[type] as number;
      if (sum === 0) {
        misses++;
        continue;
      }
      product *= 1 - LAMBDA + scale * sum * (rarity[type] as number);
      if (product < 1e200) continue;
      total += Math.log(product);
      product = 1;
    }
    values[place] = total + Math.log(product) + misses * LOG_MISS;
  }
}
