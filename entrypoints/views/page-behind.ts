import { bodyOf, boxOf, clientHeight, clientWidth, focusedIn, focusOn, isConnected, localName, rootOf, scrollHeight, scrollingElementOf, scrollLeft, scrollToPlace, scrollTop, scrollWidth, zoomOf } from '../../lib/page/safe-dom.ts';
import { putStyles } from './put-styles.ts';

/** Boxes that can be contained in size (CSS Containment 2, 3.1): the others the browser would go on painting. */
const CONTAINABLE = /^(block|flow-root|flex|grid|list-item)$/u;

/** How long the page must not have been scrolled, in milliseconds, and how far it must have been, in pixels, for something else to come into sight. */
const REST = 100;
const FAR = 24;
/** More than two frames of a page that is painted at once, in milliseconds: one that takes longer is let be seen at its end only. */
const DEAR = 50;

/** Where something is scrolled to, in pixels. */
interface Place {
  left: number;
  top: number;
}

/**
 * The page behind a view that lies over it. Hidden, it keeps its place and its measures, but the browser neither paints it nor finds
 * (Ctrl + F), selects, focuses or reads out anything in it. A modal dialog would do so, too, but at a price: the browser works out all
 * styles of the page anew, a tenth of a second for 10,000 pairs, and again at the end; and keeps them.
 */
export class PageBehind {
  /** Takes away what hides it. */
  #unhide: (() => void) | null = null;
  #watching: AbortController | null = null;
  #focused: Element | null = null;
  /** How far the page is scrolled otherwise for being hidden. */
  #moved: { from: Place; to: Place } | null = null;
  #own: { body: HTMLElement; style: CSSStyleDeclaration } | null = null;
  #rest: number | undefined;
  /** How far the window was scrolled when the page was seen last. */
  #seenAt = 0;
  /** Whether it takes the browser long to paint the page. */
  #isDear = false;

  /** Whether a page can be hidden like this. */
  static get canBeHidden(): boolean {
    const body = bodyOf(document);
    return body !== null && isContainable(body, getComputedStyle(body));
  }

  /** To be called before a view takes the focus, for it to come back in the end. */
  rememberFocus(): void {
    this.#focused = focusedIn(document);
  }

