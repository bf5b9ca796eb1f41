import { signal } from '@preact/signals';
import type { Offer } from '../../components/options/Backup.tsx';
import { BACKUP_PARTS, readParts, restoreParts, writeParts, type BackupValues } from '../../lib/backup-parts.ts';
import { type Backup, BackupError, type BackupFailure, backupName, backupText, changesOf, LARGEST_BACKUP, readBackup, restored, type RestoreMode } from '../../lib/backup.ts';
import { noteBackupTime } from '../../lib/backup-times-store.ts';
import { forgetReading } from '../../lib/reading-memory-store.ts';
import { resetSettings } from '../../lib/settings-store.ts';
import type { SettingsModel } from './settings-model.ts';

/** What happens to all settings at once: saving, restoring, resetting, and taking that back. */
export class BackupModel {
  readonly offer = signal<Offer | null>(null);
  readonly failure = signal<BackupFailure | null>(null);
  readonly done = signal<'reset' | 'restored' | 'undone' | 'forgotten' | null>(null);
  readonly #settings: SettingsModel;
  readonly #language: string;
  /** What becomes of the notes and articles that there are; the file's beside them, unless the person wants it otherwise. */
  readonly mode = signal<RestoreMode>('merge');
  #chosen: Backup<BackupValues> | null = null;
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
      const file = new Blob([backupText(await readParts(), now)], { type: 'application/json' });
      download(backupName(now), file);
      // Better to know of it now than when it is needed.
      if (file.size > LARGEST_BACKUP) this.failure.value = 'outgrown';
      await noteBackupTime({ savedAt: now.getTime() });
    });
  }

  /** Reads a file and offers what it holds. Nothing is written. */
  async open(file: File): Promise<void> {
    this.failure.value = null;
    try {
      const backup = await readBackup<BackupValues>(file, BACKUP_PARTS);
      this.#chosen = backup;
      await this.#settings.flush();
      await this.#offerChosen();
    } catch (error) {
      if (!(error instanceof BackupError)) throw error;
      this.failure.value = error.failure;
    }
  }

  /** Chooses what becomes of what there is, and shows what would change then. */
  async choose(mode: RestoreMode): Promise<void> {
    this.mode.value = mode;
    await this.#offerChosen();
  }

  async #offerChosen(): Promise<void> {
    const backup = this.#chosen;
    if (!backup) return;
    await this.#settings.attempt(async () => {
      const now = await readParts();
      const { date, values, damaged, unknown } = backup;
      const day = date === null ? null : new Date(date).toLocaleDateString(this.#language, { dateStyle: 'long' });
      const changes = changesOf(now, restored(now, values, BACKUP_PARTS, this.mode.value), BACKUP_PARTS);
      this.offer.value = { day, damaged, unknown, changes, mode: values.notes || values.documents || values.terms ? this.mode.value : null };
    });
  }

  /** Leaves what was offered. */
  leave(): void {
    this.offer.value = null;
    this.#chosen = null;
  }

  /** Restores what was offered: all of it, or everything is as it was. */
  async restore(): Promise<void> {
    const chosen = this.#chosen?.values ?? {};
    this.leave();
    await this.#replace('restored', () => restoreParts(chosen, this.mode.value));
  }

  async reset(): Promise<void> {
    await this.#settings.flush();
    await this.#replace('reset', async () => {
      const settings = await BACKUP_PARTS.settings.read();
      await resetSettings();
      return { settings };
    });
  }

  /** Forgets what was remembered of reading: it is worth little, and does not come back. */
  async forget(): Promise<void> {
    this.done.value = null;
    if (await this.#settings.attempt(() => forgetReading())) this.done.value = 'forgotten';
  }

  /** Takes the last replacing back. */
  async undo(): Promise<void> {
    const before = this.#before;
    if (await this.#settings.attempt(() => writeParts(before))) this.done.value = 'undone';
  }

  /** @param replace does it, and gives the parts that were replaced, as they were before */
  async #replace(done: 'reset' | 'restored', replace: () => Promise<Partial<BackupValues>>): Promise<void> {
    this.done.value = null;
    await this.#settings.attempt(async () => {
      this.#before = await replace();
      this.done.value = done;
    });
  }
}

function download(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser takes the file up after the click.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
