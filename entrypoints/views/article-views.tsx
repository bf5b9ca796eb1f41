import { Book, type Taking } from '../../components/views/book/Book.tsx';
import { cutting } from '../../components/views/book/stretches.ts';
import type { ParallelPage } from '../../lib/article/parallel-page.ts';
import { askBackground } from '../../lib/ask-background.ts';
import type { ParallelText } from '../../lib/article/parallel-text.ts';
import type { HighlightsRequest } from '../../lib/messages.ts';
import { pageColours, type PageColours } from '../../lib/page/page-colours.ts';
import type { PageReading } from '../../lib/page/reading.ts';
import { imagesAmong, marksOf, type Mark } from '../../lib/page/rich-text.ts';
import { SettingsWriter } from '../../lib/settings-writer.ts';
import { checkedChange, type Settings, type ShownView, type View, type ViewChange } from '../../lib/settings.ts';
import { nextTask, runInSlices } from '../../lib/slices.ts';
import { HoverView } from './hover-view.tsx';
import { OverlayWords } from './overlay-words.ts';
import { PageBehind } from './page-behind.ts';
import { ReadingPlace, type PlaceStore } from './reading-place.ts';
import { take } from './taking.ts';
import type { PageMemory } from '../reader/page-memory.ts';
import { tellBackground } from '../reader/tell-background.ts';
import { ViewHost, type Look } from './view-host.ts';
import { VIEWS_CSS } from './views-css.ts';
import { t } from './words-here.ts';

/** What a person does in a view that concerns more than the view, and where it is kept: the reader can do that already. */
export interface ViewActions {
  places: PlaceStore;
  changeSettings: PageMemory['changeSettings'];
  onClose: () => void;
  onView: (view: ShownView) => void;
}

/** How far a view is that is being opened. `preparing`: nothing is drawn yet; `frame`: its rows come in the next task; `rows`: they are there. */
interface Opening {
  stage: 'preparing' | 'frame' | 'rows';
}

/** The views of one page's articles; at most one of them is on. */
export class ArticleViews {
  #reading: PageReading;
  #parallel: ParallelPage;
  /** Those of the articles; none while the next article is waited for. */
  #texts: readonly ParallelText[];
  readonly #host = new ViewHost(VIEWS_CSS, () => this.#look);
  readonly #words = new OverlayWords(t);
  readonly #marks = new Map<number, readonly Mark[]>();
  #pictures: ReturnType<typeof imagesAmong>[] | null = null;
  readonly #actions: ViewActions;
  #settings: Settings;
  #view: View = 'off';
  /** Whether the page cannot be hidden behind the view. */
  #modal = false;
  /** Null once the view stands. */
  #opening: Opening | null = null;
  #hover: HoverView | null = null;
  #place: ReadingPlace;
  /** Asked for where they are wanted, once a view is opened. */
  #page: PageColours | null | undefined;
  readonly #writer: SettingsWriter;

  constructor(reading: PageReading, parallel: ParallelPage, settings: Settings, actions: ViewActions) {
    this.#reading = reading;
    this.#parallel = parallel;
    this.#settings = settings;
    this.#actions = actions;
    this.#texts = parallel.texts;
    this.#place = new ReadingPlace(reading, parallel.sentences, actions.places);
    this.#writer = new SettingsWriter(actions.changeSettings);
  }

  /** The view that is on. */
  get view(): View {
    return this.#view;
  }

