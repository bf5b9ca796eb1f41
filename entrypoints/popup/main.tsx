import '../../components/views/theme.css';
import '../../components/controls/controls.css';
import '../../components/popup/popup.css';
import '../../components/popup/always-on.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { AlwaysState } from '../../components/popup/AlwaysOn.tsx';
import { Popup } from '../../components/popup/Popup.tsx';
import { askBackground } from '../../lib/ask-background.ts';
import type { CounterpartOffer } from '../../lib/article/counterpart-offer.ts';
import type { PageState } from '../../lib/messages.ts';
import type { NotesProblemReply, NotesProblemRequest } from '../../lib/note-messages.ts';
import { openSidePanel } from '../../lib/side-panel.ts';
import { changeSettings, readSettings, watchSettings } from '../../lib/settings-store.ts';
import { DEFAULT_SETTINGS, type Settings, type View } from '../../lib/settings.ts';
import type { OpenFailure } from '../../lib/storage-failure.ts';
import { AlwaysLink } from './always-link.ts';
import { PageLink } from './page-link.ts';

const state = signal<PageState>({ phase: 'reading' });
const settings = signal<Settings>(DEFAULT_SETTINGS);

document.documentElement.lang = i18n.t('extension.language');
document.title = i18n.t('extension.name');

/** The view last chosen, until the page says that it shows it: news of an earlier choice must not move the choice back. */
let wanted: View | null = null;

/** The person wants to choose a region: the popup leaves when the page has begun. */
let picking = false;

const page = new PageLink((news) => {
  if (news.phase === 'picking' && picking) window.close();
  if (news.phase !== 'ready' || news.view === wanted) wanted = null;
  state.value = news.phase === 'ready' && wanted !== null ? { ...news, view: wanted } : news;
});

const always = signal<AlwaysState | null>(null);
const sites = new AlwaysLink((news) => {
  always.value = news;
});

/** What is always on is on now, too. */
async function keepSite(pattern: string): Promise<void> {
  if ((await sites.keep(pattern)) && state.value.phase === 'ready' && state.value.view === 'off') chooseView(settings.value.lastView);
}

function choose(change: Partial<Settings>): void {
  settings.value = { ...settings.value, ...change };
  void changeSettings(change).catch(() => undefined); // the page shows it all the same
}

function chooseView(view: View): void {
  // Shown at once; the page's own word follows.
  if (state.value.phase === 'ready') state.value = { ...state.value, view };
  wanted = view;
  page.send({ type: 'show', view });
  if (view !== 'off') choose({ lastView: view });
}

/** Has the page fetch its counterpart; for another origin, the person is asked first (the browser allows asking in the click only). */
async function readCounterpart({ permission }: CounterpartOffer): Promise<void> {
  const granted = permission === undefined || (await browser.permissions.request({ origins: [permission] }).catch(() => false));
  if (granted) page.send({ type: 'counterpart' });
  else if (state.value.phase === 'nothing') state.value = { ...state.value, failure: 'denied' };
}

const notesProblem = signal<OpenFailure | null>(null);
/** How often it is looked again whether notes that could not be read can be, in milliseconds. */
const LOOK_AGAIN = 2000;

async function lookAtNotes(): Promise<void> {
  const request: NotesProblemRequest = { type: 'notesProblem' };
  const reply = await askBackground<NotesProblemReply>(request).catch(() => null);
  notesProblem.value = reply?.problem ?? null;
  if (notesProblem.value) setTimeout(() => void lookAtNotes(), LOOK_AGAIN);
}

/** The workbench asks the page itself for its article. */
async function openWorkbench(): Promise<void> {
  if (page.tabId === null) return;
  await browser.tabs.create({ url: browser.runtime.getURL(`/workbench.html?tab=${String(page.tabId)}`) });
  window.close();
}

function App() {
  return (
    <Popup
      state={state.value}
      settings={settings.value}
      t={i18n.t}
      onView={chooseView}
      onSettings={choose}
      onCancel={() => page.send({ type: 'cancel' })}
      onRetry={() => page.retry()}
      onCounterpart={(offer) => void readCounterpart(offer)}
      onPick={() => {
        picking = true;
        page.send({ type: 'pick' });
      }}
      onAutomatic={() => page.send({ type: 'automatic' })}
      onForSite={(on) => page.send({ type: 'forSite', on })}
      always={always.value}
      onKeepSite={(pattern) => void keepSite(pattern)}
      onDropSite={(pattern) => void sites.drop(pattern)}
      onWorkbench={() => void openWorkbench()}
      notesProblem={notesProblem.value}
      onNotes={() => {
        // In the click itself: the browser opens its side panel for nothing else.
        if (page.tabId !== null) void openSidePanel(page.tabId).then(() => window.close());
      }}
    />
  );
}

watchSettings((changed) => {
  settings.value = changed;
});
void readSettings().then((read) => {
  settings.value = read;
});
void page.connect();
void lookAtNotes();
render(<App />, document.body);
