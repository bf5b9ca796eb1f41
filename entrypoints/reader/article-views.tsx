import { SideBySide } from '../../components/views/SideBySide.tsx';
import type { AlignedArticle } from '../../lib/article/article.ts';
import { toParallelText, type ParallelText } from '../../lib/article/parallel-text.ts';
import type { PageReading } from '../../lib/page/reading.ts';
import { imagesAmong, marksOf, type Mark } from '../../lib/page/rich-text.ts';
import { changeSettings } from '../../lib/settings-store.ts';
import { clampSize, type Settings, type View } from '../../lib/settings.ts';
import { i18n } from '#i18n';
import { HoverView } from './hover-view.tsx';
import { OverlayWords } from './overlay-words.ts';
import { ViewHost } from './view-host.ts';

/** How much was paired, for the popup. */
export interface Counts {
  articles: number;
  paired: number;
  unpaired: number;
}

/** The views of one page's articles; at most one of them is on. */
export class ArticleViews {
  #reading: PageReading;
  #articles: readonly AlignedArticle[];
  #texts: readonly ParallelText[];
  readonly #host = new ViewHost();
  readonly #words = new OverlayWords(i18n.t);
  readonly #marks = new Map<number, readonly Mark[]>();
  readonly #onClose: () => void;
  #settings: Settings;
  #view: View = 'off';
  #hover: HoverView | null = null;

  constructor(reading: PageReading, articles: readonly AlignedArticle[], settings: Settings, onClose: () => void) {
    this.#reading = reading;
    this.#articles = articles;
    this.#settings = settings;
    this.#onClose = onClose;
    this.#texts = numbered(articles, reading);
  }

  /** The view that is on. */
  get view(): View {
    return this.#view;
  }

  get counts(): Counts {
    const rows = this.#texts.flatMap((text) => text.rows);
    const paired = rows.filter((row) => row.zh.length > 0 && row.en.length > 0).length;
    const alone = rows.filter((row) => row.zh.length === 0 || row.en.length === 0);
    return { articles: this.#articles.length, paired, unpaired: alone.reduce((sum, row) => sum + row.zh.length + row.en.length, 0) };
  }

  /** Goes over to another pairing; the view that is on stays on, and where the text is the same, nothing moves. */
  replace(reading: PageReading, articles: readonly AlignedArticle[]): void {
    this.#reading = reading;
    this.#articles = articles;
    this.#texts = numbered(articles, reading);
    this.#marks.clear();
    if (this.#view === 'side-by-side') this.#drawSideBySide();
    if (this.#view !== 'hover') return;
    if (this.#hover) this.#hover.replace(reading, this.#texts);
    else this.#drawHover();
  }

  /** The same articles, read again. @param moved whether they stand in other nodes of the page. */
  adopt(reading: PageReading, moved: boolean): void {
    this.#reading = reading;
    if (moved) this.#hover?.replace(reading, this.#texts);
    if (this.#view === 'side-by-side' && !this.#host.stands) this.#drawSideBySide();
  }

  /** The article has gone from the page, and the next one is not paired yet. */
  wait(): void {
    this.#hover?.remove();
    this.#hover = null;
    this.#texts = [];
    if (this.#view === 'side-by-side') this.#drawSideBySide();
  }

  show(view: View): void {
    if (view === this.#view) return;
    this.remove();
    this.#view = view;
    if (view === 'side-by-side') this.#drawSideBySide();
    if (view === 'hover') this.#drawHover();
  }

  /** Follows a change of the settings. */
  update(settings: Settings): void {
    this.#settings = settings;
    this.#hover?.update(settings);
    if (this.#view === 'side-by-side') this.#drawSideBySide();
  }

  /** Takes the view away; the page is as it was. */
  remove(): void {
    this.#hover?.remove();
    this.#hover = null;
    this.#words.follow(null, this.#settings);
    this.#host.remove();
    this.#view = 'off';
  }

  #drawHover(): void {
    this.#hover = new HoverView(this.#reading, this.#texts, this.#settings, this.#host, i18n.t);
  }

  #drawSideBySide(): void {
    const { primary, textSize } = this.#settings;
    this.#host.draw(
      <SideBySide
        texts={this.#texts}
        chinese={this.#articles[0]?.languages[0] ?? 'zh-Hans'}
        primary={primary}
        textSize={textSize}
        marksOf={this.#marksOf}
        images={this.#images}
        t={i18n.t}
        onClose={this.#onClose}
        onTextSize={(size) => void changeSettings({ textSize: clampSize(size) })}
        onPrimary={(side) => void changeSettings({ primary: side })}
      />,
    );
    this.#words.follow(this.#host.all('dialog')[0] ?? null, this.#settings);
  }

  /** Read from the page once: the view is drawn anew on every change of the settings. */
  readonly #marksOf = (block: number): readonly Mark[] => {
    const source = this.#reading.sources[block];
    const marks = this.#marks.get(block) ?? (source ? marksOf(source) : []);
    this.#marks.set(block, marks);
    return marks;
  };

  get #images(): ReturnType<typeof imagesAmong>[] {
    return this.#articles.map(({ zh, en }) => imagesAmong(this.#reading, [...zh, ...en]));
  }
}

/** The articles' texts, with the beads numbered through the whole page. */
function numbered(articles: readonly AlignedArticle[], reading: PageReading): ParallelText[] {
  let first = 0;
  return articles.map((article) => {
    const text = toParallelText(article, reading.blocks, first);
    first += text.beads;
    return text;
  });
}
