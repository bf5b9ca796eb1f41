import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { dueChanges } from '../../lib/backup-reminder.ts';
import { noteBackupTime, readBackupTimes, watchBackupTimes } from '../../lib/backup-times-store.ts';
import type { Note } from '../../lib/notes/note.ts';
import { changeSettings, readSettings } from '../../lib/settings-store.ts';
import type { KeptNotes } from './kept-notes.ts';

/** Reminds of a backup: when the panel opens, at most once in a month, and never of a small matter. */
export class BackupReminder {
  /** So many notes are in no backup; `first`: there is none at all. */
  readonly due = signal<{ notes: number; first: boolean } | null>(null);

  constructor(kept: KeptNotes) {
    const stop = kept.overview.subscribe((overview) => {
      if (!overview) return;
      queueMicrotask(() => stop());
      void this.#look(overview.notes).catch(() => undefined);
    });
    watchBackupTimes(({ savedAt }) => {
      if (savedAt !== null && Date.now() - savedAt < 60_000) this.leave();
    });
  }

  async #look(notes: readonly Note[]): Promise<void> {
    const [settings, times] = await Promise.all([readSettings(), readBackupTimes()]);
    if (!settings.backupReminders) return;
    const now = Date.now();
    const changed = notes.filter(({ deletedAt }) => deletedAt === undefined).map(({ changedAt }) => changedAt);
    const due = dueChanges(changed, times, now);
    if (due === 0) return;
    this.due.value = { notes: due, first: times.savedAt === null };
    // Told once is told, whether it is answered or not.
    await noteBackupTime({ remindedAt: now });
  }

  leave(): void {
    this.due.value = null;
  }

  /** Where backups are made. */
  open(): void {
    void browser.tabs.create({ url: browser.runtime.getURL('/options.html#backup') });
  }

  /** No reminders any more; the settings have a switch for it. */
  end(): void {
    this.leave();
    void changeSettings({ backupReminders: false }).catch(() => undefined);
  }
}
