import { browser, type Browser } from 'wxt/browser';
import { askBackground } from '../../lib/ask-background.ts';
import {
  messageOf,
  POPUP_PORT,
  type ActivateReply,
  type ActivateRequest,
  type PageState,
  type PopupCommand,
  type Reason,
  type StateNews,
} from '../../lib/messages.ts';

/** The popup's line to the reader in the active tab. It survives the page's going away: then the next page is asked. */
export class PageLink {
  readonly #onState: (state: PageState) => void;
  #port: Browser.runtime.Port | null = null;
  #tabId: number | null = null;
  /** Whether the reader at the other end of the line has said anything. */
  #answered = false;
  #connecting: Promise<void> | null = null;

  constructor(onState: (state: PageState) => void) {
    this.#onState = onState;
    browser.tabs.onUpdated.addListener((tabId, change) => {
      if (tabId === this.#tabId && change.status === 'complete' && !this.#port) void this.connect();
    });
  }

  /** The tab that is read; null until it is known. */
  get tabId(): number | null {
    return this.#tabId;
  }

  /** Puts the reader into the active tab and listens to it; asked twice at once, it does so once. */
  connect(): Promise<void> {
    this.#connecting ??= this.#open().finally(() => {
      this.#connecting = null;
    });
    return this.#connecting;
  }

  async #open(): Promise<void> {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) {
      this.#nothing('browserPage');
      return;
    }
    const again = this.#tabId !== null;
    this.#tabId = tab.id;
    const request: ActivateRequest = { type: 'activate', tabId: tab.id };
    const reply = await askBackground<ActivateReply>(request).catch((error: unknown): ActivateReply => ({ ok: false, reason: 'failed', detail: String(error) }));
    if (!reply.ok) {
      // The page that was read is gone, and the permission of the click with it: a second click is needed.
      this.#nothing(again ? 'navigated' : reply.reason, reply.detail);
      return;
    }
    const port = browser.tabs.connect(tab.id, { name: POPUP_PORT, frameId: 0 });
    this.#port = port;
    port.onMessage.addListener((message: unknown) => {
      const news = messageOf<StateNews>(message, 'state');
      if (!news) return;
      this.#answered = true;
      this.#onState(news.state);
    });
    port.onDisconnect.addListener(() => {
      // The page may have gone before the line to it stood. What nobody looks at, the browser writes down as an error of ours.
      const { lastError } = browser.runtime;
      if (lastError) console.debug(lastError.message);
      this.#onGone(port);
    });
  }

  send(command: PopupCommand): void {
    this.#port?.postMessage(command);
  }

  /** Reads the page again, or asks for the tab again where there is no line to it. */
  retry(): void {
    if (this.#port) this.send({ type: 'retry' });
    else void this.connect();
  }

  #onGone(port: Browser.runtime.Port): void {
    if (this.#port !== port) return;
    this.#port = null;
    this.#nothing('navigated');
    // The next page may have loaded before its predecessor's end was told. One that never answers is not asked again.
    if (this.#answered) void this.#connectIfLoaded();
    this.#answered = false;
  }

  async #connectIfLoaded(): Promise<void> {
    const tab = this.#tabId === null ? null : await browser.tabs.get(this.#tabId).catch(() => null);
    if (tab?.status === 'complete' && !this.#port) await this.connect();
  }

  #nothing(reason: Reason, detail?: string): void {
    this.#onState({ phase: 'nothing', reason, ...(detail !== undefined && { detail }) });
  }
}
