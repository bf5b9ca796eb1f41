/** When the page has been still for this long, it has settled. All times in milliseconds on one clock. */
const QUIET = 400;
/** A page that goes on changing is read at the latest so long after the first change. */
const LATEST = 2000;
/** The share of the time that reading may take. */
const SHARE = 0.02;
/** How much may be read at once after a long peace: a single change is followed without delay. */
const CREDIT = 150;
/** Pauses between readings of what keeps changing and brings nothing: each twice the last. */
const FIRST_REST = 1000;
const LONGEST_REST = 16_000;

/**
 * `fresh`: worth following soon; `restless`: a place that has changed before and brought nothing (a clock, a carousel), which
 * neither keeps the page from settling nor is followed closely.
 */
export type ChangeKind = 'fresh' | 'restless';

/** Decides when a changing page is read again: soon after it has settled, seldom where it never does. Has no clock of its own. */
export class Pace {
  #first: number | null = null;
  #last = 0;
  #restless: number | null = null;
  #rest = 0;
  #restUntil = -Infinity;
  /** Milliseconds of reading that are allowed at `#creditAt`; it grows with the time. */
  #credit = CREDIT;
  #creditAt = 0;

  /** Notes that the page has changed. */
  note(kind: ChangeKind, now: number): void {
    if (kind === 'restless') {
      this.#restless ??= now;
      return;
    }
    this.#first ??= now;
    this.#last = now;
  }

  /** Whether a fresh change was noted that has not been looked at. */
  get fresh(): boolean {
    return this.#first !== null;
  }

  /** Whether a fresh change was noted at this time. */
  isFresh(now: number): boolean {
    return this.#first !== null && this.#last === now;
  }

  /** When the page is to be read again, or null where nothing has changed. May be later than it was said before. */
  get due(): number | null {
    const fresh = this.#first === null ? Infinity : Math.min(this.#last + QUIET, this.#first + LATEST);
    const restless = this.#restless === null ? Infinity : Math.max(this.#restless + QUIET, this.#restUntil);
    const wanted = Math.min(fresh, restless);
    const allowed = this.#creditAt + Math.max(0, -this.#credit) / SHARE;
    return wanted === Infinity ? null : Math.max(wanted, allowed);
  }

  /** The changes noted so far are being looked at. */
  begin(): void {
    this.#first = this.#restless = null;
  }

  /**
   * A reading is done.
   * @param cost milliseconds that it took. @param brought whether anything came of it.
   */
  end(now: number, cost: number, brought: boolean): void {
    this.#credit = Math.min(CREDIT, this.#credit + (now - this.#creditAt) * SHARE) - cost;
    this.#creditAt = now;
    this.#rest = brought ? 0 : Math.min(LONGEST_REST, Math.max(FIRST_REST, 2 * this.#rest));
    this.#restUntil = now + this.#rest;
  }

  /** The person has done something, or the page has gone elsewhere: what follows is news. */
  wake(): void {
    this.#rest = 0;
    this.#restUntil = -Infinity;
  }
}
