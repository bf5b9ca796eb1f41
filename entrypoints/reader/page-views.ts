import type { ParallelPage } from '../../lib/article/parallel-page.ts';
import type { PageReading } from '../../lib/page/reading.ts';
import type { Settings, View } from '../../lib/settings.ts';
import { ArticleViews, type Counts, type ViewActions } from './article-views.tsx';

/** How long a view over the page waits for the next article once the page has settled without one, in milliseconds. */
const GRACE = 1500;
/** So long at the most, where the page is still changing or being paired then. */
const LONGEST_GRACE = 8000;
const LOOK_AGAIN = 200;

interface PageViewsOptions extends ViewActions {
  settings: () => Settings;
  /** Whether the page has changed and what came of it is not known yet. */
  isChanging: () => boolean;
}

/** The views of whatever article the page holds, through the times in which it holds none. */
export class PageViews {
  readonly #options: PageViewsOptions;
  #views: ArticleViews | null = null;
  /** The view that was on when the article went away, and where that was: it comes back with the article. */
  #lost: { view: View; address: string } | null = null;
  #grace: { begun: number; timer: number; onEnd: () => void } | null = null;

  constructor(options: PageViewsOptions) {
    this.#options = options;
  }

  /** Whether a view lies over a page without an article, for a moment. */
  get waiting(): boolean {
    return this.#grace !== null;
  }

  /** The view that is on. */
  get view(): View {
    return this.#views?.view ?? 'off';
  }

  /** The element of the view that lies over the page; null where none does. */
  get overlay(): HTMLElement | null {
    return this.#views?.overlay ?? null;
  }

  /** Shows the articles in the view that is on, or was when the last article went away, or else in the one given. @returns what is shown. */
  present(reading: PageReading, parallel: ParallelPage, byItself: View): Counts & { view: View } {
    this.#stopWaiting();
    if (this.#views) this.#views.replace(reading, parallel);
    else this.#views = new ArticleViews(reading, parallel, this.#options.settings(), this.#options);
    if (this.#lost?.address === location.href) void this.#views.show(this.#lost.view);
    else if (this.view === 'off') void this.#views.show(byItself);
    this.#lost = null;
    return { ...this.#views.counts, view: this.#views.view };
  }

  /** See `ArticleViews`. */
  adopt(reading: PageReading, moved: boolean): void {
    this.#views?.adopt(reading, moved);
  }

  /** The article has gone from the page, and the next one is not paired yet. */
  wait(): void {
    this.#views?.wait();
  }

  /** Turns a view on; `off` also ends the waiting. */
  show(view: View): void {
    void this.#views?.show(view);
    if (view === 'off') this.#endWaiting();
  }

  update(settings: Settings): void {
    this.#views?.update(settings);
  }

  /**
   * There is no article on the page. The view closes; where it lies over the page and an article may still come, not at once.
   * @param onEnd called when it has closed. @returns whether it waits.
   */
  lose(mayCome: boolean, onEnd: () => void): boolean {
    const end = (): void => {
      const view = this.#views?.view ?? 'off';
      this.close();
      if (view !== 'off') this.#lost = { view, address: location.href };
      onEnd();
    };
    if (!mayCome || !this.#views?.covers) {
      end();
      return false;
    }
    this.#views.wait();
    if (this.#grace) this.#grace.onEnd = end;
    else this.#grace = { begun: performance.now(), timer: window.setTimeout(() => this.#look(), GRACE), onEnd: end };
    return true;
  }

  /** Takes the view away for good. */
  close(): void {
    this.#stopWaiting();
    this.#lost = null;
    this.#views?.remove();
    this.#views = null;
  }

  #look(): void {
    const grace = this.#grace;
    if (!grace) return;
    const late = performance.now() - grace.begun >= LONGEST_GRACE;
    if (late || !this.#options.isChanging()) this.#endWaiting();
    else grace.timer = window.setTimeout(() => this.#look(), LOOK_AGAIN);
  }

  #endWaiting(): void {
    this.#grace?.onEnd();
  }

  #stopWaiting(): void {
    clearTimeout(this.#grace?.timer);
    this.#grace = null;
  }
}
