/** The share of a pairing's time that counts as a cost for the page: it is done elsewhere. */
const PAIRING_COST = 0.1;

/** What it costs the page to be read and paired again, in milliseconds. Begins when it is made. */
export class FollowingCost {
  readonly #begun = performance.now();
  #waited = 0;

  /** Waits for what is done elsewhere. */
  waitFor<Value>(work: Promise<Value>): Promise<Value> {
    const asked = performance.now();
    return work.finally(() => {
      this.#waited += performance.now() - asked;
    });
  }

  /** So far. */
  get cost(): number {
    return performance.now() - this.#begun - (1 - PAIRING_COST) * this.#waited;
  }
}
