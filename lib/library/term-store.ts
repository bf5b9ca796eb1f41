/** The term list that is kept. Every change is one transaction, seen by all windows at once. */
import { liveQuery } from 'dexie';
import { LibraryDatabase } from './database.ts';
import { deleteReadable } from './delete-readable.ts';
import { checkedTerm, type SavedTerm, termText, withRenderings } from './saved-term.ts';

/** A term and its renderings, from wherever it comes. */
export interface TermPair {
  zh: string;
  en: readonly string[];
}

export class TermStore {
  readonly #database: LibraryDatabase;

  constructor(database = new LibraryDatabase()) {
    this.#database = database;
  }

  /** All entries, the newest first. */
  async readAll(): Promise<SavedTerm[]> {
    return (await this.#database.terms.orderBy('addedAt').reverse().toArray()).flatMap((stored) => checkedTerm(stored) ?? []);
  }

  /**
   * Adds terms, all of them or none; what is there already gets the renderings that it lacks. Those without text on a side are left out.
   * @returns how many entries are new or have changed. @throws where the browser does not store them.
   */
  async add(pairs: Iterable<TermPair>, now = Date.now()): Promise<number> {
    const { terms } = this.#database;
    return this.#database.transaction('rw', terms, async () => {
      const changed = new Map<string, SavedTerm>();
      const known = new Map((await terms.toArray()).flatMap((stored) => checkedTerm(stored) ?? []).map((term) => [term.zh, term]));
      for (const pair of pairs) {
        const zh = termText(pair.zh);
        const en = pair.en.map(termText).filter(Boolean);
        if (zh === '' || en.length === 0) continue;
        const before = known.get(zh) ?? { zh, en: [], addedAt: now, changedAt: now };
        const after = withRenderings(before, en, now);
        if (after === before) continue;
        known.set(zh, after);
        changed.set(zh, after);
      }
      await terms.bulkPut([...changed.values()]);
      return changed.size;
    });
  }

  /**
   * Puts an entry in the place of another, which is gone then where it had another name. Where one of the new name is there already, the
   * two become one. @throws where the browser does not store it.
   */
  async change(before: string, { zh, en }: TermPair, now = Date.now()): Promise<void> {
    const { terms } = this.#database;
    await this.#database.transaction('rw', terms, async () => {
      const old = checkedTerm(await terms.get(before));
      const other = zh === before ? null : checkedTerm(await terms.get(zh));
      const next: SavedTerm = { zh, en: [...en], addedAt: old?.addedAt ?? now, changedAt: now };
      if (zh !== before) await terms.delete(before);
      await terms.put(other ? withRenderings(other, next.en, now) : next);
    });
  }

  /** Puts an entry back as it was. */
  async put(term: SavedTerm): Promise<void> {
    await this.#database.terms.put(term);
  }

  async remove(zh: string): Promise<void> {
    await this.#database.terms.delete(zh);
  }

  /** Puts these entries in the place of all that can be read, or nothing of it; what is damaged stays where it is. @throws where the browser does not store them. */
  async writeAll(terms: readonly SavedTerm[]): Promise<void> {
    await this.#database.transaction('rw', this.#database.terms, async () => {
      await deleteReadable(this.#database.terms, checkedTerm);
      await this.#database.terms.bulkPut([...terms]);
    });
  }

  /** Tells all entries now, and again whenever they change, in whatever window. @returns ends it. */
  watch(onTerms: (terms: readonly SavedTerm[]) => void, onError: (error: unknown) => void): () => void {
    const subscription = liveQuery(() => this.readAll()).subscribe(onTerms, onError);
    return () => subscription.unsubscribe();
  }
}
