import type { Finding } from '../../lib/article/article.ts';
import { reportFinding } from '../../lib/exchange/report.ts';
import type { PageState, Reason, ReportReply } from '../../lib/messages.ts';
import { readPage } from '../../lib/page/read-page.ts';
import type { PageReading } from '../../lib/page/reading.ts';
import { bodyOf, contentTypeOf, localName, readyStateOf } from '../../lib/page/safe-dom.ts';
import { DEFAULT_SETTINGS, type Settings, type View } from '../../lib/settings.ts';
import { runInSlices } from '../../lib/slices.ts';
import { ArticleViews } from './article-views.tsx';
import { pairPage } from './pair-page.ts';
import { HOST_TAG } from './view-host.ts';

/** Ends a run without an article. */
class Nothing extends Error {
  override name = 'Nothing';
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reason);
    this.reason = reason;
  }
}

/** Everything that Duizhao does on one page: reading it, having it paired, showing it. */
export class ReaderSession {
  readonly #document: Document;
  readonly #watchers = new Set<(state: PageState) => void>();
  #settings: Settings = DEFAULT_SETTINGS;
  readonly #settingsRead: Promise<void>;
  #state: PageState = { phase: 'reading' };
  #running: AbortController | null = null;
  #run: Promise<void> = Promise.resolve();
  #result: { reading: PageReading; finding: Finding } | null = null;
  #views: ArticleViews | null = null;

  constructor(document: Document, settings: Promise<Settings>) {
    this.#document = document;
    this.#settingsRead = settings.then(
      (read) => this.changeSettings(read),
      () => undefined, // storage does not answer: the defaults serve
    );
  }

  /** Reads and pairs the page (again). Resolves when it is done; what came of it is the state. */
  read(): Promise<void> {
    this.cancel();
    this.#views?.remove();
    this.#views = null;
    this.#result = null;
    const running = new AbortController();
    this.#running = running;
    this.#run = this.#readAndPair(running.signal)
      .catch((error: unknown) => this.#fail(error, running.signal))
      .finally(() => {
        if (this.#running === running) this.#running = null;
      });
    return this.#run;
  }

  /** Stops reading or pairing, if it is under way. */
  cancel(): void {
    this.#running?.abort(new Nothing('cancelled'));
  }

  /** Turns the last view on, or off if it is on; waits for the pairing. @returns whether there is anything to show. */
  async toggle(): Promise<boolean> {
    await Promise.all([this.#run, this.#settingsRead]);
    if (this.#state.phase !== 'ready') return false;
    this.show(this.#state.view === 'off' ? this.#settings.lastView : 'off');
    return true;
  }

  show(view: View): void {
    if (this.#state.phase !== 'ready' || !this.#views) return;
    this.#views.show(view);
    this.#setState({ ...this.#state, view });
  }

  changeSettings(settings: Settings): void {
    this.#settings = settings;
    this.#views?.update(settings);
  }

  /** What was paired, as data for other programs. */
  async report(): Promise<ReportReply> {
    await this.#run;
    if (this.#result) {
      const { reading, finding } = this.#result;
      return reportFinding(finding, reading.blocks.map((block) => block.text));
    }
    if (this.#state.phase !== 'nothing') return { articles: [] };
    const { reason, detail } = this.#state;
    return { articles: [], reason: detail ? `${reason}: ${detail}` : reason };
  }

  /** Calls back with the state, now and on every change, until the signal ends it. */
  watch(onState: (state: PageState) => void, signal: AbortSignal): void {
    this.#watchers.add(onState);
    signal.addEventListener('abort', () => this.#watchers.delete(onState));
    onState(this.#state);
  }

  #setState(state: PageState): void {
    this.#state = state;
    for (const watcher of this.#watchers) watcher(state);
  }

  async #readAndPair(signal: AbortSignal): Promise<void> {
    const document = await this.#loaded(signal);
    const body = bodyOf(document);
    if (contentTypeOf(document) === 'application/pdf') throw new Nothing('pdf');
    if (!body) throw new Nothing('empty');
    this.#setState({ phase: 'reading' });
    const reading = await runInSlices(readPage(body, (element) => localName(element) === HOST_TAG), { signal });
    this.#setState({ phase: 'pairing', share: 0 });
    const onProgress = (share: number): void => {
      if (!signal.aborted) this.#setState({ phase: 'pairing', share });
    };
    const { blocks, containers } = reading;
    const finding = await pairPage({ blocks, containers }, { signal, onProgress });
    await this.#settingsRead;
    signal.throwIfAborted();
    this.#result = { reading, finding };
    if (finding.articles.length === 0) throw new Nothing(finding.reason ?? 'unrelated');
    this.#views = new ArticleViews(reading, finding.articles, this.#settings, () => this.show('off'));
    this.#setState({ phase: 'ready', ...this.#views.counts, view: 'off' });
  }

  /** The document once its elements are there; images and frames need not be. */
  async #loaded(signal: AbortSignal): Promise<Document> {
    const document = this.#document;
    if (readyStateOf(document) === 'loading') {
      this.#setState({ phase: 'loading' });
      await new Promise<void>((resolve, reject) => {
        EventTarget.prototype.addEventListener.call(document, 'DOMContentLoaded', () => resolve(), { signal });
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      });
    }
    return document;
  }

  #fail(error: unknown, signal: AbortSignal): void {
    if (signal.aborted && this.#running?.signal !== signal) return; // another run has begun
    if (error instanceof Nothing) this.#setState({ phase: 'nothing', reason: error.reason });
    else this.#setState({ phase: 'nothing', reason: 'failed', detail: error instanceof Error ? error.message : String(error) });
  }
}
