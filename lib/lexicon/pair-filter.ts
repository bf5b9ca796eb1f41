const BITS = 18;

/** Which pairs of characters may begin a string of three or more: a Bloom filter, 32 KB, that says yes once too often at times. */
export class PairFilter {
  readonly #bits = new Uint32Array(1 << (BITS - 5));

  /** Strings as lengths and one pool of characters. */
  constructor(lengths: Uint8Array, chars: Uint16Array) {
    for (let id = 0, offset = 0; id < lengths.length; id++) {
      const length = lengths[id] as number;
      if (length > 2) {
        const at = place(chars[offset] as number, chars[offset + 1] as number);
        this.#bits[at >>> 5] = (this.#bits[at >>> 5] as number) | (1 << (at & 31));
      }
      offset += length;
    }
  }

  /** False only when no string begins with the two. */
  has(first: number, second: number): boolean {
    const at = place(first, second);
    return ((this.#bits[at >>> 5] as number) & (1 << (at & 31))) !== 0;
  }
}

function place(first: number, second: number): number {
  return Math.imul((first << 16) | second, 0x9e3779b1) >>> (32 - BITS);
}
