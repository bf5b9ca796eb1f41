/** What the content of a path's beads says of them, whatever stands around: the signs that `calibration.ts` weighs. */
import type { Bead, Run } from './alignment.ts';
import type { Bitext } from './bitext.ts';
import { LITERAL } from './encode-zh.ts';
import { isPause, type Steps, within } from './steps.ts';
import type { EncodedSide } from './vocabulary.ts';

export interface BeadSigns {
  /** Logarithm of the share of the English content words that the other side explains; few words tell little. */
  en: number;
  /** That of the lowest such share of any unit of the bead, Chinese or English: a sentence that only stands beside a pair. */
  worst: number;
  /** Numbers that the other side does not have; at most 3. */
  numbers: number;
  /** Logarithm of the mean over the beads around of the lower share of their sides: how literal the translation is. */
  context: number;
}

/** Weight of the lexicon against chance in a link, as in coverage.ts. */
const LINK = 0.05;
/** A share is measured as if there were so many more words, explained as usual. */
const DOUBT = 1.5;
const USUAL_SHARE = 0.35;
const MOST_NUMBERS = 3;
/** Beads that count as being around, on each side. */
const AROUND = 4;

/** Reads the signs of the beads with both sides; none for others. Linear in the tokens. */
export function* readBeadSigns(bitext: Bitext, beads: readonly Bead[]): Steps<(BeadSigns | undefined)[]> {
  const reader = new Reader(bitext);
  const signs: (BeadSigns | undefined)[] = [];
  const lower = new Float64Array(beads.length);
  for (const [turn, bead] of beads.entries()) {
    if (isPaired(bead)) {
      const { en, zh } = reader.read(bead);
      lower[turn] = Math.min(en.share, zh.share);
      signs.push({ en: Math.log(en.share), worst: Math.log(Math.min(en.worst, zh.worst)), numbers: Math.min(MOST_NUMBERS, en.numbers + zh.numbers), context: 0 });
    } else signs.push(undefined);
    if (isPause(turn)) yield (0.8 * turn) / beads.length;
  }
  yield* within(0.8, 1, addContext(signs, lower));
  return signs;
}

/** Whether a bead has both sides. */
export function isPaired({ zh, en }: Pick<Bead, 'zh' | 'en'>): boolean {
  return zh.start < zh.end && en.start < en.end;
}

class Reader {
  readonly #bitext: Bitext;
  /** By English type: its best link in the bead, and whether the bead has it at all. */
  readonly #links: Float32Array;
  readonly #present: Uint8Array;

  constructor(bitext: Bitext) {
    this.#bitext = bitext;
    this.#links = new Float32Array(bitext.en.vocabulary.size);
    this.#present = new Uint8Array(bitext.en.vocabulary.size);
  }

  read({ zh, en }: Bead): { zh: Measured; en: Measured } {
    const bitext = this.#bitext;
    const [from, to] = [bitext.en.starts[en.start] as number, bitext.en.starts[en.end] as number];
    for (let t = from; t < to; t++) this.#present[bitext.en.tokens[t] as number] = 1;
    const chinese = measure(bitext.zh, zh, (type) => this.#bestLink(type), LITERAL.length);
    const english = measure(bitext.en, en, (type) => this.#links[type] as number, 0);
    for (let t = from; t < to; t++) {
      this.#present[bitext.en.tokens[t] as number] = 0;
      this.#links[bitext.en.tokens[t] as number] = 0;
    }
    return { zh: chinese, en: english };
  }

  /** The probability that the Chinese type answers any English word of the bead; every such word is told. */
  #bestLink(row: number): number {
    const { table, enRarity } = this.#bitext;
    let best = 0;
    for (let k = table.offsets[row] as number; k < (table.offsets[row + 1] as number); k++) {
      const column = table.columns[k] as number;
      if (this.#present[column] === 0) continue;
      const odds = LINK * (table.values[k] as number) * (enRarity[column] as number);
      const link = odds / (1 + odds);
      if (link > best) best = link;
      if (link > (this.#links[column] as number)) this.#links[column] = link;
    }
    return best;
  }
}

interface Measured {
  /** Of the run's tokens, and the lowest one of a unit's tokens. */
  share: number;
  worst: number;
  /** How many numbers have no link. */
  numbers: number;
}

/** Adds up the links of a run's tokens; a number's key has its first digit at `digitAt`. */
function measure({ starts, tokens, vocabulary }: EncodedSide, run: Run, linkOf: (type: number) => number, digitAt: number): Measured {
  let [total, worst, numbers] = [0, 1, 0];
  for (let unit = run.start; unit < run.end; unit++) {
    let sum = 0;
    const [from, to] = [starts[unit] as number, starts[unit + 1] as number];
    for (let t = from; t < to; t++) {
      const link = linkOf(tokens[t] as number);
      sum += link;
      if (link === 0 && hasDigit(vocabulary.keys[tokens[t] as number] as string, digitAt)) numbers++;
    }
    total += sum;
    worst = Math.min(worst, shareOf(sum, to - from));
  }
  return { share: shareOf(total, (starts[run.end] as number) - (starts[run.start] as number)), worst, numbers };
}

function shareOf(links: number, tokens: number): number {
  return (links + DOUBT * USUAL_SHARE) / (tokens + DOUBT);
}

function hasDigit(key: string, at: number): boolean {
  const code = key.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** Fills in what stands around every bead. */
function* addContext(signs: readonly (BeadSigns | undefined)[], lower: Float64Array): Steps<void> {
  const sums = new Float64Array(signs.length + 1);
  const counts = new Int32Array(signs.length + 1);
  for (const [at, sign] of signs.entries()) {
    sums[at + 1] = (sums[at] as number) + (lower[at] as number);
    counts[at + 1] = (counts[at] as number) + (sign ? 1 : 0);
  }
  for (const [at, sign] of signs.entries()) {
    if (isPause(at)) yield at / signs.length;
    if (!sign) continue;
    const [from, to] = [Math.max(0, at - AROUND), Math.min(signs.length, at + AROUND + 1)];
    const sum = (sums[to] as number) - (sums[from] as number) - (lower[at] as number);
    // The bead's own place among those counted is taken by a usual one.
    sign.context = Math.log((sum + USUAL_SHARE) / ((counts[to] as number) - (counts[from] as number)));
  }
}
