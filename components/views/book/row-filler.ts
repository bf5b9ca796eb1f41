import { runInSlices } from '../../../lib/slices.ts';
import { renderNow } from '../../render-now.ts';
import { holds, type Stretch } from './stretches.ts';

/** A stretch that stands in the view, drawn or not yet. */
export interface Fillable {
  readonly element: HTMLElement | null;
  readonly stretch: Stretch;
  /** Whether what is shown is what should be. */
  readonly fresh: boolean;
  /** Whether the window is at it, or about to be. */
  readonly near: boolean;
  /** Draws it as it should be; the component's own update. */
  draw: () => void;
}

/** Stretches that are not even in the view yet. */
export interface Folded {
  /** Puts them into it, not drawn; the component's own update. */
  unfold: () => void;
}

/**
 * Draws a view's stretches bit by bit, so that an article of ten thousand rows holds the page no longer than one of thirty: those at
 * the window at once, the others from there outward. Whoever needs one before its turn asks for it.
 */
export class RowFiller {
  readonly #all = new Set<Fillable>();
  readonly #folded = new Set<Folded>();
  #running: AbortController | null = null;
  #ended = false;

  add(stretch: Fillable): void {
    this.#all.add(stretch);
    if (!stretch.fresh) this.go();
  }

  delete(stretch: Fillable): void {
    this.#all.delete(stretch);
  }

  addFolded(group: Folded): void {
    this.#folded.add(group);
    this.go();
  }

  deleteFolded(group: Folded): void {
    this.#folded.delete(group);
  }

  /** There is something to draw, when the page has time for it. */
  go(): void {
    if (this.#running || this.#ended) return;
    this.#running = new AbortController();
    const { signal } = this.#running;
    void afterFrame().then(() => runInSlices(this.#work(), { signal })).catch(() => undefined).finally(() => {
      this.#running = null;
      // What has come while the last was drawn.
      if (!this.#ended && (this.#folded.size > 0 || [...this.#all].some(({ fresh }) => !fresh))) this.go();
    });
  }

  /** The view is closed. */
  end(): void {
    this.#ended = true;
    this.#running?.abort(new Error('The view is closed.'));
  }

  /** Draws everything now: for the printer, and for what is copied. */
  fillAll(): void {
    this.#unfoldAll();
    for (const stretch of this.#all) fill(stretch);
  }

  /** Draws the stretch that holds a bead, and those around it, now. @returns the element; null where there is none. */
  fillAt(bead: number): HTMLElement | null {
    let ordered = this.#ordered();
    const find = (): number => ordered.findIndex(({ stretch }) => holds(stretch, bead));
    let at = find();
    if (at < 0 && this.#folded.size > 0) {
      this.#unfoldAll();
      ordered = this.#ordered();
      at = find();
    }
    if (at >= 0) layOut(ordered.slice(Math.max(0, at - 1), at + WINDOW));
    return ordered[at]?.element ?? null;
  }

  /** The elements of the stretch in which an element stands and of its two neighbours, drawn; of none, of the first or the last with text. */
  around(element: Element | null, otherwise: 'first' | 'last'): HTMLElement[] {
    this.#unfoldAll();
    const ordered = this.#ordered().filter(({ stretch }) => stretch.last >= stretch.first);
    const at = element ? ordered.findIndex((each) => each.element?.contains(element)) : -1;
    const found = at >= 0 ? ordered.slice(Math.max(0, at - 1), at + 2) : otherwise === 'first' ? ordered.slice(0, WINDOW) : ordered.slice(-WINDOW);
    if (at < 0) layOut(found);
    for (const each of found) fill(each);
    return found.flatMap((each) => each.element ?? []);
  }

  #unfoldAll(): void {
    for (const group of this.#folded) this.#unfold(group);
  }

  #unfold(group: Folded): void {
    this.#folded.delete(group);
    renderNow(() => group.unfold());
  }

  *#work(): Generator<void, void, void> {
    for (const group of this.#folded) {
      this.#unfold(group);
      yield;
    }
    const ordered = this.#ordered();
    const middle = Math.max(0, ordered.findIndex(({ near }) => near));
    for (let away = 0; away < ordered.length; away++) {
      for (const stretch of away === 0 ? [ordered[middle]] : [ordered[middle + away], ordered[middle - away]]) {
        if (!stretch || stretch.fresh || !this.#all.has(stretch)) continue;
        fill(stretch);
        yield;
      }
    }
  }

  /** As they stand in the view: read off their parents' children, since to compare places among many is slow. */
  #ordered(): Fillable[] {
    const byElement = new Map([...this.#all].flatMap((each) => (each.element ? [[each.element as Element, each] as const] : [])));
    const groups = [...new Set([...byElement.keys()].flatMap(({ parentElement }) => parentElement ?? []))];
    groups.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1));
    return groups.flatMap(({ children }) => [...children].flatMap((child) => byElement.get(child) ?? []));
  }
}

/** So many fill a window, as a rule. */
const WINDOW = 3;

/** Draws them, and has them laid out at once: whoever scrolls there must find their true heights. From the next frames on, the browser decides. */
function layOut(stretches: readonly Fillable[]): void {
  for (const stretch of stretches) fill(stretch);
  const elements = stretches.flatMap(({ element }) => element ?? []);
  const hidden = [...elements, ...elements.flatMap(({ parentElement }) => parentElement ?? [])].filter(({ style }) => style.contentVisibility === '');
  for (const { style } of new Set(hidden)) {
    style.contentVisibility = 'visible';
    requestAnimationFrame(() => requestAnimationFrame(() => (style.contentVisibility = '')));
  }
}

/** Draws it, unless it is drawn. */
export function fill(stretch: Fillable): void {
  if (!stretch.fresh) renderNow(() => stretch.draw());
}

/** What is at the window is seen first; in a tab that is not looked at, there are no frames. */
function afterFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}
