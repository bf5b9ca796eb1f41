import type { PageState } from '../../lib/messages.ts';

/** What the reader is doing, told to whoever watches. */
export class ToldState {
  #now: PageState = { phase: 'reading' };
  readonly #watchers = new Set<(state: PageState) => void>();

  get now(): PageState {
    return this.#now;
  }

  set now(state: PageState) {
    this.#now = state;
    for (const watcher of this.#watchers) watcher(state);
  }

  /** Calls back with the state, now and on every change, until the signal ends it. */
  watch(onState: (state: PageState) => void, signal: AbortSignal): void {
    this.#watchers.add(onState);
    signal.addEventListener('abort', () => this.#watchers.delete(onState));
    onState(this.#now);
  }
}
