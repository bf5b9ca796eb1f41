import { clausesOf } from './clauses.ts';
import { type Side, type SidedBead, TELLING, textFrom } from './common-side.ts';
import type { Simplify } from './compared-text.ts';

/** The clauses of a text, for asking which others share them. */
export class SharedSource {
  readonly #simplify: Simplify;
  readonly #own: Readonly<Record<Side, ReadonlySet<string>>>;

  constructor(beads: readonly SidedBead[], simplify: Simplify) {
    this.#simplify = simplify;
    this.#own = { zh: this.#keysOf(beads, 'zh'), en: this.#keysOf(beads, 'en') };
  }

  /** Which share of the shorter text's clauses the other one has too, in the language in which that is more; 0–1. */
  shareOf(beads: readonly SidedBead[]): number {
    return Math.max(this.#shareIn(beads, 'zh'), this.#shareIn(beads, 'en'));
  }

  #shareIn(beads: readonly SidedBead[], side: Side): number {
    const [own, other] = [this.#own[side], this.#keysOf(beads, side)];
    const least = Math.min(own.size, other.size);
    let shared = 0;
    for (const key of other) if (own.has(key)) shared++;
    return least === 0 ? 0 : shared / least;
  }

  #keysOf(beads: readonly SidedBead[], side: Side): Set<string> {
    return new Set(clausesOf(textFrom(beads, side), this.#simplify).keys.filter((key) => key.length >= TELLING));
  }
}
