import { computed, signal } from '@preact/signals';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings.ts';
import { changeSettings, readSettings, watchSettings } from '../../lib/settings-store.ts';
import { SettingsWriter } from '../../lib/settings-writer.ts';

const stored = signal<Settings>(DEFAULT_SETTINGS);
const pending = signal<Partial<Settings>>({});
const writer = new SettingsWriter(changeSettings, (change) => (pending.value = change));
const settings = computed<Settings>(() => ({ ...stored.value, ...pending.value }));

/** The Chinese column's share of the width, which the views have in common with the workbench. */
export const chineseShare = computed(() => settings.value.chineseShare);

/** @param share without one, as at first. */
export function setChineseShare(share = DEFAULT_SETTINGS.chineseShare): void {
  writer.change({ chineseShare: share });
}

/** Dresses the page in the colours, type faces and sizes that the person has chosen for the views, now and when they change. */
export async function dressPage(): Promise<void> {
  watchSettings((now) => (stored.value = now));
  addEventListener('pagehide', () => void writer.flush());
  stored.value = await readSettings().catch(() => DEFAULT_SETTINGS);
  settings.subscribe(dress);
}

function dress({ theme, zhFont, enFont, textSize, lineSpacing, chineseShare: share }: Settings): void {
  const { dataset, style } = document.documentElement;
  // There is no page here whose colours could be taken.
  Object.assign(dataset, { theme: theme === 'page' ? 'auto' : theme, zhFont, enFont });
  const values = { '--size': `${String(textSize)}px`, '--spacing': String(lineSpacing), '--zh-share': `${String(share)}fr`, '--en-share': `${String(1 - share)}fr`, '--zh-part': String(share) };
  for (const [name, value] of Object.entries(values)) style.setProperty(name, value);
}
