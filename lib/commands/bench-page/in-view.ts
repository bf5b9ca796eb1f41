/**
 * What runs in the pages of the bench, in their own world: each function stands alone, because it is handed over as text. All times
 * are milliseconds since 1970, so that they can be compared between the browser's processes.
 */

/** What a page notes. */
export interface Noted {
  /** When the first rows of a view were on the screen, and when its last row was drawn. */
  first?: number;
  complete?: number;
  /** How long the page took to answer keys, where it took 16 ms or more (Event Timing; in steps of 8 ms). */
  latencies: number[];
  /** Between frames. */
  frames: number[];
}

declare global {
  var noted: Noted;
}

/** Notes from now on how the page answers keys. */
export function watchKeys(): void {
  globalThis.noted = { latencies: [], frames: [] };
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'keydown') globalThis.noted.latencies.push(entry.duration);
  });
  observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}

/** Notes when a view stands. What it looks at in each frame is little, in a view of any size. */
export function watchRows(): void {
  const now = (): number => performance.timeOrigin + performance.now();
  const step = (): void => {
    const view = [...document.documentElement.children].map(({ shadowRoot }) => shadowRoot?.querySelector('dialog.book')).find(Boolean);
    if (globalThis.noted.first === undefined && view?.querySelector('.row .sentence')) setTimeout(() => (globalThis.noted.first = now()));
    const stretches = [...(view?.querySelectorAll('.stretches, .stretch') ?? [])];
    if (stretches.length > 0 && stretches.every(({ firstElementChild }) => firstElementChild)) {
      setTimeout(() => (globalThis.noted.complete = now()));
      return;
    }
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

/** Scrolls a view for some frames by half a window each, and notes the time between them. */
export function scrollView(frames: number): Promise<void> {
  const sheet = [...document.documentElement.children].map(({ shadowRoot }) => shadowRoot?.querySelector('dialog.book .text')).find(Boolean);
  if (!sheet) throw new Error('There is no view.');
  globalThis.noted.frames = [];
  return new Promise((resolve) => {
    let [left, last] = [frames, 0];
    const step = (time: number): void => {
      if (last > 0) globalThis.noted.frames.push(time - last);
      last = time;
      sheet.scrollBy({ top: innerHeight / 2, behavior: 'instant' });
      if (left-- > 0) requestAnimationFrame(step);
      else resolve();
    };
    requestAnimationFrame(step);
  });
}

declare const Readability: new (document: Document) => { parse(): unknown };

/** Milliseconds of `Readability.parse()`, and of the copy of the document that it needs. */
export function timeReadability(): { parse: number; clone: number } {
  const begin = performance.now();
  const copy = document.cloneNode(true) as Document;
  const cloned = performance.now();
  new Readability(copy).parse();
  return { parse: performance.now() - cloned, clone: cloned - begin };
}
