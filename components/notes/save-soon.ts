/** So long after the last keystroke is saved, and so long after the first one at the latest, in milliseconds. */
const PAUSE = 400;
const LATEST = 900;

/** Saves what is being typed a moment after a pause, and never later than a second after a keystroke. */
export class SaveSoon {
  readonly #save: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = Infinity;

  constructor(save: () => void) {
    this.#save = save;
  }

  /** Something was typed. */
  later(): void {
    const now = Date.now();
    this.#due = Math.min(this.#due, now + LATEST);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), Math.max(0, Math.min(PAUSE, this.#due - now)));
  }

  /** Saves at once what waits to be saved, if anything does. */
  now(): void {
    if (this.#due === Infinity) return;
    clearTimeout(this.#timer);
    this.#due = Infinity;
    this.#save();
  }
}
