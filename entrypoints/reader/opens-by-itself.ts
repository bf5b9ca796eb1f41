import type { ClosedNews } from '../../lib/messages.ts';
import type { View } from '../../lib/settings.ts';
import { addressOfPage } from './page-memory.ts';
import { tellBackground } from './tell-background.ts';

/** Whether an article comes up by itself: on always-on sites, but not where the person has closed it. One document can show many pages. */
export class OpensByItself {
  #on = false;
  readonly #closed = new Set<string>();

  /** This is an always-on site. @param closed whether the person has closed the view on this page before. */
  start(closed: boolean): void {
    this.#on = true;
    if (closed) this.#closed.add(addressOfPage());
  }

  get here(): boolean {
    return this.#on && !this.#closed.has(addressOfPage());
  }

  /** The person has chosen a view, or closed it. It is remembered when the page is opened again, too. */
  note(view: View): void {
    const closed = view === 'off';
    const page = addressOfPage();
    if (!this.#on || this.#closed.has(page) === closed) return;
    if (closed) this.#closed.add(page);
    else this.#closed.delete(page);
    const news: ClosedNews = { type: 'closed', closed };
    tellBackground(news);
  }
}
