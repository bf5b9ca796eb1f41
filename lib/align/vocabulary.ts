/** Strings of one document numbered in the order of their first use. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly keys: string[] = [];

  /** The number of a string, given out when it is new. */
  intern(key: string): number {
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.keys.length;
      this.#ids.set(key, id);
      this.keys.push(key);
    }
    return id;
  }

  /** The number of a string, or −1. */
  find(key: string): number {
    return this.#ids.get(key) ?? -1;
  }

  get size(): number {
    return this.keys.length;
  }
}

/** The units of one side as interned tokens: unit u holds tokens[starts[u] … starts[u + 1]). */
export interface EncodedSide {
  vocabulary: Vocabulary;
  starts: Int32Array;
  tokens: Int32Array;
  /** How often each type occurs. */
  counts: Float64Array;
}

/** Collects the tokens of one side, unit by unit. */
export class SideBuilder {
  readonly vocabulary = new Vocabulary();
  readonly #starts: number[] = [0];
  readonly #tokens: number[] = [];

  add(key: string): void {
    this.addType(this.vocabulary.intern(key));
  }

  /** Adds a token whose type is known. */
  addType(type: number): void {
    this.#tokens.push(type);
  }

  endUnit(): void {
    this.#starts.push(this.#tokens.length);
  }

  /** How many units are ended. */
  get units(): number {
    return this.#starts.length - 1;
  }

  build(): EncodedSide {
    const tokens = new Int32Array(this.#tokens);
    return { vocabulary: this.vocabulary, starts: new Int32Array(this.#starts), tokens, counts: countTypes(tokens, this.vocabulary.size) };
  }
}

function countTypes(tokens: Int32Array, types: number): Float64Array {
  const counts = new Float64Array(types);
  for (let t = 0; t < tokens.length; t++) counts[tokens[t] as number] = (counts[tokens[t] as number] as number) + 1;
  return counts;
}
