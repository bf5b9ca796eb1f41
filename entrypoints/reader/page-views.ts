import type { ParallelPage } from '../../lib/article/parallel-page.ts';
import type { PageReading } from '../../lib/page/reading.ts';
import type { Settings, View } from '../../lib/settings.ts';
import type { ArticleViews, ViewActions } from '../views/article-views.tsx';
import type { PageMemory } from './page-memory.ts';
import { loadViews, viewsScript, type ViewsScript } from './views-script.ts';

/** How long a view over the page waits for the next article once the page has settled without one, in milliseconds. */
const GRACE = 1500;
/** So long at the most, where the page is still changing or being paired then. */
const LONGEST_GRACE = 8000;
const LOOK_AGAIN = 200;

/** How much was paired, for the popup. */
interface Counts {
  articles: number;
  paired: number;
  unpaired: number;
}

interface PageViewsOptions extends Pick<ViewActions, 'onClose' | 'onView'> {
  memory: PageMemory;
  /** Whether the page has changed and what came of it is not known yet. */
  isChanging: () => boolean;
  /** A view was drawn, or taken away: it comes later than it was turned on. */
  onDrawn: () => void;
}

/** The views of whatever article the page holds, through the times in which it holds none. */
export class PageViews {
  readonly #options: PageViewsOptions;
  #article: { reading: PageReading; parallel: ParallelPage } | null = null;
  #view: View = 'off';
  /** What draws them, from the first view on. */
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
    return this.#view;
  }

  /** The element of the view that lies over the page; null where none does. */
  get overlay(): HTMLElement | null {
    return this.#views?.overlay ?? null;
  }

  /** Shows the articles in the view that is on, or was when the last article went away, or else in the one given. @returns what is shown. */
  present(reading: PageReading, parallel: ParallelPage, byItself: View): Counts & { view: View } {
    this.#stopWaiting();
    this.#article = { reading, parallel };
    this.#views?.replace(reading, parallel);
    if (this.#lost?.address === location.href) this.#turn(this.#lost.view);
    else if (this.#view === 'off') this.#turn(byItself);
    this.#lost = null;
    return { ...countsOf(parallel), view: this.#view };
  }

  /** See `ArticleViews`. */
  adopt(reading: PageReading, moved: boolean): void {
    if (this.#article) this.#article.reading = reading;
    this.#views?.adopt(reading, moved);
  }

  /** The article has gone from the page, and the next one is not paired yet. */
  wait(): void {
    this.#views?.wait();
  }

  /** Turns a view on; `off` also ends the waiting. */
  show(view: View): void {
    this.#turn(view);
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
      const view = this.#view;
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
    this.#views = this.#article = null;
    this.#view = 'off';
  }

  #turn(view: View): void {
    if (!this.#article) return;
    this.#view = view;
    const script = viewsScript();
    if (script) this.#draw(script);
    else if (view !== 'off') void loadViews().then((loaded) => this.#draw(loaded), () => this.#options.onClose());
  }

  /** Draws the view that is on; what draws may have come when none is on any more. */
  #draw({ ArticleViews }: ViewsScript): void {
    const { memory } = this.#options;
    if (this.#article && this.#view !== 'off') this.#views ??= new ArticleViews(this.#article.reading, this.#article.parallel, memory.settings.now, { ...this.#options, places: memory, changeSettings: memory.changeSettings });
    void this.#views?.show(this.#view).then(this.#options.onDrawn);
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

function countsOf({ articles, texts }: ParallelPage): Counts {
  const rows = texts.flatMap((text) => text.rows);
  const paired = rows.filter((row) => row.zh.length > 0 && row.en.length > 0).length;
  const alone = rows.filter((row) => row.zh.length === 0 || row.en.length === 0);
  return { articles: articles.length, paired, unpaired: alone.reduce((sum, row) => sum + row.zh.length + row.en.length, 0) };
}
