/**
 * A fixed set of strings, numbered from 0, with look-up by a slice of a text: nothing is allocated by a look-up. Open
 * addressing over an FNV-1a hash; the characters stay in one typed array.
 */
export class StringTable {
  readonly size: number;
  /** Length of the longest string in UTF-16 units. */
  readonly longest: number;
  readonly #chars: Uint16Array;
  readonly #offsets: Uint32Array;
  readonly #slots: Int32Array;
  readonly #mask: number;

  /**
   * @param lengths length of each string
   * @param chars the UTF-16 units of all strings, one after the other
   */
  constructor(lengths: Uint8Array, chars: Uint16Array | Uint8Array) {
    this.size = lengths.length;
    // One kind of array in all tables keeps the look-up fast.
    this.#chars = chars instanceof Uint16Array ? chars : new Uint16Array(chars);
    this.#offsets = new Uint32Array(lengths.length + 1);
    let capacity = 16;
    while (capacity < lengths.length * 2) capacity *= 2;
    this.#mask = capacity - 1;
    this.#slots = new Int32Array(capacity).fill(-1);
    const slots = this.#slots;
    const offsets = this.#offsets;
    const mask = this.#mask;
    let offset = 0;
    let longest = 0;
    for (let id = 0; id < lengths.length; id++) {
      const length = lengths[id] as number;
      if (length > longest) longest = length;
      let hash = HASH_START;
      for (const end = offset + length; offset < end; offset++) hash = mixHash(hash, chars[offset] as number);
      let slot = finish(hash) & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = id;
      offsets[id + 1] = offset;
    }
    this.longest = longest;
  }

  /** The number of the string that stands at text[start, end), or −1. `hash` as `mixHash` made it of that slice. */
  findHashed(text: string, start: number, end: number, hash: number): number {
    const length = end - start;
    let slot = finish(hash) & this.#mask;
    for (;;) {
      const id = this.#slots[slot] as number;
      if (id === -1) return -1;
      const offset = this.#offsets[id] as number;
      if ((this.#offsets[id + 1] as number) - offset === length) {
        let i = 0;
        while (i < length && this.#chars[offset + i] === text.charCodeAt(start + i)) i++;
        if (i === length) return id;
      }
      slot = (slot + 1) & this.#mask;
    }
  }

  /** The number of the string that stands at text[start, end), or −1. */
  find(text: string, start = 0, end = text.length): number {
    let hash = HASH_START;
    for (let i = start; i < end; i++) hash = mixHash(hash, text.charCodeAt(i));
    return this.findHashed(text, start, end, hash);
  }

  /** The string of a number; empty when there is no such number. */
  at(id: number): string {
    if (id < 0 || id >= this.size) return '';
    return String.fromCharCode(...this.#chars.subarray(this.#offsets[id], this.#offsets[id + 1]));
  }
}

export const HASH_START = 0x811c9dc5 | 0;

/** The hash of a string and one more UTF-16 unit. */
export function mixHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function finish(hash: number): number {
  return hash ^ (hash >>> 15);
}
