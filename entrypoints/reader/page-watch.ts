import { changesText, placeOf, WATCHED } from '../../lib/page/page-changes-records.ts';
import { Pace } from '../../lib/page/page-changes-pace.ts';
import { visibilityOf } from '../../lib/page/safe-dom.ts';

/** What came of looking at a page that has changed. */
export interface Followed {
  /** Milliseconds of work. */
  cost: number;
  /** Whether there is anything new to show. */
  brought: boolean;
}

interface WatchOptions {
  /** Elements whose changes mean nothing, such as our own view. */
  ignore: (element: Element) => boolean;
  /** Called when the page has changed and settled, never twice at once; the signal ends it when it has become pointless. */
  onSettled: (signal: AbortSignal) => Promise<Followed>;
  /** False where a change of the address is news only together with a change of the page. */
  navigations?: boolean;
}

/** A place that has changed so often without bringing anything is a restless one. */
const RESTLESS = 2;
/** How many records of one batch are looked at, and how many places are remembered. */
const MOST_RECORDS = 500;
const MOST_PLACES = 64;
/** What a person does to a page that may make it show other text. */
const GESTURES = ['click', 'keydown'];

/**
 * Watches a page for changes of its text, wherever they come from: its framework, the person, a navigation within the page.
 * While nothing changes it does nothing: there is no timer and no polling.
 */
export class PageWatch {
  readonly #document: Document;
  readonly #options: WatchOptions;
  readonly #observer = new MutationObserver((records) => this.#onRecords(records));
  /** What ends listening; null while off. No AbortController: to make a page's first one takes as long as to look at a short page. */
  #ends: (() => void)[] | null = null;
  #following: AbortController | null = null;
  #pace = new Pace();
  #timer = 0;
  #timerAt = Infinity;
  #address = location.href;
  /** Where changes have been seen since the last reading, and how often each place has changed in vain. */
  #places = new Set<Node>();
  #vain = new WeakMap<Node, number>();

  constructor(document: Document, options: WatchOptions) {
    this.#document = document;
    this.#options = options;
  }

  /** Whether the page has changed in a way that may bring something, and has not been followed to the end. */
  get pending(): boolean {
    return this.#following !== null || this.#pace.fresh;
  }

  /** Begins to watch; already on, it goes on. */
  start(): void {
    if (this.#ends) return;
    this.#ends = [];
    this.#address = location.href;
    this.#observer.observe(this.#document, WATCHED);
    const onNavigation = (): void => this.#onNavigation();
    for (const type of ['popstate', 'hashchange']) this.#listen(window, type, onNavigation);
    // Firefox has it from 147 on. Elsewhere the address is compared when the page changes.
    const navigation = this.#options.navigations === false ? null : navigationOf(window);
    if (navigation) this.#listen(navigation, 'currententrychange', onNavigation);
    for (const type of GESTURES) this.#listen(window, type, (event) => this.#onGesture(event));
    this.#listen(this.#document, 'visibilitychange', () => this.#schedule());
  }

  #listen(target: EventTarget, type: string, listener: (event: Event) => void): void {
    const options = { capture: true, passive: true };
    EventTarget.prototype.addEventListener.call(target, type, listener, options);
    this.#ends?.push(() => EventTarget.prototype.removeEventListener.call(target, type, listener, options));
  }

  /** Ends watching, and what it has begun. */
  stop(): void {
    for (const end of this.#ends ?? []) end();
    this.#ends = null;
    this.#following?.abort();
    this.#observer.disconnect();
    this.#disarm();
    this.#pace = new Pace();
    this.#places.clear();
  }

  /** Watches these trees, too: shadow roots and documents of frames, to which the page's own tree does not reach. */
  include(roots: Iterable<Node>): void {
    if (!this.#ends) return;
    for (const root of roots) this.#observer.observe(root, WATCHED);
  }

  #onRecords(records: readonly MutationRecord[]): void {
    if (location.href !== this.#address) this.#onNavigation();
    const now = performance.now();
    if (records.length > MOST_RECORDS) this.#pace.note('fresh', now);
    for (const record of records.slice(0, MOST_RECORDS)) {
      if (this.#places.size >= MOST_PLACES && this.#pace.isFresh(now)) break; // no more to be learnt from it
      const place = placeOf(record);
      const restless = (this.#vain.get(place) ?? 0) >= RESTLESS;
      if (!restless && !changesText(record, this.#options.ignore)) continue;
      this.#pace.note(restless ? 'restless' : 'fresh', now);
      if (this.#places.size < MOST_PLACES) this.#places.add(place);
    }
    this.#schedule();
  }

  #onNavigation(): void {
    this.#address = location.href;
    this.#wake();
    this.#following?.abort();
    this.#pace.note('fresh', performance.now());
    this.#schedule();
  }

  #onGesture({ target }: Event): void {
    if (!(target instanceof Element && this.#options.ignore(target))) this.#wake();
  }

  /** What follows is news, even from places that were restless. */
  #wake(): void {
    this.#vain = new WeakMap();
    this.#pace.wake();
  }

  /** Sets the timer to when the page is to be read, where it is to be. What nobody looks at can wait. */
  #schedule(): void {
    const { due } = this.#pace;
    if (due === null || this.#following || !this.#ends || visibilityOf(this.#document) === 'hidden' || due >= this.#timerAt) return;
    this.#disarm();
    this.#timerAt = due;
    this.#timer = window.setTimeout(() => this.#onTime(), due - performance.now());
  }

  #disarm(): void {
    clearTimeout(this.#timer);
    this.#timerAt = Infinity;
  }

  #onTime(): void {
    this.#timerAt = Infinity;
    const { due } = this.#pace;
    if (due !== null && due > performance.now()) this.#schedule(); // it has changed since
    else if (due !== null) void this.#follow();
  }

  async #follow(): Promise<void> {
    const following = new AbortController();
    this.#following = following;
    const places = this.#places;
    this.#places = new Set();
    this.#pace.begin();
    const begun = performance.now();
    const failed = (): Followed => ({ cost: performance.now() - begun, brought: false });
    const { cost, brought } = await this.#options.onSettled(following.signal).catch(failed);
    if (this.#following === following) this.#following = null;
    if (!following.signal.aborted) {
      for (const place of places) this.#vain.set(place, brought ? 0 : (this.#vain.get(place) ?? 0) + 1);
    }
    this.#pace.end(performance.now(), cost, brought);
    this.#schedule();
  }
}

function navigationOf(world: Window): EventTarget | null {
  const navigation: unknown = 'navigation' in world ? world.navigation : null;
  return navigation instanceof EventTarget ? navigation : null;
}
