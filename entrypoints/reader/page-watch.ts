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
  /**
   * Spares a busy page, as nothing is shown of it yet: in a storm of changes it looks away for a moment, and a change of the address is
   * news only together with a change of the page. Nothing may be included.
   */
  sparse?: boolean;
}

/** A place that has changed so often without bringing anything is a restless one. */
const RESTLESS = 2;
/** How many records of one batch are looked at, and how many places are remembered. */
const MOST_RECORDS = 500;
const MOST_PLACES = 64;
/** So many records in so short a time, in milliseconds, are a storm; the browser needs longer to write them than we to read them. */
const STORM = { records: 100, within: 100, away: 200 };
/** What a person does to a page that may make it show other text. */
const GESTURES = ['click', 'keydown'];
const LISTENING = { capture: true, passive: true };

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
  #storm = { since: -Infinity, records: 0 };
  #away = 0;
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
    const navigation = this.#options.sparse ? null : navigationOf(window);
    if (navigation) this.#listen(navigation, 'currententrychange', onNavigation);
    this.#listen(this.#document, 'visibilitychange', () => this.#schedule());
  }

  #listen(target: EventTarget, type: string, listener: (event: Event) => void): void {
    EventTarget.prototype.addEventListener.call(target, type, listener, LISTENING);
    this.#ends?.push(() => EventTarget.prototype.removeEventListener.call(target, type, listener, LISTENING));
  }

  /** Hears the next gesture: only where a place is restless is there anything to wake. */
  #awaitGesture(): void {
    if (this.#ends) for (const type of GESTURES) EventTarget.prototype.addEventListener.call(window, type, this.#onGesture, LISTENING);
  }

  #ignoreGestures(): void {
    for (const type of GESTURES) EventTarget.prototype.removeEventListener.call(window, type, this.#onGesture, LISTENING);
  }

  /** Ends watching, and what it has begun. */
  stop(): void {
    for (const end of this.#ends ?? []) end();
    this.#ends = null;
    this.#ignoreGestures();
    this.#following?.abort();
    clearTimeout(this.#away);
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
    if (this.#options.sparse && this.#isStorm(records.length, now)) this.#lookAway();
    this.#schedule();
  }

  #isStorm(records: number, now: number): boolean {
    if (now - this.#storm.since > STORM.within) this.#storm = { since: now, records: 0 };
    this.#storm.records += records;
    return this.#storm.records > STORM.records;
  }

  /** What happens meanwhile counts as what happened before. */
  #lookAway(): void {
    const kind = this.#pace.fresh ? 'fresh' : 'restless';
    this.#observer.disconnect();
    this.#away = window.setTimeout(() => {
      this.#observer.observe(this.#document, WATCHED);
      this.#pace.note(kind, performance.now());
      this.#schedule();
    }, STORM.away);
  }

  #onNavigation(): void {
    this.#address = location.href;
    this.#wake();
    this.#following?.abort();
    this.#pace.note('fresh', performance.now());
    this.#schedule();
  }

  readonly #onGesture = ({ target }: Event): void => {
    if (!(target instanceof Element && this.#options.ignore(target))) this.#wake();
  };

  /** What follows is news, even from places that were restless. */
  #wake(): void {
    this.#ignoreGestures();
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
      if (!brought) this.#awaitGesture();
    }
    this.#pace.end(performance.now(), cost, brought);
    this.#schedule();
  }
}

function navigationOf(world: Window): EventTarget | null {
  const navigation: unknown = 'navigation' in world ? world.navigation : null;
  return navigation instanceof EventTarget ? navigation : null;
}
