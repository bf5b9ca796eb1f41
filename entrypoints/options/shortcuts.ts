import { browser } from 'wxt/browser';
import type { Shortcut } from '../../components/options/Shortcuts.tsx';

/** Chromium's own page for the shortcuts of extensions; Edge and the others lead this address to theirs. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** The shortcuts as they are set now. The one that opens the popup has no name in the manifest, unless a person gave it keys. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, description, shortcut }) => (name && description ? [{ name, description, keys: shortcut ?? '' }] : []));
}

/** Opens the browser's page for them. @returns whether it could. */
export async function openShortcutsPage(): Promise<boolean> {
  // Firefox has a function for it, from version 137 on; the types do not know it yet.
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
  try {
    if (commands.openShortcutSettings) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: CHROMIUM_PAGE });
    return true;
  } catch {
    return false;
  }
}
