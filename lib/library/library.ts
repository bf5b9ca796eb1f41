/** What is kept of articles: documents with their corrected rows, in the extension's IndexedDB. */
import { checkedDocument } from './check-document.ts';
import { LibraryDatabase } from './database.ts';
import { type DocumentSummary, type SavedDocument, summaryOf } from './saved-document.ts';

export class Library {
  readonly #database: LibraryDatabase;

  constructor(name = 'duizhao') {
    this.#database = new LibraryDatabase(name);
  }

  /** Keeps a document, new or changed, in one transaction. @throws where the browser does not store it. */
  async save(document: SavedDocument): Promise<void> {
    await this.#database.documents.put(document);
  }

  /** Keeps several documents, all of them or none. @throws where the browser does not store them. */
  async saveAll(documents: readonly SavedDocument[]): Promise<void> {
    await this.#database.transaction('rw', this.#database.documents, () => this.#database.documents.bulkPut([...documents]));
  }

  /** Puts these documents in the place of all there are, or nothing of it. @throws where the browser does not store them. */
  async writeAll(documents: readonly SavedDocument[]): Promise<void> {
    await this.#database.transaction('rw', this.#database.documents, async () => {
      await this.#database.documents.clear();
      await this.#database.documents.bulkPut([...documents]);
    });
  }

  /** All documents that can be read. */
  async readAll(): Promise<SavedDocument[]> {
    return (await this.#database.documents.orderBy('changedAt').reverse().toArray()).flatMap((stored) => checkedDocument(stored) ?? []);
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

  /** Everything that is kept, the newest change first; damaged documents are left out and counted. */
  async list(): Promise<{ documents: DocumentSummary[]; damaged: number }> {
    const documents: DocumentSummary[] = [];
    let damaged = 0;
    await this.#database.documents
      .orderBy('changedAt')
      .reverse()
      .each((stored) => {
        const document = checkedDocument(stored);
        if (document) documents.push(summaryOf(document));
        else damaged++;
      });
    return { documents, damaged };
  }

  async remove(id: string): Promise<void> {
    await this.#database.documents.delete(id);
  }
}
