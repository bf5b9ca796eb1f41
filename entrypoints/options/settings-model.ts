import { computed, signal } from '@preact/signals';
import { changeSettings, readSettings, watchSettings } from '../../lib/settings-store.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings.ts';
import { type StorageFailure, storageFailureOf } from '../../lib/storage-failure.ts';

/** From one storing to the next, in milliseconds: the browser allows 120 a minute, and a slider makes more changes than that. */
const REST = 600;

/** The settings as they are stored, with the changes on top that are on their way there. */
export class SettingsModel {
  readonly #stored = signal<Settings>(DEFAULT_SETTINGS);
  readonly #pending = signal<Partial<Settings>>({});
  #timer = 0;
  #lastStored = -REST;
  /** Why the last change was not kept. */
  readonly failure = signal<StorageFailure | null>(null);
  /** What the page shows. */
  readonly shown = computed<Settings>(() => ({ ...this.#stored.value, ...this.#pending.value }));

  constructor() {
    watchSettings((settings) => {
      this.#stored.value = settings;
    });
  }

  /** Reads what is stored. */
  async read(): Promise<void> {
    await this.attempt(async () => {
      this.#stored.value = await readSettings();
    });
  }

  /** Shows a change at once, and stores it at once or, where one was stored just now, after a rest. */
  change(change: Partial<Settings>): void {
    this.#pending.value = { ...this.#pending.value, ...change };
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.flush(), Math.max(0, this.#lastStored + REST - performance.now()));
  }

  /** Stores what is on its way. What cannot be stored is shown no longer. */
  async flush(): Promise<void> {
    window.clearTimeout(this.#timer);
    const change = this.#pending.value;
    if (Object.keys(change).length === 0) return;
    this.#lastStored = performance.now();
    await this.attempt(async () => {
      await changeSettings(change);
      this.#stored.value = { ...this.#stored.value, ...change };
    });
    // What was changed again in the meantime is on its way still.
    this.#pending.value = Object.fromEntries(Object.entries(this.#pending.value).filter(([name, value]) => change[name as keyof Settings] !== value));
  }

  /** Does what may fail at the browser's storage, and says so if it does. @returns whether it was done. */
  async attempt(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      this.failure.value = null;
      return true;
    } catch (error) {
      this.failure.value = storageFailureOf(error);
      return false;
    }
  }
}
