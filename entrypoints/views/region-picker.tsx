import { PICKER_ACTIONS, RegionPicker, type Box, type PickerAction } from '../../components/picker/RegionPicker.tsx';
import { isHostTag } from '../../lib/page/host-tag.ts';
import type { PageReading } from '../../lib/page/reading.ts';
import { RegionTree } from '../../lib/page/region-tree.ts';
import { bodyOf, clientHeight, focusedIn, focusOn, isConnected, isElement, localName, parentNode, scrollHeight, scrollingElementOf, scrollTop, scrollToPlace } from '../../lib/page/safe-dom.ts';
import { ViewHost } from './view-host.ts';
import { VIEWS_CSS } from './views-css.ts';
import { t } from './words-here.ts';

/**
 * Lets the person point at a part of the page, with the mouse, a finger or the keyboard.
 * @param read reads the page as it is now.
 * @param found the elements of the article that was found, if one was: there the choice begins.
 * @param signal ends the choosing.
 * @returns the element chosen, or null. The page is as it was.
 */
export async function pickRegion(document: Document, read: (signal: AbortSignal) => Promise<PageReading>, found: readonly Element[], signal: AbortSignal): Promise<Element | null> {
  const body = bodyOf(document);
  if (!body) return null;
  const tree = new RegionTree(document, await read(signal));
  const first = tree.proposal(found) ?? body;
  return new Promise((resolve) => {
    const picking = new Picking(document, tree, first, resolve);
    signal.addEventListener('abort', () => picking.end(null), { once: true });
  });
}

/** Everything that a hand does. The page hears nothing of it: its handlers must neither act on it nor stop it. */
const HEARD = (
  'pointerdown pointerup pointermove pointerover pointerout pointercancel mousedown mouseup mousemove mouseover mouseout click dblclick ' +
  'auxclick contextmenu wheel touchstart touchmove touchend touchcancel keydown keyup keypress dragstart selectstart'
).split(' ');
/** With the focus in the bar, a page that holds the focus in a dialog of its own would take it back. */
const FOCUS = ['focusin', 'focusout'];

const KEYS: Record<string, 'wider' | 'narrower' | 'previous' | 'next'> = {
  ArrowUp: 'wider', '[': 'wider', ArrowDown: 'narrower', ']': 'narrower', ArrowLeft: 'previous', ArrowRight: 'next',
};

/** Room that is kept above a region that is brought into view, in pixels. */
const MARGIN = 48;
/** How far a notch of a wheel that counts in lines goes, in pixels. */
const LINE = 20;

class Picking {
  readonly #document: Document;
  readonly #tree: RegionTree;
  readonly #done: (element: Element | null) => void;
  readonly #host = new ViewHost(VIEWS_CSS);
  readonly #left = new AbortController();
  readonly #focused: Element | null;
  /** Where the page's scrollers stood before the keys moved them. */
  readonly #scrolled = new Map<Element, number>();
  #region: Element;
  /** Where the person points or has come from: narrowing leads there. */
  #towards: Element;
  /** The region was widened, narrowed or walked to: while the pointer stays in it, it does not change. */
  #byHand = false;
  #pointerAt: { x: number; y: number } | null = null;
  /** Where the pointer has moved to and nothing has been drawn yet. */
  #movedTo: { x: number; y: number } | null = null;
  #waiting = false;
  #byMouse = true;

