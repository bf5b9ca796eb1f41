import type { ChosenFor } from '../../lib/article/chosen-region.ts';
import type { RegionState } from '../../lib/messages.ts';
import { isHostTag } from '../../lib/page/host-tag.ts';
import { pathOf, resolvePath, type RegionPath } from '../../lib/page/region-path.ts';
import { isConnected, localName } from '../../lib/page/safe-dom.ts';
import { addressOfPage, isPrivate, type PageMemory } from './page-memory.ts';

/** A region that a person chose, as it stands on the page now. */
export interface ChosenRegion {
  element: Element;
  chosenFor: ChosenFor;
}

/** The region that a person chose for a page or its site: finding it again, keeping it, forgetting it. */
export class PageRegion {
  readonly #document: Document;
  readonly #memory: PageMemory;
  /** What was chosen, or given up, since the page was opened: it holds even where nothing can be kept. */
  #here: { address: string; element: Element | null } | null = null;
  #state: RegionState | undefined;
  /** The page whose region was used last. */
  #used: string | undefined;

  constructor(document: Document, memory: PageMemory) {
    this.#document = document;
    this.#memory = memory;
  }

  /** What the popup says of the region; nothing where the finder decides. */
  get told(): { region?: RegionState } {
    return this.#state ? { region: this.#state } : {};
  }

  /** The region that is to be read, or null where the finder decides. */
  async find(): Promise<ChosenRegion | null> {
    const address = addressOfPage();
    const { ofPage, ofSite } = await this.#memory.regions();
    this.#state = undefined;
    const here = this.#here?.address === address ? this.#here : null;
    if (here?.element === null) return null;
    if (here?.element && isConnected(here.element)) {
      const path = pathOf(here.element);
      return this.#found(here.element, { chosenFor: 'page', forSite: isSame(path, ofSite), host: path && hostOfSite() });
    }
    if (ofPage) {
      const element = this.#resolve(ofPage, false);
      if (!element) this.#state = { chosenFor: 'lost', forSite: false, host: null };
      else this.#use(ofPage, address);
      return element && this.#found(element, { chosenFor: 'page', forSite: isSame(ofPage, ofSite), host: hostOfSite() });
    }
    const element = ofPage === undefined && ofSite ? this.#resolve(ofSite, true) : null;
    return element && this.#found(element, { chosenFor: 'site', forSite: true, host: hostOfSite() });
  }

  /** The finder decides after all, this time: the site's region holds no article on this page. */
  pass(): void {
    this.#state = undefined;
  }

  /** Takes the element as the region of this page, and keeps it. */
  async choose(element: Element): Promise<void> {
    const address = addressOfPage();
    this.#here = { address, element };
    const path = pathOf(element);
    if (path) await this.#memory.keepRegion(path, 'here');
  }

  /** Leaves this page to the finder again. */
  async forget(): Promise<void> {
    this.#here = { address: addressOfPage(), element: null };
    await this.#memory.forgetRegion();
  }

  /** Uses the page's region on all pages of the site, or on this one only. */
  async useForSite(on: boolean): Promise<void> {
    const state = this.#state;
    const region = await this.find();
    const path = region && pathOf(region.element);
    if (!state || !path || state.host === null) return;
    await this.#memory.keepRegion(path, on ? 'onSite' : 'notOnSite');
    this.#state = { ...state, chosenFor: 'page', forSite: on };
  }

  /** Of the regions that are kept, this is the newest now; once is enough. */
  #use(path: RegionPath, address: string): void {
    if (this.#used === address) return;
    this.#used = address;
    void this.#memory.keepRegion(path, 'here');
  }

  #found(element: Element, state: RegionState & { chosenFor: ChosenFor }): ChosenRegion {
    this.#state = state;
    return { element, chosenFor: state.chosenFor };
  }

  #resolve(path: RegionPath, elsewhere: boolean): Element | null {
    const element = resolvePath(this.#document, path, elsewhere);
    return element && !isHostTag(localName(element)) ? element : null;
  }
}

/** The name of the site for whose pages a region can be kept. */
function hostOfSite(): string | null {
  return /^https?:$/u.test(location.protocol) && !isPrivate() ? location.host : null;
}

function isSame(path: RegionPath | null, other: RegionPath | null | undefined): boolean {
  return path !== null && JSON.stringify(path) === JSON.stringify(other);
}
