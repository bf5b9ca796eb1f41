import { focusBeside } from '../../lib/page/focus-beside.ts';
import { activeElementOf, bodyOf, shadowRootOf } from '../../lib/page/safe-dom.ts';
import type { NotesPlace } from './notes-place.ts';
import { focusedWindow } from './page-selection.ts';

/** Where a person is with the keyboard; `element` is null where nothing has the focus. */
interface FocusPlace {
  view: Window;
  element: HTMLElement | null;
}

/**
 * The way from what a person has selected into the bar beside it, and back, by the keyboard alone. For Tab, the bar comes right after the
 * selection: it leads into the bar while the focus is where it was when the bar came, and out of it to what follows in the page. Whoever
 * goes on elsewhere has the page's own Tab; Alt+F10 leads into the bar from everywhere, as in editors.
 */
export class BarFocus {
  readonly #place: NotesPlace;
  readonly #selected: () => Range | null;
  /** What had the focus when the bar came. */
  #stood: HTMLElement | null = null;
  /** From where the person went into the bar. */
  #from: FocusPlace | null = null;
  /** What was selected when the focus went back to nothing: the browser would go on from the end of the page, where the bar stood. */
  #start: Range | null = null;

  /** @param selected what is selected now. */
  constructor(place: NotesPlace, selected: () => Range | null) {
    this.#place = place;
    this.#selected = selected;
  }

  /** The bar stands beside what the person has just selected. */
  barCame(): void {
    this.#stood = focusNow().element;
  }

  /** Heeds a key. @returns whether it leads into the bar or out of it: nobody else hears of it then. */
  heed(event: KeyboardEvent, isBarShown: boolean): boolean {
    if (event.ctrlKey || event.metaKey) return false;
    const isOurs = event.key === 'Tab' && !event.altKey ? this.#onTab(event, isBarShown) : event.key === 'F10' && event.altKey && isBarShown && this.#enter(event);
    if (isOurs) event.stopImmediatePropagation();
    return isOurs;
  }

  /** Gives the focus back to where the person came from, if it is in what we have drawn. @returns whether it was. */
  giveBack(): boolean {
    const focused = this.#place.find('*:focus');
    const from = this.#from;
    this.#from = null;
    if (!focused || !from) return false;
    if (from.view !== window) from.view.focus();
    if (from.element?.isConnected) {
      from.element.focus({ preventScroll: true });
    } else {
      focused.blur();
      this.#start = this.#selected();
    }
    return true;
  }

  #onTab(event: KeyboardEvent, isBarShown: boolean): boolean {
    const isInBar = isBarShown && this.#place.find('.note-bar:focus-within') !== null;
    if (isInBar) this.giveBack();
    else if (isBarShown && !event.shiftKey && focusNow().element === this.#stood && this.#enter(event)) return true;
    if (isInBar && event.shiftKey) event.preventDefault();
    else if (this.#goOn(event.shiftKey ? 'before' : 'after')) event.preventDefault();
    else return isInBar;
    return true;
  }

  /** From a selection to what follows it, or comes before it, where the browser has forgotten that the person was there. */
  #goOn(way: 'after' | 'before'): boolean {
    const [start, now] = [this.#start, this.#selected()];
    if (!start || !now || focusNow().element) return false;
    this.#start = null;
    return now.startContainer === start.startContainer && now.startOffset === start.startOffset && focusBeside(now, way);
  }

  /** @returns whether the bar took the focus: beside a dialog of the page, it cannot. */
  #enter(event: KeyboardEvent): boolean {
    const from = focusNow();
    const isInBar = (): boolean => this.#place.find('.note-bar:focus-within') !== null;
    if (isInBar()) return false;
    this.#place.find('.note-bar [tabindex="0"]')?.focus({ preventScroll: true });
    if (!isInBar()) return false;
    this.#from = from;
    event.preventDefault();
    return true;
  }
}

/** What has the focus, in frames and in shadow trees. */
function focusNow(): FocusPlace {
  const view = focusedWindow();
  let element = activeElementOf(view.document);
  for (let inside = element; inside; inside = shadowRootOf(inside)?.activeElement ?? null) element = inside;
  const isNothing = element === bodyOf(view.document) || element === view.document.documentElement;
  return { view, element: element && !isNothing && 'focus' in element ? (element as HTMLElement) : null };
}