  constructor(document: Document, tree: RegionTree, first: Element, done: (element: Element | null) => void) {
    this.#document = document;
    this.#tree = tree;
    this.#region = this.#towards = first;
    this.#done = done;
    this.#focused = focusedIn(document);
    this.#draw();
    const { signal } = this.#left;
    const listen = { capture: true, passive: false, signal };
    for (const type of HEARD) window.addEventListener(type, (event) => this.#hear(event), listen);
    for (const type of FOCUS) window.addEventListener(type, (event) => isOurs(event.target) && event.stopImmediatePropagation(), listen);
    for (const type of ['scroll', 'resize']) window.addEventListener(type, () => this.#drawSoon(), { capture: true, passive: true, signal });
    this.#bringIntoView();
  }

  /** Leaves the page as it was; where nothing was chosen, as far as it was scrolled, too. */
  end(element: Element | null): void {
    if (this.#left.signal.aborted) return;
    this.#left.abort();
    this.#host.remove();
    if (!element) for (const [scroller, top] of this.#scrolled) scrollToPlace(scroller, { top });
    if (this.#focused) focusOn(this.#focused);
    this.#done(element);
  }

  #hear(event: Event): void {
    if (!event.isTrusted) return; // the page's own doing
    event.stopImmediatePropagation();
    if (event instanceof KeyboardEvent) {
      if (event.type === 'keydown') this.#onKey(event);
    } else if (event instanceof WheelEvent) this.#onWheel(event);
    else if (event instanceof PointerEvent && event.type.startsWith('pointer')) this.#onPointer(event);
    else if (event instanceof MouseEvent) this.#onMouse(event);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const step = KEYS[event.key];
    if (step) this.#move(step);
    else if (event.key === 'Escape') this.#act('cancel');
    else if (event.key === 'Enter' && !actionOf(event)) this.#act('choose');
    else if (event.key === 'Tab') this.#focusNext(event.shiftKey ? -1 : 1);
    else return; // a button's own keys, and those of the browser
    event.preventDefault();
  }

  /** The wheel scrolls, as everywhere; with Shift, Alt or Ctrl it widens and narrows. */
  #onWheel(event: WheelEvent): void {
    const { deltaX, deltaY, shiftKey, altKey, ctrlKey } = event;
    const delta = deltaY || deltaX; // with Shift some systems turn the wheel sideways
    if (shiftKey || altKey || ctrlKey) {
      event.preventDefault();
      if (delta !== 0) this.#move(delta < 0 ? 'wider' : 'narrower');
      return;
    }
    // Our layer lies over the page: the page's inner scrollers must be moved by us, the window moves by itself.
    const scroller = this.#scrollersAround(this.#elementAt(event.clientX, event.clientY))[0];
    if (!scroller) return;
    event.preventDefault();
    scrollToPlace(scroller, { top: scrollTop(scroller) + (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? deltaY : deltaY * LINE) });
  }

  #onPointer(event: PointerEvent): void {
    const { type, pointerType, clientX: x, clientY: y } = event;
    if (type === 'pointerdown') this.#byMouse = pointerType === 'mouse';
    if (type !== 'pointermove' || pointerType !== 'mouse' || isInBar(event)) return;
    const before = this.#pointerAt;
    this.#pointerAt = { x, y };
    // What lies under a resting pointer when the choosing begins, or when the page is scrolled by keys, is not pointed at.
    if (!before || (before.x === x && before.y === y)) return;
    if (!this.#movedTo) requestAnimationFrame(() => this.#pointWhereMoved());
    this.#movedTo = { x, y };
  }

  #pointWhereMoved(): void {
    const to = this.#movedTo;
    this.#movedTo = null;
    if (to) this.#pointAt(to.x, to.y);
  }

  #onMouse(event: MouseEvent): void {
    const action = actionOf(event);
    if (event.type === 'mousedown' && !action) event.preventDefault(); // the focus stays in the bar
    if (event.type !== 'click') return;
    if (action) this.#act(action);
    else if (isInBar(event)) return;
    else if (this.#byMouse) {
      this.#pointWhereMoved(); // a quick hand clicks before the next frame
      this.#act('choose');
    } else {
      this.#byHand = false;
      this.#pointAt(event.clientX, event.clientY);
    }
  }

  #act(action: PickerAction): void {
    if (action === 'cancel') this.end(null);
    else if (action !== 'choose') this.#move(action);
    else if (this.#missing() === null && isConnected(this.#region)) this.end(this.#region);
  }

  #pointAt(x: number, y: number): void {
    if (this.#left.signal.aborted) return;
    const element = this.#elementAt(x, y);
    if (!element) return;
    this.#towards = element;
    if (this.#byHand && Node.prototype.contains.call(this.#region, element)) return;
    this.#byHand = false;
    this.#region = this.#tree.around(element) ?? this.#region;
    this.#draw();
  }

  #move(step: 'wider' | 'narrower' | 'previous' | 'next'): void {
    const region = this.#region;
    const next = {
      wider: () => this.#tree.wider(region),
      narrower: () => this.#tree.narrower(region, this.#towards),
      previous: () => this.#tree.beside(region, -1),
      next: () => this.#tree.beside(region, 1),
    }[step]();
    if (!next) return;
    if (step === 'previous' || step === 'next') this.#towards = next;
    this.#byHand = true;
    this.#region = next;
    this.#bringIntoView();
    this.#draw();
  }

  /** The page's element under a point; null over the bar. */
  #elementAt(x: number, y: number): Element | null {
    const under = Document.prototype.elementsFromPoint.call(this.#document, x, y);
    return under.find((element) => !isHostTag(localName(element))) ?? null;
  }

  #missing(): 'zh' | 'en' | null {
    const { zh, en, unknown } = this.#tree.holding(this.#region);
    if (zh + unknown === 0) return 'zh';
    return en + (zh > 0 ? unknown : unknown - 1) === 0 ? 'en' : null;
  }

