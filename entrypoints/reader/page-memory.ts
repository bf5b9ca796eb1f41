import { browser } from 'wxt/browser';
import { askBackground } from '../../lib/ask-background.ts';
import type { KeepInMemory, MemoryReply, MemoryRequest, SettingsNews } from '../../lib/memory-messages.ts';
import { messageOf } from '../../lib/messages.ts';
import { visibilityOf } from '../../lib/page/safe-dom.ts';
import type { RegionPath } from '../../lib/page/region-path.ts';
import type { Place } from '../../lib/reading-memory.ts';
import { checkedSettings, DEFAULT_SETTINGS, type Settings, type ShownView, type ViewChange } from '../../lib/settings.ts';
import { Told } from './told.ts';

/** What is remembered of a page; nothing where the background does not answer. */
type Remembered = Pick<MemoryReply, 'place' | 'ofPage' | 'ofSite'>;

/**
 * The settings, and what is remembered of this page and its site. The background tells it, once when the reader begins and again when the
 * person comes back to the page: no view has to wait until a background that sleeps has woken up.
 */
export class PageMemory {
  readonly settings = new Told<Settings>(DEFAULT_SETTINGS);
  /** Resolves when the settings are there, or cannot be had. */
  readonly ready: Promise<unknown>;
  #viewHere: ShownView | undefined;
  #told: { address: string; answer: Promise<Remembered | null>; isThere: boolean } | null = null;

  constructor(document: Document) {
    this.ready = this.#ask();
    browser.runtime.onMessage.addListener((message: unknown, { tab }): undefined => {
      const news = messageOf<SettingsNews>(message, 'settings');
      // Nor is a script of ours in another page the background.
      if (news && !tab) this.#follow(news.settings);
    });
    // Other pages may have been read meanwhile; and a page that lay in the browser's memory has heard no news.
    EventTarget.prototype.addEventListener.call(document, 'visibilitychange', () => {
      if (visibilityOf(document) === 'visible') void this.#ask();
    });
  }

  /** The view that is to be turned on: the one used last on this site, or else anywhere. */
  get view(): ShownView {
    return this.#viewHere ?? this.settings.now.lastView;
  }

  keepView(view: ShownView): void {
    this.#viewHere = view;
    void keep({ type: 'keepView', view });
  }

  /** The sentence read last on this page. */
  place(): Promise<Place | undefined> {
    return this.#here().then(({ place }) => place);
  }

  keepPlace(place: Place): void {
    this.#note(() => ({ place }));
    void keep({ type: 'keepPlace', place });
  }

  /** Whether what is remembered of this page has been told. */
  get isThere(): boolean {
    return this.#told?.address === addressOfPage() && this.#told.isThere;
  }

  /** The region chosen for this page, and the one for its site; null: none is to be used. */
  regions(): Promise<Omit<Remembered, 'place'>> {
    return this.#here();
  }

  async keepRegion(path: RegionPath, use: 'here' | 'onSite' | 'notOnSite'): Promise<void> {
    this.#note(() => ({ ofPage: path, ...(use !== 'here' && { ofSite: use === 'onSite' ? path : undefined }) }));
    await keep({ type: 'keepRegion', use, path });
  }

  async forgetRegion(): Promise<void> {
    this.#note(({ ofSite }) => ({ ofPage: ofSite === undefined ? undefined : null }));
    await keep({ type: 'forgetRegion' });
  }

  /** @throws where the browser does not store it. */
  readonly changeSettings = async (change: ViewChange): Promise<void> => {
    if (!(await askBackground<boolean>({ type: 'changeSettings', change } satisfies KeepInMemory))) throw new Error('The settings are not stored.');
  };

  /** What is remembered of the page that the document shows now. */
  async #here(): Promise<Remembered> {
    const told = this.#told?.address === addressOfPage() ? this.#told.answer : this.#ask();
    return (await told) ?? {};
  }

  #ask(): Promise<Remembered | null> {
    const address = addressOfPage();
    const before = this.settings.now;
    const answer = askBackground<MemoryReply>({ type: 'memory' } satisfies MemoryRequest).then((reply) => {
      if (this.settings.now === before) this.#follow(reply.settings); // else there is news that may be later
      this.#viewHere ??= reply.view;
      // The browser may not have heard yet that the page has gone on by itself.
      return reply.address === address ? reply : null;
    });
    const told = { address, answer: answer.catch(() => null), isThere: false };
    this.#told = told;
    void told.answer.then((reply) => {
      told.isThere = reply !== null;
      if (!reply && this.#told === told) this.#told = null; // the next who asks asks anew
    });
    return told.answer;
  }

  #follow(settings: Settings): void {
    const checked = checkedSettings(settings);
    if (JSON.stringify(checked) !== JSON.stringify(this.settings.now)) this.settings.now = checked;
  }

  /** What is kept now need not be asked for again. */
  #note(kept: (before: Remembered) => Remembered): void {
    if (!isPrivate() && this.#told?.address === addressOfPage()) void this.#told.answer.then((told) => told && Object.assign(told, kept(told)));
  }
}

/** A private window leaves nothing behind; a storage that fails remembers nothing. */
async function keep(what: KeepInMemory): Promise<void> {
  if (!isPrivate()) await askBackground<boolean>(what).catch(() => undefined);
}

/** Where the extension is gone nothing can be kept, and nobody can tell any more. */
export function isPrivate(): boolean {
  try {
    return browser.extension.inIncognitoContext;
  } catch {
    return true;
  }
}

/** The page's address without its hash. */
export function addressOfPage(): string {
  const { href } = location;
  const hash = href.indexOf('#');
  return hash < 0 ? href : href.slice(0, hash);
}
