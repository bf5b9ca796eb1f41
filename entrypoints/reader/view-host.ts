import { render, type ComponentChild } from 'preact';
import hoverCss from '../../components/views/hover-card.css?inline';
import sideBySideCss from '../../components/views/side-by-side.css?inline';
import { rootOf } from '../../lib/page/safe-dom.ts';
import themeCss from '../../components/views/theme.css?inline';

/** The element that holds our views; the reader leaves it out when it reads the page. */
export const HOST_TAG = 'duizhao-view';
/** Events that stay inside: the page's own shortcuts must not act on keys pressed in a view. */
const ISOLATED = ['keydown', 'keyup', 'keypress', 'wheel'];

/** The one place where the page's document gets something of ours: a host with a shadow root, gone without trace on removal. */
export class ViewHost {
  #host: HTMLElement | null = null;
  #root: HTMLElement | null = null;

  /** Draws the view, first making the host where there is none. */
  draw(view: ComponentChild): void {
    this.#root ??= this.#make();
    render(view, this.#root);
  }

  /** Takes the view and the host away. */
  remove(): void {
    if (this.#root) render(null, this.#root);
    this.#host?.remove();
    this.#host = this.#root = null;
  }

  #make(): HTMLElement {
    const host = document.createElement(HOST_TAG);
    // Inline and important: the page's rules, `* { … !important }` among them, cannot reach it.
    host.style.cssText = 'all: initial !important; display: block !important; position: fixed !important; inset: 0 auto auto 0 !important; width: 0 !important; height: 0 !important;';
    for (const type of ISOLATED) host.addEventListener(type, (event) => event.stopPropagation());
    const shadow = host.attachShadow({ mode: 'open' });
    const style = document.createElement('style');
    style.textContent = themeCss + sideBySideCss + hoverCss;
    const root = document.createElement('div');
    shadow.append(style, root);
    rootOf(document).append(host);
    this.#host = host;
    return root;
  }
}
