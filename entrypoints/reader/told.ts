/** Something that changes, told to whoever watches. */
export class Told<T> {
  #now: T;
  readonly #watchers = new Set<(now: T) => void>();

  constructor(first: T) {
    this.#now = first;
  }

  get now(): T {
    return this.#now;
  }

  set now(now: T) {
    this.#now = now;
    for (const watcher of this.#watchers) watcher(now);
  }

  /** Calls back with what is now, and with every change, until the signal ends it. */
  watch(onChange: (now: T) => void, signal: AbortSignal): void {
    this.#watchers.add(onChange);
    signal.addEventListener('abort', () => this.#watchers.delete(onChange));
    onChange(this.#now);
  }
}
