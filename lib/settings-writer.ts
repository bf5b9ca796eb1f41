import type { Settings } from './settings.ts';

/** From one storing to the next, in milliseconds: the browser allows 120 a minute, and a slider makes more changes than that. */
const REST = 600;

/** Changes of the settings on their way to the storage: shown at once, stored at once or, where some were stored just now, after a rest. */
export class SettingsWriter {
  readonly #store: (change: Partial<Settings>) => Promise<unknown>;
  readonly #onPending: (pending: Partial<Settings>) => void;
  #pending: Partial<Settings> = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastStored = -REST;

  /** @param store stores a change; a failure is its own to tell. @param onPending is told what is on its way. */
  constructor(store: (change: Partial<Settings>) => Promise<unknown>, onPending: (pending: Partial<Settings>) => void = () => undefined) {
    this.#store = store;
    this.#onPending = onPending;
  }

  /** Settings with what is on its way on top: the storage's own news may be of an earlier change. */
  over(settings: Settings): Settings {
    return { ...settings, ...this.#pending };
  }

  change(change: Partial<Settings>): void {
    this.#set({ ...this.#pending, ...change });
    clearTimeout(this.#timer);
    const rest = this.#lastStored + REST - performance.now();
    // In the click itself: the page may be gone in the next moment.
    if (rest <= 0) void this.flush();
    else this.#timer = setTimeout(() => void this.flush(), rest);
  }

  /** Stores what is on its way. What cannot be stored is on its way no longer. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const change = this.#pending;
    if (Object.keys(change).length === 0) return;
    this.#lastStored = performance.now();
    await this.#store(change).catch(() => undefined);
    // What was changed again in the meantime is on its way still.
    this.#set(Object.fromEntries(Object.entries(this.#pending).filter(([name, value]) => change[name as keyof Settings] !== value)));
  }

  #set(pending: Partial<Settings>): void {
    this.#pending = pending;
    this.#onPending(pending);
  }
}
