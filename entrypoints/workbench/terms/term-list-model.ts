import { signal } from '@preact/signals';
import type { TermNews } from '../../../components/workbench/term-news.ts';
import { formatOfName } from '../../../lib/exchange/read.ts';
import { readTermList, TERM_TYPES, type TermFormat, writeTermList } from '../../../lib/exchange/term-list.ts';
import { ExchangeError } from '../../../lib/files/exchange-error.ts';
import { renderingsIn, type SavedTerm, termText } from '../../../lib/library/saved-term.ts';
import { TermStore } from '../../../lib/library/term-store.ts';
import { download } from '../save-file.ts';

/** The term list as it is kept, in whatever window it is changed. */
export class TermListModel {
  readonly terms = signal<readonly SavedTerm[]>([]);
  readonly news = signal<TermNews | null>(null);
  readonly #store: TermStore;

  constructor(store = new TermStore()) {
    this.#store = store;
    store.watch((terms) => (this.terms.value = terms), () => (this.news.value = { what: 'failed' }));
  }

  renderingsOf(zh: string): readonly string[] {
    const name = termText(zh);
    return this.terms.peek().find((term) => term.zh === name)?.en ?? [];
  }

  /** @param en renderings, parted by semicolons. @returns whether it was stored. */
  async add(zh: string, en: string): Promise<boolean> {
    const pair = { zh: termText(zh), en: renderingsIn(en) };
    if (isLacking(pair)) this.news.value = { what: 'lacking' };
    else await this.#attempt(async () => ((await this.#store.add([pair])), { what: 'added', zh: pair.zh }));
    return this.news.peek()?.what === 'added';
  }

  async change(before: SavedTerm, zh: string, en: string): Promise<void> {
    const pair = { zh: termText(zh), en: renderingsIn(en) };
    if (isLacking(pair)) this.news.value = { what: 'lacking' };
    else await this.#attempt(async () => ((await this.#store.change(before.zh, pair)), { what: 'added', zh: pair.zh }));
  }

  async remove(term: SavedTerm): Promise<void> {
    await this.#attempt(async () => ((await this.#store.remove(term.zh)), { what: 'removed', term }));
  }

  async bringBack(term: SavedTerm): Promise<void> {
    await this.#attempt(async () => ((await this.#store.put(term)), { what: 'added', zh: term.zh }));
  }

  /** Reads a file of pairs; all of it is added, or nothing. */
  async bringIn(file: File): Promise<void> {
    const { name } = file;
    const format = formatOfName(name);
    if (!format) {
      this.news.value = { what: 'notImported', file: name, problem: 'unknownFormat' };
      return;
    }
    try {
      const pause = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));
      const read = await readTermList(format, file.stream(), renderingsIn, { name, pause });
      this.news.value = { what: 'imported', file: name, terms: await this.#store.add(read) };
    } catch (error) {
      this.news.value = { what: 'notImported', file: name, problem: error instanceof ExchangeError ? error : 'storage' };
    }
  }

  save(format: TermFormat, name: string): void {
    download(writeTermList(format, this.terms.peek()), TERM_TYPES[format], name, format);
  }

  async #attempt(change: () => Promise<TermNews>): Promise<void> {
    try {
      this.news.value = await change();
    } catch {
      this.news.value = { what: 'failed' };
    }
  }
}

function isLacking({ zh, en }: { zh: string; en: readonly string[] }): boolean {
  return zh === '' || en.length === 0;
}
