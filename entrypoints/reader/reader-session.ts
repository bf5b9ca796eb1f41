import type { PageState, ReportReply } from '../../lib/messages.ts';
import { changeBetween, sameNodes, samePairing } from '../../lib/page/page-changes.ts';
import type { PageReading } from '../../lib/page/reading.ts';
import { contentTypeOf } from '../../lib/page/safe-dom.ts';
import type { View } from '../../lib/settings.ts';
import { FollowingCost } from './following-cost.ts';
import { loaded, unlessAborted } from './loaded.ts';
import { articleMayCome, Nothing, stateAfter } from './nothing.ts';
import type { PageMemory } from './page-memory.ts';
import { blocksInArticles, isOurs, type OwnReading, PagePairing, reportOf, type Result } from './page-pairing.ts';
import { PageViews } from './page-views.ts';
import { PageWatch, type Followed } from './page-watch.ts';
import { OpensByItself } from './opens-by-itself.ts';
import { Told } from './told.ts';
import { loadViews } from './views-script.ts';

/** Everything that Duizhao does on one page: reading it, having it paired, showing it, and following its changes. */
export class ReaderSession {
  readonly #document: Document;
  /** The settings, and what is remembered of the page. */
  readonly memory: PageMemory;
  readonly #changes: PageWatch;
  readonly #pairing: PagePairing;
  readonly #told = new Told<PageState>({ phase: 'reading' });
  /** For the part that keeps notes: what the page says, and the view over it, once that is drawn. */
  readonly page = new Told<Pick<Result, 'shown' | 'parallel'> | null>(null);
  readonly drawn = new Told<HTMLElement | null>(null);
  readonly #byItself = new OpensByItself();
  #running: AbortController | null = null;
  #run: Promise<void> = Promise.resolve();
  #reading: PageReading | null = null; // what was read last; it may still be on its way to be paired
  #result: Result | null = null;
  readonly #views: PageViews;
  #picking: AbortController | null = null; // the person is choosing a region; until they have, the page's changes wait
  #picked: Promise<void> = Promise.resolve();

