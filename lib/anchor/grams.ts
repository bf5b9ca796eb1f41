/** So many units from a place on tell it from others: Han characters say more than letters. */
const HAN_GRAM = 3;
const LETTER_GRAM = 6;
const FIRST_CJK = 0x2e80;
const MOST_BUCKETS = 18;

/** Where each gram of a folded text stands. */
export class GramIndex {
  readonly #units: Uint16Array;
  readonly #shift: number;
  /** The places of bucket b stand in #places from #ends[b - 1] to #ends[b]. */
  readonly #ends: Uint32Array;
  readonly #places: Uint32Array;

  constructor(units: Uint16Array) {
    this.#units = units;
    const bits = Math.min(MOST_BUCKETS, Math.max(8, Math.ceil(Math.log2(units.length + 1))));
    this.#shift = 32 - bits;
    this.#ends = new Uint32Array((1 << bits) + 1);
    const buckets = new Int32Array(units.length);
    for (let i = 0; i < units.length; i++) {
      const bucket = this.bucketAt(units, i);
      buckets[i] = bucket;
      if (bucket >= 0) (this.#ends[bucket + 1] as number)++;
    }
    for (let b = 1; b < this.#ends.length; b++) (this.#ends[b] as number) += this.#ends[b - 1] as number;
    this.#places = new Uint32Array(this.#ends.at(-1) ?? 0);
    const next = this.#ends.slice();
    for (let i = 0; i < units.length; i++) {
      const bucket = buckets[i] as number;
      if (bucket >= 0) this.#places[(next[bucket] as number)++] = i;
    }
  }

  /** The bucket of the gram that begins here in any folded text; −1 where the text ends before it does. */
  bucketAt(units: Uint16Array, at: number): number {
    const length = (units[at] as number) >= FIRST_CJK ? HAN_GRAM : LETTER_GRAM;
    if (at + length > units.length) return -1;
    let hash = 0;
    for (let i = at; i < at + length; i++) hash = Math.imul(hash ^ (units[i] as number), 0x9e3779b1);
    hash ^= hash >>> 15;
    return Math.imul(hash, 0x85ebca6b) >>> this.#shift;
  }

  /** Ascending places in the text; a few of them may hold other grams. */
  placesOf(bucket: number): Uint32Array {
    return this.#places.subarray(this.#ends[bucket], this.#ends[bucket + 1]);
  }

  get length(): number {
    return this.#units.length;
  }
}
