import { render, type ComponentChild } from 'preact';
import { freeHostTag } from '../../lib/page/host-tag.ts';
import { rootOf } from '../../lib/page/safe-dom.ts';
import type { PageColours } from '../../lib/page/page-colours.ts';
import type { Settings } from '../../lib/settings.ts';
import { giveBackAfter } from './give-back.ts';
import { heedCloseRequests, keepOwnEvents } from './own-events.ts';
import { PageBehind } from './page-behind.ts';
import { putStyles } from './put-styles.ts';

/** How views are to look. */
export interface Look {
  settings: Pick<Settings, 'theme' | 'zhFont' | 'enFont' | 'lineWidth'>;
  /** The page's own colours, where the person wants those and they can be told. */
  page: PageColours | null;
  /** The view lies over the whole page, and is printed instead of it. */
  covers?: boolean;
}

/** Tells the style sheets how the views are to look. */
function dress(root: HTMLElement, { settings: { theme, zhFont, enFont, lineWidth }, page }: Look): void {
  const own = theme === 'page' ? page : null;
  Object.assign(root.dataset, { theme: theme === 'page' && !page ? 'auto' : theme, zhFont, enFont, lineWidth });
  root.style.cssText = own ? `color-scheme: ${own.dark ? 'dark' : 'light'}; --paper: ${own.paper}; --ink: ${own.ink};` : '';
}

/** The one place where the page's document gets something of ours: a host with a shadow root, gone without trace on removal. */
export class ViewHost {
  #host: HTMLElement | null = null;
  #root: HTMLElement | null = null;
  #gone = new AbortController();
  readonly #behind = new PageBehind();
  readonly #css: string;
  readonly #lookNow: (() => Look) | undefined;

  /** @param css of what is drawn. @param lookNow how what is drawn is to look; without it, as the system is set. */
  constructor(css: string, lookNow?: () => Look) {
    this.#css = css;
    this.#lookNow = lookNow;
  }

  /** Whether the page has left the host where it was put. */
  get stands(): boolean {
    return this.#host?.isConnected ?? false;
  }

  /** Whether this is the element that the page got: events inside come from it, as the page is told. */
  isHost(node: Node): boolean {
    return node === this.#host;
  }

  /** Draws the view, first making the host where there is none, or where the page has thrown it out. */
  draw(view: ComponentChild): void {
    render(view, this.prepare());
  }

  /** Makes the host, where there is none. @returns where the view is to be drawn. */
  prepare(): HTMLElement {
    if (!this.stands) this.remove();
    const look = this.#lookNow?.();
    const covers = look?.covers ?? false;
    this.#root ??= this.#make(covers);
    if (look) dress(this.#root, look);
    this.#host?.toggleAttribute('data-covers', covers);
    return this.#root;
  }

  /** Hides the page, over which the view lies by now. */
  hidePage(): void {
    if (this.#host) this.#behind.hide(this.#host);
  }

  /** The page has changed behind the view. */
  pageChanged(): void {
    if (this.#host) this.#behind.update(this.#host);
  }

  /** Takes the view and the host away. */
  remove(): void {
    if (this.#root) {
      render(null, this.#root);
      giveBackAfter(this.#root);
    }
    this.#host?.remove();
    this.#gone.abort();
    this.#host = this.#root = null;
    this.#behind.show();
  }

  /** The view's elements that match, in order. */
  all(selector: string): HTMLElement[] {
    return [...(this.#root?.querySelectorAll<HTMLElement>(selector) ?? [])];
  }

  /** The view's element that has the focus. */
  get focused(): Element | null {
    return this.#host?.shadowRoot?.activeElement ?? null;
  }

  #make(covers: boolean): HTMLElement {
    if (covers) this.#behind.rememberFocus();
    const host = document.createElement(freeHostTag(document));
    // Inline and important: the page's rules, `* { … !important }` among them, cannot reach it.
    host.style.cssText = 'all: initial !important; display: block !important; position: fixed !important; inset: 0 auto auto 0 !important; width: 0 !important; height: 0 !important;';
    const shadow = host.attachShadow({ mode: 'open' });
    const root = document.createElement('div');
    root.className = 'duizhao';
    shadow.append(root);
    this.#gone = new AbortController();
    keepOwnEvents(host, root, this.#gone.signal);
    if (covers) heedCloseRequests(root, this.#gone.signal);
    putStyles(shadow, shadow, this.#css);
    rootOf(document).append(host);
    // The page's zoom would be ours, too; the person's, in the browser, is left alone.
    const { currentCSSZoom: zoom } = host;
    if (zoom > 0 && zoom !== 1) host.style.setProperty('zoom', String(1 / zoom), 'important');
    this.#host = host;
    return root;
  }
}
