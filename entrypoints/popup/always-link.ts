import { browser } from 'wxt/browser';
import type { AlwaysState } from '../../components/popup/AlwaysOn.tsx';
import { permissionFor, siteOf } from '../../lib/site-patterns.ts';
import { readSites, watchSites } from '../../lib/site-store.ts';
import { patternFor } from '../../lib/sites.ts';
import { askForSite, dropSite } from '../options/ask-site.ts';

/** Whether the active tab's site is an always-on one, and the wish that it be. */
export class AlwaysLink {
  readonly #onState: (state: AlwaysState | null) => void;
  #failure: AlwaysState['failure'] = null;
  #state: AlwaysState | null = null;
  /** What the person has wished for and the browser has not answered yet; it is shown as if it were so. */
  #wished: { by: string | null } | null = null;

  /** @param onState called with null for pages that are of no site. */
  constructor(onState: (state: AlwaysState | null) => void) {
    this.#onState = onState;
    const refresh = (): void => void this.#refresh();
    watchSites(refresh);
    browser.permissions.onAdded.addListener(refresh);
    browser.permissions.onRemoved.addListener(refresh);
    browser.tabs.onUpdated.addListener((_tabId, { status }, { active }) => {
      if (active && status === 'complete') refresh();
    });
    refresh();
  }

  /** To be called in the click. @returns whether the site is an always-on one now. */
  async keep(pattern: string): Promise<boolean> {
    await this.#wish(pattern, async () => {
      const { outcome } = await askForSite(pattern);
      if (outcome === 'denied' || outcome === 'full') this.#failure = outcome;
    });
    return this.#failure === null;
  }

  drop(pattern: string): Promise<void> {
    return this.#wish(null, async () => {
      await dropSite(pattern);
    });
  }

  async #wish(by: string | null, fulfil: () => Promise<void>): Promise<void> {
    this.#failure = null;
    const wished = { by };
    this.#wished = wished;
    const fulfilled = fulfil();
    this.#tell();
    await fulfilled;
    if (this.#wished === wished) this.#wished = null;
    await this.#refresh();
  }

  #tell(): void {
    this.#onState(this.#state && { ...this.#state, ...(this.#wished && { ...this.#wished, permitted: true }), failure: this.#failure });
  }

  async #refresh(): Promise<void> {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    this.#state = await stateOf(tab?.url ?? '');
    this.#tell();
  }
}

async function stateOf(address: string): Promise<AlwaysState | null> {
  const site = siteOf(address);
  if (site === null) return null;
  const by = patternFor(await readSites(), address);
  const permitted = await browser.permissions.contains({ origins: [permissionFor(by ?? site)] }).catch(() => false);
  return { site, by, permitted, failure: null };
}
