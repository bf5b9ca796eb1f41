/** A map from UTF-16 units to small numbers, as one flat table: every character of a text is looked up. */
export class CharMap {
  /** The values and one more, so that 0 means none. */
  readonly #values = new Uint16Array(0x10000);

  /** Keys and values at equal positions; the values are smaller than 0xffff. */
  constructor(keys: Uint16Array, values: Uint16Array) {
    for (let i = 0; i < keys.length; i++) this.#values[keys[i] as number] = (values[i] as number) + 1;
  }

  /** The value of a unit, or −1. */
  get(unit: number): number {
    return (this.#values[unit] ?? 0) - 1;
  }
}
