import { signal } from '@preact/signals';
import type { Offer } from '../../components/options/Backup.tsx';
import { BACKUP_PARTS, readParts, writeParts, type BackupValues } from '../../lib/backup-parts.ts';
import { type Backup, BackupError, type BackupFailure, backupName, backupText, changesOf, readBackup } from '../../lib/backup.ts';
import { resetSettings } from '../../lib/settings-store.ts';
import type { SettingsModel } from './settings-model.ts';

/** What happens to all settings at once: saving, restoring, resetting, and taking that back. */
export class BackupModel {
  readonly offer = signal<Offer | null>(null);
  readonly failure = signal<BackupFailure | null>(null);
  readonly done = signal<'reset' | 'restored' | 'undone' | null>(null);
  readonly #settings: SettingsModel;
  readonly #language: string;
  #chosen: Partial<BackupValues> = {};
  /** How everything was before it was last replaced. */
  #before: Partial<BackupValues> = {};

  /** @param language in which dates are written */
  constructor(settings: SettingsModel, language: string) {
    this.#settings = settings;
    this.#language = language;
  }

  /** Hands the person the file. */
  async save(): Promise<void> {
    this.failure.value = null;
    await this.#settings.flush();
    await this.#settings.attempt(async () => {
      const now = new Date();
      download(backupName(now), backupText(await readParts(), now));
    });
  }

  /** Reads a file and offers what it holds. Nothing is written. */
  async open(file: File): Promise<void> {
    this.failure.value = null;
    try {
      const backup = await readBackup<BackupValues>(file, BACKUP_PARTS);
      await this.#settings.flush();
      await this.#settings.attempt(async () => {
        this.offer.value = this.#offerOf(backup, await readParts());
        this.#chosen = backup.values;
      });
    } catch (error) {
      if (!(error instanceof BackupError)) throw error;
      this.failure.value = error.failure;
    }
  }

  #offerOf(backup: Backup<BackupValues>, now: BackupValues): Offer {
    const { date, values, damaged, unknown } = backup;
    const day = date === null ? null : new Date(date).toLocaleDateString(this.#language, { dateStyle: 'long' });
    return { day, damaged, unknown, changes: changesOf(now, values, BACKUP_PARTS) };
  }

  /** Leaves what was offered. */
  leave(): void {
    this.offer.value = null;
    this.#chosen = {};
  }

  /** Puts what was offered in the place of what there is. */
  async restore(): Promise<void> {
    const chosen = this.#chosen;
    this.leave();
    await this.#replace('restored', () => writeParts(chosen));
  }

  async reset(): Promise<void> {
    await this.#settings.flush();
    await this.#replace('reset', resetSettings, ({ settings }) => ({ settings }));
  }

  /** Takes the last replacing back. */
  async undo(): Promise<void> {
    const before = this.#before;
    if (await this.#settings.attempt(() => writeParts(before))) this.done.value = 'undone';
  }

  /** @param touched the parts that are replaced, out of all */
  async #replace(done: 'reset' | 'restored', write: () => Promise<void>, touched = (all: BackupValues): Partial<BackupValues> => all): Promise<void> {
    this.done.value = null;
    await this.#settings.attempt(async () => {
      const before = touched(await readParts());
      await write();
      this.#before = before;
      this.done.value = done;
    });
  }
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser takes the file up after the click.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