  constructor(document: Document, memory: PageMemory) {
    this.#document = document;
    this.memory = memory;
    this.#pairing = new PagePairing(document, memory);
    this.#changes = new PageWatch(document, { ignore: isOurs, onSettled: (signal) => this.#follow(signal) });
    const told = { onClose: () => this.show('off'), onView: (view: View) => this.show(view), onDrawn: () => (this.drawn.now = this.overlay) };
    this.#views = new PageViews({ memory, isChanging: () => this.#changes.pending, ...told });
    memory.settings.watch((settings) => this.#views.update(settings), new AbortController().signal);
  }

  /** Reads and pairs the page (again). Resolves when it is done; what came of it is the state. */
  read(): Promise<void> {
    this.#views.close();
    this.#reading = this.#result = null;
    return this.#begin((signal) => this.#readLoaded(signal));
  }

  /** Fetches the page in the other language that was offered, and pairs it with this one. Resolves as `read` does. */
  async readCounterpart(): Promise<void> {
    const { counterpart } = this.#pairing;
    const offer = counterpart.offered?.offer;
    if (!offer) return;
    this.#views.close();
    await this.#begin(async (signal) => {
      this.#told.now = { phase: 'fetching', counterpart: offer };
      await counterpart.fetch(offer, signal);
      return this.#readLoaded(signal);
    });
  }

  /** Stops choosing, reading or pairing, if it is under way. The page is not read again until the person asks for it. */
  cancel(): void {
    this.#picking?.abort();
    if (this.#picking) return;
    if (this.#told.now.phase === 'ready' || this.#told.now.phase === 'nothing') return;
    this.#changes.stop();
    if (this.#running) this.#running.abort(new Nothing('cancelled'));
    else {
      this.#views.close();
      this.#told.now = { phase: 'nothing', reason: 'cancelled' };
    }
  }

  /** Takes everything of ours off the page: the extension is gone. */
  leave(): void {
    for (const part of [this.#picking, this.#running]) part?.abort();
    this.#changes.stop();
    this.show('off');
  }

  /** Turns the last view on, or off if it is on; waits for the pairing. @returns whether there is anything to show. */
  async toggle(): Promise<boolean> {
    // A page that changes under way is read anew.
    for (let run; run !== this.#run; ) {
      run = this.#run;
      await Promise.all([run, this.memory.ready]);
    }
    if (this.#views.waiting) {
      this.show('off');
      return true;
    }
    if (this.#told.now.phase !== 'ready') return false;
    this.show(this.#told.now.view === 'off' ? this.memory.view : 'off');
    return true;
  }

  /** An article comes up by itself, now and later, unless the person closes it. @param closed they have done so before. */
  openByItself(closed: boolean): void {
    this.#byItself.start(closed);
    if (this.#told.now.phase === 'ready' && this.#views.view === 'off' && this.#byItself.here) this.show(this.memory.view);
  }

  show(view: View): void {
    this.#byItself.note(view);
    if (this.#told.now.phase === 'ready') {
      this.#views.show(view);
      this.#told.now = { ...this.#told.now, view };
      if (view !== 'off') this.memory.keepView(view);
    } else if (view === 'off') this.#views.show(view); // it was waiting for the next article
  }

  /** Lets the person choose the region on the page. Then it is read and shown; if none is chosen, all is as it was. */
  pickRegion(): Promise<void> {
    const before = this.#told.now;
    if (this.#picking || (before.phase !== 'ready' && before.phase !== 'nothing')) return this.#picked;
    this.#picking = new AbortController();
    this.#picked = this.#pick(before, this.#picking);
    return this.#picked;
  }

  async #pick(before: PageState, picking: AbortController): Promise<void> {
    this.#views.show('off');
    this.#told.now = { phase: 'picking' };
    const inArticles = this.#articleBlocks().flatMap((id) => this.#reading?.sources[id]?.element ?? []);
    const element = await loadViews().then(({ pickRegion }) => pickRegion(this.#document, (until) => this.#pairing.readWhole(until), inArticles, picking.signal)).catch(() => null);
    this.#picking = null;
    if (element) {
      await this.#pairing.region.choose(element);
      await this.read();
      this.show(this.memory.view);
    } else {
      this.#told.now = before;
      if (before.phase === 'ready') this.#views.show(before.view);
    }
  }

  /** Leaves the page to the finder again. */
  async findAutomatically(): Promise<void> {
    await this.#pairing.region.forget();
    await this.read();
  }

  /** Uses the chosen region on all pages of the site, or on this one only. */
  async useRegionForSite(on: boolean): Promise<void> {
    await this.#pairing.region.useForSite(on);
    if (this.#told.now.phase === 'ready' || this.#told.now.phase === 'nothing') this.#told.now = { ...this.#told.now, ...this.#pairing.region.told };
  }

  /** The element of the view that lies over the page; null where none does. */
  get overlay(): HTMLElement | null {
    return this.#views.overlay;
  }

  /** What was paired, as data for other programs. */
  report(): Promise<ReportReply> {
    return this.#run.then(() => reportOf(this.#result, this.#told.now));
  }

  /** The same in another form, for the workbench. */
  found<Reply>(replyOf: (result: Result | null) => Reply): Promise<Reply> {
    return this.#run.then(() => replyOf(this.#result));
  }

  /** See `Told`. */
  watch(onState: (state: PageState) => void, signal: AbortSignal): void {
    this.#told.watch(onState, signal);
  }

  /** Pairs a reading in the foreground: what was under way before ends, and the state tells how far it is. */
  #begin(read: (signal: AbortSignal) => Promise<OwnReading>): Promise<void> {
    this.#running?.abort(new Nothing('cancelled'));
    const running = new AbortController();
    this.#running = running;
    this.#run = this.#readAndPair(read, running.signal)
      .catch((error: unknown) => this.#fail(error, running.signal))
      .finally(() => {
        if (this.#running === running) this.#running = null;
      });
    return this.#run;
  }

  async #readAndPair(read: (signal: AbortSignal) => Promise<OwnReading>, signal: AbortSignal): Promise<void> {
    const reading = await read(signal);
    this.#reading = reading;
    this.#told.now = { phase: 'pairing', share: 0 };
    const result = await this.#pair(reading, signal);
    await this.memory.ready;
    signal.throwIfAborted();
    this.#accept(result);
  }

  /** Shows what was found, in the view that is on. */
  #accept(result: Result): void {
    const { shown, finding, parallel, counterpart } = result;
    this.#reading = result.own;
    this.page.now = this.#result = result;
    if (finding.articles.length === 0) throw this.#nothingFound(result);
    const presented = this.#views.present(shown, parallel, this.#byItself.here ? this.memory.view : 'off');
    this.#told.now = { phase: 'ready', ...presented, ...(counterpart && { counterpart }), ...this.#pairing.region.told };
  }

  #nothingFound({ own, finding: { reason = 'unrelated' }, counterpart }: Result): Error {
    if (counterpart) return this.#pairing.counterpart.refuse(reason);
    this.#pairing.counterpart.look(own, reason);
    return new Nothing(reason, own.unreadFrames);
  }

  async #readLoaded(signal: AbortSignal): Promise<OwnReading> {
    const document = await loaded(this.#document, signal, (state) => (this.#told.now = state));
    if (contentTypeOf(document) === 'application/pdf') throw new Nothing('pdf');
    this.#changes.start();
    this.#told.now = { phase: 'reading' };
    return this.#readNow(signal);
  }

  async #readNow(signal: AbortSignal): Promise<OwnReading> {
    const reading = await this.#pairing.read(signal);
    this.#changes.include(reading.shadows);
    return reading;
  }

  /** The page has changed: reads it again, and pairs it again where its text is another. The view stays until then. */
  async #follow(signal: AbortSignal): Promise<Followed> {
    await unlessAborted(this.#picked, signal);
    const following = new FollowingCost();
    const reading = await this.#readNow(signal);
    const elsewhere = this.#result?.finding.articles.length !== 0 && this.#changeTo(reading) === 'elsewhere';
    if (elsewhere) {
      this.#views.wait();
      void this.#begin(() => Promise.resolve(reading));
    }
    await following.waitFor(unlessAborted(this.#run, signal)); // what is being paired comes first
    const change = this.#changeTo(reading);
    let brought = elsewhere;
    if (change === 'none' || change === 'trifle') this.#adopt(reading);
    else brought = this.#acceptQuietly(await following.waitFor(this.#pair(reading, signal)), signal) || brought;
    return { cost: following.cost, brought };
  }

  #changeTo(reading: PageReading): ReturnType<typeof changeBetween> {
    return this.#reading ? changeBetween(this.#reading.blocks, reading.blocks, new Set(this.#articleBlocks())) : 'text';
  }

  /** The Blocks of the articles found in the last reading; none while that is still being paired. */
  #articleBlocks(): number[] {
    return this.#result && this.#result.own === this.#reading ? blocksInArticles(this.#result) : [];
  }

  /** The same texts, perhaps in other nodes: the pairing stays. */
  #adopt(reading: PageReading): void {
    const result = this.#result;
    if (!result) return;
    const moved = !sameNodes(result.own, reading, this.#articleBlocks());
    this.#reading = reading;
    this.page.now = this.#result = this.#pairing.adopt(result, reading);
    this.#views.adopt(this.#result.shown, moved);
  }

  /** Has a reading paired; the state tells of it only where nothing is shown that could stay. */
  #pair(reading: OwnReading, signal: AbortSignal): Promise<Result> {
    const onProgress = (share: number): void => {
      if (!signal.aborted && this.#told.now.phase !== 'ready') this.#told.now = { phase: 'pairing', share };
    };
    return this.#pairing.pair(reading, { signal, onProgress });
  }

  /** @returns whether the pairing is another than before. */
  #acceptQuietly(result: Result, signal: AbortSignal): boolean {
    signal.throwIfAborted();
    if (this.#running) return false; // the person has asked for the page anew
    const before = this.#result;
    try {
      this.#accept(result);
    } catch (error) {
      this.#fail(error, signal);
    }
    return !before || before.finding.reason !== result.finding.reason || !samePairing({ reading: before.shown, finding: before.finding }, { reading: result.shown, finding: result.finding });
  }

  #fail(error: unknown, signal: AbortSignal): void {
    if (signal.aborted && this.#running?.signal !== signal) return; // another run has begun
    const state = stateAfter(error, this.#pairing.counterpart.offered, this.#pairing.region.told);
    const waits = this.#views.lose(articleMayCome(error), () => (this.#told.now = state));
    if (waits) this.#told.now = { phase: 'reading' };
  }
}
