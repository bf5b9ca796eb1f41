/** Where a value is stored, as the browser gives it to each page of the extension. */
export interface Shelf {
  read(): Promise<unknown>;
  /** To be asked of the browser before anything is waited for. */
  write(value: unknown): Promise<void>;
  /** Calls back on every change, from whichever page it comes. @param before what stood there until then. */
  watch(onChange: (value: unknown, before: unknown) => void): void;
}

/** Makes the value after a change out of the one before it; the same one, where it changes nothing. Asked again where another page was faster. */
export type Change = (before: unknown) => unknown;

interface Writing {
  change: Change;
  before: unknown;
  after: unknown;
  /** Whether it puts back what was written over. That is tried once: two pages would put back each other's without end. */
  again: boolean;
}

/**
 * A stored value that several pages change a part of. A page that is closed does no more after its last click than it has asked the browser for
 * already: to read the value and then write it would be too late, and so would a message, which a stopped background never hears. So the value is
 * known beforehand, and a change is one writing, in the click. Where another page has written in between, its change is put back.
 */
export class StoredValue {
  readonly #shelf: Shelf;
  /** What stands there, as far as this page was told; null until it was. */
  #stored: { value: unknown } | null = null;
  /** What the browser was asked to write and has not told to be written, in this order; each rests on the one before it. */
  #writing: Writing[] = [];
  #watched = false;
  /** How often the value was told to have changed. */
  #news = 0;
  /** How many changes wait for the value to be known. */
  #waiting = 0;
  /** The last of those. */
  #waited: Promise<unknown> = Promise.resolve();
  #written: Promise<void> = Promise.resolve();

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** Reads what is stored. */
  async read(): Promise<unknown> {
    this.#watch();
    const news = this.#news;
    const value = await this.#shelf.read();
    // What was told meanwhile is no older than what was read.
    if (news === this.#news) this.#stored = { value };
    return value;
  }

  /** To be called where this page was asleep: it has not heard of what changed. */
  forget(): void {
    this.#stored = null;
  }

  /** @throws where the browser does not store it. */
  change(change: Change): Promise<void> {
    const known = this.#known;
    if (known && this.#waiting === 0) return this.#write(change, known.value);
    this.#waiting++;
    const changed = this.#waited.then(async () => {
      const before = this.#known ?? { value: await this.read() };
      await this.#write(change, before.value);
    }).finally(() => this.#waiting--);
    this.#waited = changed.catch(() => undefined);
    return changed;
  }

  get #known(): { value: unknown } | null {
    const last = this.#writing.at(-1);
    return last ? { value: last.after } : this.#stored;
  }

  #write(change: Change, before: unknown): Promise<void> {
    const after = change(before);
    // Browsers allow few writes a minute: none is spent on what stands there already, or is on its way there.
    return same(after, before) ? this.#written : this.#put({ change, before, after, again: false });
  }

  #put(writing: Writing): Promise<void> {
    this.#writing.push(writing);
    const written = this.#shelf.write(writing.after).then(
      () => {
        if (this.#end(writing)) this.#stored = { value: writing.after };
      },
      (error: unknown) => {
        this.#end(writing);
        throw error;
      },
    );
    this.#written = written.catch(() => undefined);
    return written;
  }

  /** @returns whether it was under way still. */
  #end(writing: Writing): boolean {
    const others = this.#writing.filter((one) => one !== writing);
    const was = others.length < this.#writing.length;
    this.#writing = others;
    return was;
  }

  #watch(): void {
    if (this.#watched) return;
    this.#watched = true;
    this.#shelf.watch((value, before) => {
      this.#news++;
      this.#stored = { value };
      const mine = this.#writing.find(({ after }) => same(after, value));
      if (!mine) return;
      this.#end(mine);
      // Another page has written before this one knew of it, and was written over: its change is put back beneath the ones from here.
      if (!mine.again && !same(mine.before, before)) this.#putOn(before, [mine, ...this.#writing], value);
    });
  }

  #putOn(base: unknown, writings: readonly Writing[], stands: unknown): void {
    const change: Change = (value) => writings.reduce((now, one) => one.change(now), value);
    const after = change(base);
    const before = this.#writing.at(-1)?.after ?? stands;
    if (!same(after, before)) void this.#put({ change, before, after, again: true }).catch(() => undefined);
  }
}

/** Whether two stored values are the same: browsers give the names in an object in an order of their own. */
function same(one: unknown, other: unknown): boolean {
  return textOf(one) === textOf(other);
}

function textOf(value: unknown): string {
  return JSON.stringify(value ?? null, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part);
}