  #drawSoon(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      if (!this.#left.signal.aborted) this.#draw();
    });
  }

  #draw(): void {
    const { zh, en } = this.#tree.holding(this.#region);
    this.#host.draw(
      <RegionPicker
        box={boxOf(this.#region)}
        zh={zh}
        en={en}
        missing={this.#missing()}
        canWiden={this.#tree.wider(this.#region) !== null}
        canNarrow={this.#tree.narrower(this.#region, this.#towards) !== null}
        t={t}
      />,
    );
  }

  #focusNext(step: 1 | -1): void {
    const buttons = this.#host.all('button:enabled');
    const at = buttons.indexOf(this.#host.focused as HTMLElement);
    const next = at < 0 && step < 0 ? buttons.length - 1 : (at + step + buttons.length) % buttons.length;
    buttons[next]?.focus({ preventScroll: true });
  }

  #bringIntoView(): void {
    const box = boxOf(this.#region);
    if (!box || (box.top >= 0 && box.top < window.innerHeight - 2 * MARGIN)) return;
    if (box.top < 0 && box.top + box.height > window.innerHeight) return; // it fills the window
    const root = scrollingElementOf(this.#document);
    for (const scroller of [...this.#scrollersAround(this.#region), ...(root ? [root] : [])]) {
      if (!this.#scrolled.has(scroller)) this.#scrolled.set(scroller, scrollTop(scroller));
    }
    Element.prototype.scrollIntoView.call(this.#region, { block: 'start', behavior: 'instant' });
    window.scrollBy({ top: -MARGIN, behavior: 'instant' });
  }

  /** The elements around one that scroll by themselves, the nearest first; the document's own scroller is not among them. */
  #scrollersAround(element: Element | null): Element[] {
    const around: Element[] = [];
    const body = bodyOf(this.#document);
    for (let at: Node | null = element; at && isElement(at) && at !== body; at = parentNode(at)) {
      if (scrollHeight(at) > clientHeight(at) + 1 && /auto|scroll/u.test(getComputedStyle(at).overflowY)) around.push(at);
    }
    return around;
  }
}

function isOurs(target: EventTarget | null): boolean {
  return target instanceof Element && isHostTag(localName(target));
}

/** The button of ours that the event comes from. */
function actionOf(event: Event): PickerAction | null {
  const [target] = event.composedPath();
  const named = target instanceof Element && isOurs(event.target) ? target.closest<HTMLElement>('[data-action]') : null;
  return PICKER_ACTIONS.find((action) => action === named?.dataset['action']) ?? null;
}

function isInBar(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof Element && isOurs(event.target) && target.closest('.picker-bar') !== null;
}

/** Where an element is drawn; an element without a box of its own is where its content is. Null for what is not drawn. */
function boxOf(element: Element): Box | null {
  const own = Element.prototype.getBoundingClientRect.call(element);
  const range = new Range();
  range.selectNodeContents(element);
  const { left, top, width, height } = own.width * own.height > 0 ? own : range.getBoundingClientRect();
  return width * height > 0 ? { left, top, width, height } : null;
}
