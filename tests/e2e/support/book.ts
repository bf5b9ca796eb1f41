import type { Locator, Page } from 'playwright';
import { until } from '../../../lib/commands/until.ts';

/** A row of a view that lies over the page: the paragraphs of each column, in order. */
export interface BookRow {
  zh: string[];
  en: string[];
  unpaired: boolean;
}

type BookView = 'side-by-side' | 'interleaved' | 'one-language';

/** A view that lies over the page, as a person sees it. */
export class Book {
  readonly root: Locator;
  readonly #page: Page;

  constructor(page: Page, view: BookView = 'side-by-side') {
    this.#page = page;
    this.root = page.getByTestId(view);
  }

  get sheet(): Locator {
    return this.root.locator('.text');
  }

  /** Waits until the view stands and all of its rows are drawn: those at the window come first. */
  async drawn(): Promise<void> {
    await this.root.waitFor();
    await until('The rows are not drawn.', () => this.root.evaluate((book) => {
      const stretches = [...book.querySelectorAll('.stretches, .stretch')]; // there are none before the first of the article comes
      return (stretches.length > 0 && stretches.every(({ firstElementChild }) => firstElementChild)) || undefined;
    }));
  }

  async rows(): Promise<BookRow[]> {
    await this.drawn();
    return this.root.locator('.row:has(.cell)').evaluateAll((rows) =>
      rows.map((row) => {
        const paragraphs = (side: string) =>
          [...row.querySelectorAll(`.cell[data-side=${side}]:not(.empty) > *`)].map((paragraph) => paragraph.textContent);
        return { zh: paragraphs('zh'), en: paragraphs('en'), unpaired: row.classList.contains('unpaired') };
      }),
    );
  }

  /** The sentences that are marked now, joined a column, with whether one can see that. */
  async marked(): Promise<{ zh: string; en: string; seen: boolean }> {
    return this.root.evaluate((book) => {
      const active = [...book.querySelectorAll('.sentence.active')];
      const textOf = (side: string) =>
        active
          .filter((sentence) => sentence.closest(`[data-side=${side}]`))
          .map((sentence) => sentence.textContent)
          .join(' ');
      const seen = active.every((sentence) => {
        const { backgroundColor, textDecorationLine } = getComputedStyle(sentence);
        return backgroundColor !== 'rgba(0, 0, 0, 0)' || textDecorationLine !== 'none';
      });
      return { zh: textOf('zh'), en: textOf('en'), seen };
    });
  }

  /** The first sentence of a column that holds this text. */
  sentence(side: 'zh' | 'en', text: string): Locator {
    return this.root.locator(`.cell[data-side=${side}] .sentence`).filter({ hasText: text }).first();
  }

  /** Moves the mouse to the start of a sentence of a column. */
  async pointAt(side: 'zh' | 'en', text: string): Promise<void> {
    const place = await this.root.evaluate(
      (book, [column, wanted]) => {
        const bare = (part: string) => part.replace(/\s+/gu, '');
        const sentences = [...book.querySelectorAll(`.cell[data-side=${column}] .sentence`)];
        const sentence = sentences.find((one) => bare(wanted).startsWith(bare(one.textContent)));
        sentence?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const line = sentence?.getClientRects()[0];
        return line && { x: line.left + Math.min(8, line.width / 2), y: line.top + line.height / 2 };
      },
      [side, text] as const,
    );
    if (!place) throw new Error(`“${text}” is not in the column.`);
    await this.#page.mouse.move(place.x, place.y);
  }

  /** The text of the first row that shows below the bar (and the heads). */
  async topRow(): Promise<string> {
    return this.root.evaluate((book) => {
      const sheet = book.querySelector('.text');
      const top = (sheet?.getBoundingClientRect().top ?? 0) + parseFloat(sheet ? getComputedStyle(sheet).scrollPaddingTop : '0');
      const row = [...book.querySelectorAll('.row[data-number]')].find((one) => one.getBoundingClientRect().bottom > top + 8);
      return row?.querySelector('[data-side=zh]')?.textContent ?? '';
    });
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }
}

/** The view, once all of its rows are drawn. */
export async function drawnBook(page: Page, view?: BookView): Promise<Book> {
  const book = new Book(page, view);
  await book.drawn();
  return book;
}