  /** @param host the view's element, whose own children, which nobody sees, hold the style. */
  hide(host: HTMLElement): void {
    if (this.#watching) return;
    this.#watching = new AbortController();
    const listen = { signal: this.#watching.signal, capture: true };
    // A modal dialog that the page opens takes the focus away, and gives it back.
    host.addEventListener('focusout', () => setTimeout(() => this.#look(host)), listen);
    host.addEventListener('focusin', () => this.#hideNow(host), listen);
    document.addEventListener('toggle', () => this.#look(host), listen);
    // It is scrolled along while the person reads on in the view.
    window.addEventListener('scroll', () => this.#onScroll(host), listen);
    this.#seenAt = window.scrollY;
    this.#hideNow(host);
  }

  /** The page is as it was, and scrolled to where it has been scrolled to since. */
  show(): void {
    this.#watching?.abort();
    clearTimeout(this.#rest);
    this.#showNow();
    if (this.#focused && isConnected(this.#focused) && !focusedIn(document)) focusOn(this.#focused);
    this.#focused = this.#watching = this.#own = null;
  }

  /** The page has changed: it may be longer by now. */
  update(host: HTMLElement): void {
    if (this.#unhide) this.#letBeSeen(host);
  }

  /** What the page has put over the view, the person must see. */
  #look(host: HTMLElement): void {
    if (!this.#watching) return;
    if (document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2) === host) this.#hideNow(host);
    else this.#showNow();
  }

  #onScroll(host: HTMLElement): void {
    clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => {
      if (this.#unhide && Math.abs(window.scrollY - this.#seenAt) >= FAR) this.#letBeSeen(host);
    }, REST);
  }

  /** For two frames: what a page fetches when it comes into sight (Intersection Observer) would never come, were it always hidden. */
  #letBeSeen(host: HTMLElement): void {
    if (this.#isDear && !isNearEnd()) return;
    this.#showNow();
    const began = performance.now();
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        this.#isDear = performance.now() - began > DEAR;
        this.#look(host);
        this.#seenAt = window.scrollY;
      });
    });
  }

  #hideNow(host: HTMLElement): void {
    const body = bodyOf(document);
    const scroller = scrollingElementOf(document);
    if (this.#unhide || !body || !scroller) return;
    // Live: of the same body, it need not be asked for again.
    if (this.#own?.body !== body) this.#own = { body, style: getComputedStyle(body) };
    const own = this.#own.style;
    if (!isContainable(body, own)) return;
    const from = placeOf(scroller);
    this.#unhide = putStyles(host, document, rulesFor(localName(host), { body, own, scroller }));
    const to = placeOf(scroller);
    this.#moved = isSame(from, to) ? null : { from, to };
  }

  #showNow(): void {
    this.#unhide?.();
    const scroller = scrollingElementOf(document);
    if (scroller && this.#moved && isSame(placeOf(scroller), this.#moved.to)) scrollToPlace(scroller, this.#moved.from);
    this.#unhide = this.#moved = null;
  }
}

/** Whether nothing of it shows once it is contained; scrolled itself, it would lose its place with what it holds. */
function isContainable(body: HTMLElement, { display }: CSSStyleDeclaration): boolean {
  if (!CONTAINABLE.test(display)) return false;
  return body === scrollingElementOf(document) || (scrollLeft(body) === 0 && scrollTop(body) === 0);
}

/** The body with its own style, and what scrolls the page. */
interface Measured {
  body: HTMLElement;
  own: CSSStyleDeclaration;
  scroller: Element;
}

/** The body must not become smaller than what it shows: the page would scroll, and act on it. */
function rulesFor(host: string, measured: Measured): string {
  const { overflowX, overflowY } = measured.own;
  const root = getComputedStyle(rootOf(document));
  // What is contained does not hand its overflow on to the window any more (CSS Containment 2, 3.2).
  const handsOn = root.overflowX === 'visible' && root.overflowY === 'visible';
  const { width, height } = sizeFor(measured);
  return `
    html > :not(head, body, ${host}) { content-visibility: hidden !important; }
    html > body {
      content-visibility: hidden !important;
      box-sizing: border-box !important;
      min-height: ${height}px !important;
      ${width === null ? '' : `min-width: ${width}px !important;`}
    }
    html {
      overflow-anchor: none !important;
      filter: none !important;
      ${handsOn ? `overflow: ${overflowX} ${overflowY} !important;` : ''}
    }
    @media print { html > :not(${host}) { display: none !important; } }`;
}

/** Null for a width that may follow the window. What is not scrolled needs no more than the box that it has. */
function sizeFor({ body, own, scroller }: Measured): { width: number | null; height: number } {
  const { left, height } = boxOf(body);
  // Pixels of the window in one of the body's, and in one of the page's: both may be enlarged.
  const [near, far] = [zoomOf(body), zoomOf(scroller)];
  const isWide = scrollWidth(scroller) > clientWidth(scroller);
  const isLong = scrollHeight(scroller) > clientHeight(scroller);
  return {
    width: isWide ? ((scrollWidth(scroller) - scrollLeft(scroller)) * far - left) / near : null,
    height: isLong ? ((scrollHeight(scroller) - aroundBody()) * far) / near - marginsOf(own) : height / near,
  };
}

/** The heights of what the page's root adds to those of its body. */
function aroundBody(): number {
  const { paddingTop, paddingBottom, borderTopWidth, borderBottomWidth } = getComputedStyle(rootOf(document));
  return [paddingTop, paddingBottom, borderTopWidth, borderBottomWidth].reduce((sum, each) => sum + parseFloat(each), 0);
}

/** Contained, it does not share its margins with what it holds. */
function marginsOf({ marginTop, marginBottom }: CSSStyleDeclaration): number {
  return parseFloat(marginTop) + parseFloat(marginBottom);
}

/** Whether the window is at the page's end, or will be after the next two screens. */
function isNearEnd(): boolean {
  const scroller = scrollingElementOf(document);
  return scroller !== null && scrollHeight(scroller) - scrollTop(scroller) < 3 * clientHeight(scroller);
}

function placeOf(element: Element): Place {
  return { left: scrollLeft(element), top: scrollTop(element) };
}

function isSame(one: Place, other: Place): boolean {
  return Math.abs(one.left - other.left) < 1 && Math.abs(one.top - other.top) < 1;
}
