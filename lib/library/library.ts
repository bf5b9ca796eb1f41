/** What is kept of articles: documents with their corrected rows, in the extension's IndexedDB. */
import { checkedDocument } from './check-document.ts';
import { LibraryDatabase } from './database.ts';
import { deleteReadable } from './delete-readable.ts';
import type { SavedDocument } from './saved-document.ts';

export class Library {
  readonly #database: LibraryDatabase;

  constructor(database: LibraryDatabase | string = 'duizhao') {
    this.#database = typeof database === 'string' ? new LibraryDatabase(database) : database;
  }

  /** Keeps a document, new or changed, in one transaction. @throws where the browser does not store it. */
  async save(document: SavedDocument): Promise<void> {
    await this.#database.documents.put(document);
  }

  /**
   * Keeps a document that was changed, unless it has been changed elsewhere meanwhile. @param based the `changedAt` that it was read with.
   * @returns what is there instead, where it was not kept. @throws where the browser does not store it.
   */
  async saveOver(document: SavedDocument, based: number): Promise<SavedDocument | null> {
    const { documents } = this.#database;
    return this.#database.transaction('rw', documents, async () => {
      // By the index alone: a long document is not read again at every change.
      const unchanged = (await documents.where('changedAt').equals(based).primaryKeys()).includes(document.id);
      const there = unchanged ? null : checkedDocument(await documents.get(document.id));
      if (there) return there;
      await documents.put(document);
      return null;
    });
  }

  /** Keeps several documents, all of them or none. @throws where the browser does not store them. */
  async saveAll(documents: readonly SavedDocument[]): Promise<void> {
    await this.#database.transaction('rw', this.#database.documents, () => this.#database.documents.bulkPut([...documents]));
  }

  /** Puts these documents in the place of all that can be read, or nothing of it; what is damaged stays where it is. @throws where the browser does not store them. */
  async writeAll(documents: readonly SavedDocument[]): Promise<void> {
    await this.#database.transaction('rw', this.#database.documents, async () => {
      await deleteReadable(this.#database.documents, checkedDocument);
      await this.#database.documents.bulkPut([...documents]);
    });
  }

  /** All documents that can be read, the newest change first. */
  async readAll(): Promise<SavedDocument[]> {
    return (await this.#database.documents.orderBy('changedAt').reverse().toArray()).flatMap((stored) => checkedDocument(stored) ?? []);
  }

  /** How many documents are kept, damaged ones too. */
  async count(): Promise<number> {
    return this.#database.documents.count();
  }

  /** The document, or null where there is none or it is damaged. */
  async read(id: string): Promise<SavedDocument | null> {
    return checkedDocument(await this.#database.documents.get(id));
  }

  /** The documents that are kept of a page, the newest change first. */
  async ofAddress(address: string): Promise<SavedDocument[]> {
    const found = await this.#database.documents.where('address').equals(address).toArray();
    return found.flatMap((stored) => checkedDocument(stored) ?? []).sort((a, b) => b.changedAt - a.changedAt);
  }

  async remove(id: string): Promise<void> {
    await this.#database.documents.delete(id);
  }
}
