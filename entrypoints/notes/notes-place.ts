import { render, type ComponentChild } from 'preact';
import comboboxCss from '../../components/notes/combobox.css?inline';
import cardCss from '../../components/notes/note-card.css?inline';
import noteCss from '../../components/notes/notes.css?inline';
import highlightsCss from '../../components/notes/note-highlights.css?inline';
import themeCss from '../../components/views/theme.css?inline';
import { ViewHost, type Look } from '../views/view-host.ts';

/** Where the bar and the card are drawn: over the page, or inside the view that lies over it, beside which everything is inert. */
export class NotesPlace {
  readonly #host: ViewHost;
  readonly #overlay: () => HTMLElement | null;
  #home: { root: HTMLElement; element: HTMLElement } | null = null;
  #sheet: CSSStyleSheet | null = null;

  constructor(overlay: () => HTMLElement | null, look: () => Look) {
    this.#overlay = overlay;
    this.#host = new ViewHost(themeCss + comboboxCss + noteCss + cardCss, look);
  }

  draw(view: ComponentChild): void {
    const overlay = this.#overlay();
    if (this.#home && (this.#home.root !== overlay || !this.#home.element.isConnected)) this.#leaveOverlay();
    if (!overlay) {
      this.#host.draw(view);
      return;
    }
    this.#host.remove();
    this.dress(overlay);
    if (!this.#home) {
      const element = document.createElement('div');
      // Letters that are typed in a note are no keys of the view.
      element.addEventListener('keydown', (event) => event.stopPropagation());
      overlay.append(element);
      this.#home = { root: overlay, element };
    }
    render(view, this.#home.element);
  }

  /** Gives the view's tree our style: marks in it need it, too. */
  dress(overlay: HTMLElement): void {
    const tree = overlay.getRootNode();
    if (!(tree instanceof ShadowRoot)) return;
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(comboboxCss + noteCss + cardCss + highlightsCss);
    }
    if (!tree.adoptedStyleSheets.includes(this.#sheet)) tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, this.#sheet];
  }

  /** Whether a node is part of what is drawn. */
  holds(target: EventTarget | null): boolean {
    if (!(target instanceof Node)) return false;
    return this.#home?.element.contains(target) === true || this.#host.all('.note-bar, .note-card').some((element) => element.contains(target)) || this.#host.isHost(target);
  }

  /** The first element of what is drawn that matches. */
  find(selector: string): HTMLElement | null {
    return this.#home?.element.querySelector<HTMLElement>(selector) ?? this.#host.all(selector)[0] ?? null;
  }

  remove(): void {
    this.#host.remove();
    this.#leaveOverlay();
  }

  #leaveOverlay(): void {
    if (this.#home) render(null, this.#home.element);
    this.#home?.element.remove();
    this.#home = null;
  }
}
