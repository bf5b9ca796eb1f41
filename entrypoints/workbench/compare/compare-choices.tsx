import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { type CompareChoices, CompareWith } from '../../../components/compare/CompareWith.tsx';
import type { Library } from '../../../lib/library/library.ts';
import type { SavedDocument } from '../../../lib/library/saved-document.ts';
import { renderingFromFile } from './compare-file.ts';
import { type ComparedDocuments, comparisonAddress } from './compared-documents.ts';
import { relatedDocuments } from './related-documents.ts';

/** Loaded where it is needed only: telling the languages of blocks takes much code. */
const onPage = () => import('./page-renderings.ts');
const NOTHING: CompareChoices = { onPage: null, related: null, others: [], reading: null, problem: null };

/** What the article that is open can be compared with, and how the comparison is opened. */
export class CompareChoicesModel {
  readonly #choices = signal<CompareChoices>(NOTHING);
  readonly #library: Library;
  readonly #current: () => SavedDocument;
  readonly #isPrivate: boolean;
  readonly #open: (compared: ComparedDocuments) => void;
  #onPage: SavedDocument[] = [];

  /** @param open shows documents that are not kept. */
  constructor(library: Library, current: () => SavedDocument, isPrivate: boolean, open: (compared: ComparedDocuments) => void) {
    this.#library = library;
    this.#current = current;
    this.#isPrivate = isPrivate;
    this.#open = open;
  }

  /** Looks whether the page of a tab holds further renderings. */
  async lookOnPage(tabId: number): Promise<void> {
    this.#onPage = await onPage().then(({ renderingsOnPage }) => renderingsOnPage(tabId, this.#current())).catch(() => []);
    this.#change({ onPage: this.#onPage.length });
  }

  /** The button with all choices. */
  view(): JSX.Element {
    return (
      <CompareWith
        choices={this.#choices.value}
        t={i18n.t}
        onAsk={() => void this.#ask()}
        onPage={() => void this.#comparePage()}
        onDocument={({ id }) => void this.#compareKept(id)}
        onFile={(file) => void this.#compareFile(file)}
      />
    );
  }

  async #ask(): Promise<void> {
    this.#change({ problem: null });
    const found = await relatedDocuments(this.#current(), this.#library).catch(() => ({ related: [], others: [] }));
    this.#change(found);
  }

  async #comparePage(): Promise<void> {
    if (this.#isPrivate) {
      this.#open({ documents: this.#onPage, isKept: false, gone: 0 });
      return;
    }
    await this.#keepAndOpen(async () => (await onPage()).keepRenderings(this.#onPage, this.#library), this.#current().title);
  }

  async #compareKept(id: string): Promise<void> {
    if (!this.#isPrivate) {
      location.search = comparisonAddress([this.#current().id, id]);
      return;
    }
    const other = await this.#library.read(id).catch(() => null);
    if (other) this.#open({ documents: [this.#current(), other], isKept: false, gone: 0 });
  }

  async #compareFile(file: File): Promise<void> {
    this.#change({ problem: null, reading: 0 });
    const read = await renderingFromFile(file, this.#current(), (reading) => this.#change({ reading }));
    this.#change({ reading: null });
    if ('problem' in read) this.#change({ problem: { file: file.name, problem: read.problem } });
    else if (this.#isPrivate) this.#open({ documents: [this.#current(), read.document], isKept: false, gone: 0 });
    else {
      const keep = async (): Promise<SavedDocument[]> => {
        await this.#library.save(read.document);
        return [this.#current(), read.document];
      };
      await this.#keepAndOpen(keep, file.name);
    }
  }

  async #keepAndOpen(keep: () => Promise<SavedDocument[]>, name: string): Promise<void> {
    try {
      location.search = comparisonAddress((await keep()).map(({ id }) => id));
    } catch {
      this.#change({ problem: { file: name, problem: 'storage' } });
    }
  }

  #change(change: Partial<CompareChoices>): void {
    this.#choices.value = { ...this.#choices.peek(), ...change };
  }
}