  /** Whether that view lies over the page. */
  get covers(): boolean {
    return isBook(this.#view);
  }

  get overlay(): HTMLElement | null {
    return this.covers ? (this.#host.all('dialog')[0] ?? null) : null;
  }

  /** Goes over to another pairing; the view that is on stays on, and where the text is the same, nothing moves. */
  replace(reading: PageReading, parallel: ParallelPage): void {
    this.#reading = reading;
    this.#parallel = parallel;
    this.#texts = parallel.texts;
    this.#place = this.#place.in(reading, parallel.sentences);
    this.#forget();
    this.#drawBook();
    this.#host.pageChanged();
    if (this.#view !== 'hover') return;
    if (this.#hover) this.#hover.replace(reading, parallel.sentences);
    else this.#drawHover();
  }

  /** The same articles, read again. @param moved whether they stand in other nodes of the page. */
  adopt(reading: PageReading, moved: boolean): void {
    this.#reading = reading;
    this.#place = this.#place.in(reading, this.#parallel.sentences);
    if (moved) this.#hover?.replace(reading, this.#parallel.sentences);
    if (!this.#host.stands) this.#drawBook();
    this.#host.pageChanged();
  }

  /** The article has gone from the page, and the next one is not paired yet. */
  wait(): void {
    this.#hover?.remove();
    this.#hover = null;
    this.#texts = [];
    this.#drawBook();
  }

  /** Turns a view on, where the person has read to. */
  async show(view: View): Promise<void> {
    if (view === this.#view) return;
    const before = this.#view;
    if (!isBook(before) || !isBook(view)) this.remove();
    this.#view = view;
    this.#page = undefined;
    if (view === 'hover') this.#drawHover();
    if (!isBook(view)) return;
    if (isBook(before)) this.#drawBook();
    else await this.#open();
  }

  /**
   * What a view needs, each in a task of its own: the page's thread is let go between them. Ends early where it is not wanted any more,
   * or opened anew.
   */
  async #open(): Promise<void> {
    const opening: Opening = { stage: 'preparing' };
    this.#opening = opening;
    const draw = (stage: Opening['stage']): void => {
      opening.stage = stage;
      this.#drawBook();
    };
    const steps: (() => unknown)[] = [
      () => this.#place.find(),
      nextTask,
      () => t('extension.language'), // the first message of all: the browser brings them then, and the page waits
      nextTask,
      () => {
        this.#modal = !PageBehind.canBeHidden;
        this.#host.prepare();
      },
      nextTask,
      ...this.#texts.map((text) => () => runInSlices(cutting(text))),
      () => draw('frame'),
      nextTask,
      () => draw('rows'),
      nextTask,
      // Not before: the person would see a page without its text.
      () => this.#host.hidePage(),
    ];
    for (const step of steps) {
      await step();
      if (this.#opening !== opening) return;
    }
    this.#opening = null;
  }

  /** Follows a change of the settings. */
  update(settings: Settings): void {
    this.#settings = this.#writer.over(settings);
    this.#hover?.update(this.#settings);
    this.#drawBook();
  }

  /** Takes the view away; the page is as it was. */
  remove(): void {
    this.#hover?.remove();
    this.#hover = null;
    this.#words.follow(null, this.#settings);
    this.#host.remove();
    this.#view = 'off';
    this.#opening = null;
    this.#forget();
  }

  /** What was read off the page for the views only. */
  #forget(): void {
    this.#marks.clear();
    this.#pictures = null;
  }

  #drawHover(): void {
    void askBackground<boolean>({ type: 'highlightsWanted' } satisfies HighlightsRequest).catch(() => undefined); // the card shows without
    this.#hover = new HoverView(this.#reading, this.#parallel.sentences, this.#settings, this.#host, t);
  }

  /** Draws the view that lies over the page, where one is on. */
  #drawBook(): void {
    const view = this.#view;
    if (!isBook(view) || this.#opening?.stage === 'preparing') return;
    this.#host.draw(
      <Book
        view={view}
        texts={this.#opening?.stage === 'frame' ? NO_TEXTS : this.#texts}
        opening={this.#opening?.stage === 'frame'}
        modal={this.#modal}
        chinese={this.#chinese}
        settings={this.#settings}
        marksOf={this.#marksOf}
        images={this.#images}
        place={this.#place.bead}
        t={t}
        onClose={this.#actions.onClose}
        onWorkbench={() => tellBackground({ type: 'workbench' })}
        onView={this.#actions.onView}
        onSettings={this.#change}
        onPlace={(bead) => this.#place.readOn(bead, this.#settings)}
        onTake={(what, bead) => this.#take(what, bead)}
      />,
    );
    if (!this.#opening) this.#host.hidePage();
    this.#words.follow(this.overlay, this.#settings);
  }

  readonly #change = (change: ViewChange): void => {
    this.#writer.change(checkedChange(change));
    this.update(this.#settings);
  };

  #take(what: Taking, bead: number | null): Promise<boolean> {
    const linked = bead === null ? null : this.#parallel.sentences.sentencesOf(bead);
    return take({ what, linked, texts: this.#texts, reading: this.#reading, primary: this.#settings.primary, chinese: this.#chinese });
  }

  get #look(): Look {
    const page = this.#settings.theme === 'page' ? (this.#page ??= this.#coloursOfPage()) : null;
    return { settings: this.#settings, page, covers: this.covers };
  }

  get #chinese(): string {
    return this.#parallel.articles[0]?.languages[0] ?? 'zh-Hans';
  }

  #coloursOfPage(): PageColours | null {
    const block = this.#parallel.articles.flatMap(({ zh, en }) => [...zh, ...en]).find((id) => this.#reading.sources[id] && !this.#reading.blocks[id]?.hidden);
    const element = block === undefined ? undefined : this.#reading.sources[block]?.element;
    return element ? pageColours(element) : null;
  }

  /** Read from the page once: the view is drawn anew on every change of the settings. */
  readonly #marksOf = (block: number): readonly Mark[] => {
    const source = this.#reading.sources[block];
    const marks = this.#marks.get(block) ?? (source ? marksOf(source) : []);
    this.#marks.set(block, marks);
    return marks;
  };

  /** Looked for once a reading, for the same reason. */
  get #images(): ReturnType<typeof imagesAmong>[] {
    this.#pictures ??= this.#parallel.articles.map(({ zh, en }) => imagesAmong(this.#reading, [...zh, ...en]));
    return this.#pictures;
  }
}

const NO_TEXTS: readonly ParallelText[] = [];

function isBook(view: View): view is Exclude<ShownView, 'hover'> {
  return view !== 'off' && view !== 'hover';
}
