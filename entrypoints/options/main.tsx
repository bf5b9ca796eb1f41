import '../../components/views/theme.css';
import '../../components/controls/controls.css';
import '../../components/options/page.css';
import '../../components/options/options.css';
import '../../components/options/preview.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import { Options } from '../../components/options/Options.tsx';
import type { Shortcut } from '../../components/options/Shortcuts.tsx';
import { finishRestore } from '../../lib/unfinished-restore.ts';
import { BackupModel } from './backup-model.ts';
import { SettingsModel } from './settings-model.ts';
import { SiteListSection, watchSiteList } from './site-list.tsx';
import { openShortcutsPage, readShortcuts } from './shortcuts.ts';

document.documentElement.lang = i18n.t('extension.language');
document.title = `${i18n.t('options.title')} – ${i18n.t('extension.name')}`;

// The last time, the browser may have ended in the middle of it.
void finishRestore().catch(console.warn);
const settings = new SettingsModel();
const backup = new BackupModel(settings, i18n.t('extension.language'));
const shortcuts = signal<Shortcut[]>([]);
const shortcutsRefused = signal(false);
const askingReset = signal(false);

function App() {
  return (
    <Options
      state={{
        settings: settings.shown.value,
        failure: settings.failure.value,
        shortcuts: shortcuts.value,
        shortcutsRefused: shortcutsRefused.value,
        offer: backup.offer.value,
        backupFailure: backup.failure.value,
        askingReset: askingReset.value,
        done: backup.done.value,
      }}
      t={i18n.t}
      onSettings={(change) => settings.change(change)}
      onShortcuts={() => void openShortcutsPage().then((opened) => (shortcutsRefused.value = !opened))}
      onSave={() => void backup.save()}
      onFile={(file) => void backup.open(file)}
      onRestore={() => void backup.restore()}
      onMode={(mode) => void backup.choose(mode)}
      onLeave={() => {
        backup.leave();
        askingReset.value = false;
      }}
      onAskReset={() => (askingReset.value = true)}
      onReset={() => {
        askingReset.value = false;
        void backup.reset();
      }}
      onForget={() => void backup.forget()}
      onUndo={() => void backup.undo()}
    >
      <SiteListSection />
    </Options>
  );
}

async function showShortcuts(): Promise<void> {
  shortcuts.value = await readShortcuts();
}

/** Goes to the section that the address names: the browser looked for it before it was there. */
function goToSection(): void {
  const id = location.hash.slice(1);
  if (id) document.getElementById(id)?.scrollIntoView({ behavior: 'instant' });
}

// The person may come back from the browser's page, where they have changed them.
window.addEventListener('focus', () => void showShortcuts());
void showShortcuts();
watchSiteList();
void settings.read().then(() => {
  render(<App />, document.body);
  goToSection();
});
