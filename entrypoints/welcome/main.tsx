import '../../components/views/theme.css';
import '../../components/views/highlights.css';
import '../../components/controls/controls.css';
import '../../components/options/page.css';
import '../../components/welcome/welcome.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import type { PageState } from '../../lib/messages.ts';
import { VIEWS } from '../../lib/settings.ts';
import { openShortcutsPage, readShortcuts } from '../options/shortcuts.ts';
import type { ReaderSession } from '../reader/reader-session.ts';

document.documentElement.lang = i18n.t('extension.language');
document.title = i18n.t('extension.name');

const state = signal<PageState>({ phase: 'reading' });
const keys = signal<string | null>(null);

/** The scripts that every page gets, run here as on any page: what is tried is the thing itself. */
function session(): ReaderSession | undefined {
  return (globalThis as typeof globalThis & { duizhaoSession?: ReaderSession }).duizhaoSession;
}

function startReader(): void {
  addScript('/views.js');
  addScript('/reader.js').addEventListener('load', () => session()?.watch((news) => (state.value = news), new AbortController().signal));
}

function addScript(path: '/views.js' | '/reader.js'): HTMLScriptElement {
  const script = document.createElement('script');
  script.src = browser.runtime.getURL(path);
  script.async = false; // one after the other
  document.head.append(script);
  return script;
}

/** The browser's own page for shortcuts; where it cannot be opened from here, the settings say how. */
async function changeShortcut(): Promise<void> {
  if (!(await openShortcutsPage())) location.href = '/options.html#shortcuts';
}

async function showShortcut(): Promise<void> {
  const shortcuts = await readShortcuts();
  keys.value = shortcuts.find(({ name }) => name === 'toggle-view')?.keys ?? '';
}

function App() {
  return (
    <Welcome
      state={state.value}
      views={VIEWS}
      keys={keys.value}
      t={i18n.t}
      onView={(view) => session()?.show(view)}
      onRetry={() => void session()?.read()}
      onShortcuts={() => void changeShortcut()}
    />
  );
}

// The person may come back from the browser's page, where they have changed it.
window.addEventListener('focus', () => void showShortcut());
void showShortcut();
render(<App />, document.body);
startReader();
