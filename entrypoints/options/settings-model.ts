import { computed, signal } from '@preact/signals';
import { changeSettings, readSettings, watchSettings } from '../../lib/settings-store.ts';
import { SettingsWriter } from '../../lib/settings-writer.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings.ts';
import { type StorageFailure, storageFailureOf } from '../../lib/storage-failure.ts';

/** The settings as they are stored, with the changes on top that are on their way there. */
export class SettingsModel {
  readonly #stored = signal<Settings>(DEFAULT_SETTINGS);
  readonly #pending = signal<Partial<Settings>>({});
  readonly #writer = new SettingsWriter(
    (change) => this.attempt(async () => {
      await changeSettings(change);
      this.#stored.value = { ...this.#stored.value, ...change };
    }),
    (pending) => (this.#pending.value = pending),
  );
  /** Why the last change was not kept. */
  readonly failure = signal<StorageFailure | null>(null);
  /** What the page shows. */
  readonly shown = computed<Settings>(() => ({ ...this.#stored.value, ...this.#pending.value }));

  constructor() {
    watchSettings((settings) => {
      this.#stored.value = settings;
    });
    addEventListener('pagehide', () => void this.flush());
  }

  /** Reads what is stored. */
  async read(): Promise<void> {
    await this.attempt(async () => {
      this.#stored.value = await readSettings();
    });
  }

  /** Shows a change at once, and stores it soon. */
  change(change: Partial<Settings>): void {
    this.#writer.change(change);
  }

  /** Stores what is on its way. What cannot be stored is shown no longer. */
  flush(): Promise<void> {
    return this.#writer.flush();
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
