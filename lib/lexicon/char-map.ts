/** A map from UTF-16 units to small numbers, for sparse keys over the whole range; 256 pages, made when needed. */
export class CharMap {
  readonly #pages: (Int32Array | undefined)[] = new Array<Int32Array | undefined>(256);

  /** Keys and values at equal positions. */
  constructor(keys: Uint16Array, values: Uint16Array) {
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      const page = (this.#pages[key >> 8] ??= new Int32Array(256).fill(-1));
      page[key & 255] = values[i] as number;
    }
  }

  /** The value of a unit, or −1. */
  get(unit: number): number {
    return this.#pages[unit >> 8]?.[unit & 255] ?? -1;
  }
}
