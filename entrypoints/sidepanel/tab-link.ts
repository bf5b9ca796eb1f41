import { signal } from '@preact/signals';
import { browser, type Browser } from 'wxt/browser';
import type { BesideTab } from '../../components/notes/panel/panel-state.ts';
import { askBackground } from '../../lib/ask-background.ts';
import { messageOf, type ActivateReply, type ActivateRequest } from '../../lib/messages.ts';
import { PANEL_PORT, type PanelCommand, type PanelNews, type SnapshotOutcome } from '../../lib/note-messages.ts';

/** How long a page that has a reader takes to say something, and after how long it is asked again, in milliseconds. */
const ANSWER = 1500;
const AGAIN = 2000;
/** How long a page takes at most to find its notes after the reader was put into it. */
const PATIENCE = 15_000;

const NO_TAB: BesideTab = { id: null, address: null, title: '', isPrivate: false, reader: 'none', refusal: null, places: { found: [], orphans: [], waiting: [] }, standings: {} };

/** The line to the page beside the panel: that of one tab, or of whatever tab is in front in the panel's window. */
export class TabLink {
  readonly tab = signal<BesideTab>(NO_TAB);
  readonly #onOpened: (id: string) => void;
  readonly #onSnapshot: (outcome: SnapshotOutcome) => void;
  #port: Browser.runtime.Port | null = null;
  #again: ReturnType<typeof setTimeout> | undefined;
  #askedUntil = 0;
  #window = -1;

  /** @param onOpened the person has opened a note on the page. @param onSnapshot the page has kept one, or has not. */
  constructor(onOpened: (id: string) => void, onSnapshot: (outcome: SnapshotOutcome) => void) {
    this.#onOpened = onOpened;
    this.#onSnapshot = onSnapshot;
  }

  /** @param tabId stays with this tab; null: follows the tabs of the panel's window. */
  async start(tabId: number | null): Promise<void> {
    browser.tabs.onUpdated.addListener((id, changes, tab) => {
      if (id !== this.tab.peek().id) return;
      if (changes.status === 'loading' || changes.url !== undefined) this.#leave();
      this.#see(tab);
      this.#connect();
    });
    browser.tabs.onRemoved.addListener((id) => {
      if (id !== this.tab.peek().id) return;
      this.#leave();
      this.tab.value = NO_TAB;
    });
    // Whatever the page's part says to anybody: it is there.
    browser.runtime.onMessage.addListener((_message: unknown, sender) => {
      if (sender.tab?.id !== undefined && sender.tab.id === this.tab.peek().id) this.#connect();
    });
    if (tabId === null) await this.#follow();
    else await this.#show(tabId);
  }

  get id(): number | null {
    return this.tab.peek().id;
  }

  /** Puts the part that finds notes into the page, as far as the browser lets us. */
  async find(): Promise<void> {
    const { id } = this.tab.peek();
    if (id === null) return;
    this.#change({ reader: 'asked', refusal: null });
    const request: ActivateRequest = { type: 'activate', tabId: id };
    const reply = await askBackground<ActivateReply>(request).catch((): ActivateReply => ({ ok: false, reason: 'failed' }));
    if (this.id !== id) return;
    if (!reply.ok) {
      this.#change({ reader: 'none', refusal: reply.reason });
      return;
    }
    this.#askedUntil = Date.now() + PATIENCE;
    this.#connect();
  }

  send(command: PanelCommand): void {
    this.#port?.postMessage(command);
  }

  async #follow(): Promise<void> {
    const { id } = await browser.windows.getCurrent();
    this.#window = id ?? -1;
    browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
      if (windowId === this.#window) void this.#show(tabId);
    });
    const [active] = await browser.tabs.query({ active: true, windowId: this.#window });
    if (active?.id !== undefined) await this.#show(active.id);
  }

  async #show(tabId: number): Promise<void> {
    this.#leave();
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (!tab) {
      this.tab.value = NO_TAB;
      return;
    }
    this.tab.value = { ...NO_TAB, id: tabId };
    this.#see(tab);
    this.#connect();
  }

  #see({ url, title, incognito }: Browser.tabs.Tab): void {
    const address = url !== undefined && /^(https?|file):/u.test(url) ? url.replace(/#.*$/su, '') : null;
    this.#change({ ...(address !== null && { address, title: title ?? '' }), isPrivate: incognito });
  }

  #connect(): void {
    const { id, isPrivate } = this.tab.peek();
    if (this.#port || id === null || isPrivate) return;
    clearTimeout(this.#again);
    const port = browser.tabs.connect(id, { name: PANEL_PORT, frameId: 0 });
    this.#port = port;
    const lost = (): void => {
      if (this.#port !== port) return;
      this.#port = null;
      const asked = Date.now() < this.#askedUntil;
      this.#change({ reader: asked ? 'asked' : 'none', ...(this.#askedUntil > 0 && !asked && { refusal: 'failed' }) });
      if (!asked) this.#askedUntil = 0;
      this.#again = setTimeout(() => this.#connect(), asked ? AGAIN / 5 : AGAIN);
    };
    // The reader may be there without the part that finds notes: then nothing is said.
    const silent = setTimeout(() => {
      port.disconnect();
      lost();
    }, ANSWER);
    port.onDisconnect.addListener(() => {
      clearTimeout(silent);
      // Read, or else the browser reports it as an error that nobody is there.
      if (browser.runtime.lastError?.message !== '') lost();
    });
    port.onMessage.addListener((message: unknown) => {
      const news = messageOf<PanelNews>(message, 'anchored', 'noteOpened', 'snapshotKept');
      if (!news || this.#port !== port) return;
      clearTimeout(silent);
      if (news.type === 'anchored') this.#place(news);
      else if (news.type === 'snapshotKept') this.#onSnapshot(news.outcome);
      else if (typeof news.id === 'string') this.#onOpened(news.id);
    });
  }

  #place({ address, found, orphans, waiting, standings }: Extract<PanelNews, { type: 'anchored' }>): void {
    if (![found, orphans, waiting].every((ids) => Array.isArray(ids))) return;
    this.#askedUntil = 0;
    this.#change({ address, reader: 'there', refusal: null, places: { found, orphans, waiting }, standings });
  }

  #leave(): void {
    clearTimeout(this.#again);
    const port = this.#port;
    this.#port = null;
    this.#askedUntil = 0;
    port?.disconnect();
    this.#change({ address: null, title: '', reader: 'none', refusal: null, places: NO_TAB.places, standings: {} });
  }

  #change(change: Partial<BesideTab>): void {
    const tab = this.tab.peek();
    const isNews = Object.entries(change).some(([name, value]) => tab[name as keyof BesideTab] !== value);
    if (isNews) this.tab.value = { ...tab, ...change };
  }
}
