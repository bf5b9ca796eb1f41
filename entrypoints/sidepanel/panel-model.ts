import { computed, signal } from '@preact/signals';
import type { NotePart, PanelView } from '../../components/notes/panel/panel-state.ts';
import type { SaveOutcome } from '../../components/notes/save-outcome.ts';
import type { NoteStore } from '../../lib/library/note-store.ts';
import { databaseFailureOf } from '../../lib/storage-failure.ts';
import type { NoteChange } from '../../lib/notes/change-note.ts';
import { idFrom } from '../../lib/notes/new-id.ts';
import type { Note, Relation } from '../../lib/notes/note.ts';
import { noteAsMarkdown } from '../../lib/notes/note-markdown.ts';
import { byPlace, inKnownOrder, type NotesByPlace, type PageOfNotes, PagesOfNotes } from '../../lib/notes/order-notes.ts';
import { EVERY_NOTE, type NoteQuery, NoteSearch } from '../../lib/notes/search-notes.ts';
import { tagTree } from '../../lib/notes/tag-tree.ts';
import { writeClipboard } from '../views/clipboard.ts';
import { KeptNotes } from './kept-notes.ts';
import { goToNote, openPage } from './open-page.ts';
import { SnapshotModel } from './snapshot-model.ts';
import { steady } from './steady.ts';
import { TabLink } from './tab-link.ts';
import { UndoStack } from './undo-stack.ts';

/** The side panel: what is shown, and what a person does there. */
export class PanelModel {
  readonly kept: KeptNotes;
  readonly undoing = new UndoStack();
  readonly link: TabLink;
  readonly snapshots: SnapshotModel;
  readonly writer = newId();
  readonly view = signal<PanelView>('page');
  readonly current = signal<string | null>(null);
  readonly editing = signal<{ id: string; part: NotePart } | null>(null);
  readonly query = signal<NoteQuery>(EVERY_NOTE);
  readonly listing = signal<'notes' | 'pages'>('notes');
  readonly #search = signal(new NoteSearch());
  readonly #store: NoteStore;
  /** Notes of which something typed could not be kept: they stay open. */
  readonly #unkept = new Set<string>();
  /** The note to go to as soon as the page has found it. */
  #goingTo: string | null = null;

  readonly notes = steady(() => this.kept.overview.value?.notes.filter(({ deletedAt }) => deletedAt === undefined) ?? []);
  readonly trash = steady(() => (this.kept.overview.value?.notes ?? []).filter(({ deletedAt }) => deletedAt !== undefined).sort((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0)));
  readonly #tags = steady(() => this.notes.value.map(({ tags }) => tags));
  readonly codes = steady(() => this.kept.overview.value?.codes ?? []);
  readonly colours = steady(() => this.kept.overview.value?.colours ?? []);
  readonly tree = computed(() => tagTree(this.#tags.value, this.codes.value));
  readonly relations = steady(() => this.kept.overview.value?.relations ?? []);
  /** The notes that are related to others. */
  readonly related = steady(() => {
    const ends = new Set(this.relations.value.flatMap(({ from, to }) => [from, to]));
    return ends.size === 0 ? [] : this.notes.value.filter(({ id }) => ends.has(id));
  });
  readonly #here = steady(() => {
    const { address } = this.link.tab.value;
    return address === null ? [] : this.notes.value.filter(({ page }) => page.address === address);
  });
  readonly ofPage = computed<NotesByPlace>(() => {
    const { reader, places } = this.link.tab.value;
    return reader === 'there' ? byPlace(this.#here.value, places) : { found: inKnownOrder(this.#here.value), orphans: [], waiting: [] };
  });
  readonly #pages = new PagesOfNotes();
  readonly found = steady<PageOfNotes>(() => {
    const open = this.editing.value?.id;
    const found = this.#search.value.find(this.notes.value, this.query.value);
    // What is being written on does not go from under the person's hands.
    const written = open === undefined || found.some(({ id }) => id === open) ? [] : this.notes.value.filter(({ id }) => id === open);
    return this.#pages.of([...found, ...written]);
  });

  readonly sites = steady(() => [...new Set(this.notes.value.map(({ page }) => page.site))].filter((site) => site !== '').sort());

  constructor(store: NoteStore) {
    this.#store = store;
    this.kept = new KeptNotes(store);
    this.link = new TabLink((id) => this.show(id), (outcome) => this.snapshots.tell(outcome));
    this.snapshots = new SnapshotModel(store, this.link, this.undoing);
    this.link.tab.subscribe(({ places }) => {
      const id = this.#goingTo;
      if (id === null || !places.found.includes(id)) return;
      this.#goingTo = null;
      this.link.send({ type: 'goTo', id });
    });
  }

  /** From now on Simplified finds Traditional and the reverse. */
  set simplify(simplify: (text: string) => string) {
    this.#search.value = new NoteSearch(simplify);
  }

  find(written: string): Note[] {
    return this.#search.peek().find(this.notes.peek(), { ...EVERY_NOTE, text: written }).slice(0, 8);
  }

  /** The notes that are listed in the view, in order. */
  get listed(): Note[] {
    if (this.view.peek() === 'all') return this.found.peek().flatMap(({ notes }) => notes);
    const { found, orphans, waiting } = this.ofPage.peek();
    return this.view.peek() === 'page' ? [...found, ...waiting, ...orphans] : [];
  }

  open(view: PanelView): void {
    this.edit(null);
    this.view.value = view;
  }

  /** Makes a note the current one and brings it into sight, in the view in which it stands. @returns whether there is such a note. */
  show(id: string): boolean {
    const note = this.notes.peek().find((one) => one.id === id);
    if (!note) return false;
    if (note.page.address === this.link.tab.peek().address) this.open('page');
    else {
      this.query.value = EVERY_NOTE;
      this.listing.value = 'notes';
      this.open('all');
    }
    this.current.value = id;
    focusNote(id);
    return true;
  }

  /** Whether a note is one of the page beside the panel. */
  isBeside(id: string): boolean {
    return this.notes.peek().some((note) => note.id === id && note.page.address === this.link.tab.peek().address);
  }

  /** Opens a part of a note for editing; null closes it, unless something typed could not be kept. */
  edit(id: string | null, part: NotePart | null = null): void {
    const open = this.editing.peek();
    if (open && (id !== open.id || part === null) && this.#unkept.has(open.id)) {
      this.undoing.tell('unsaved');
      return;
    }
    this.editing.value = id !== null && part ? { id, part } : null;
    if (id !== null) this.current.value = id;
    if (open && !this.editing.peek()) focusNote(open.id);
  }

  go(note: Note): void {
    this.#goingTo = null;
    if (note.page.address !== this.link.tab.peek().address) {
      void this.openPage(note.page.address, note.id);
      return;
    }
    if (note.about === 'page') return;
    if (this.link.tab.peek().reader === 'there') this.link.send({ type: 'goTo', id: note.id });
    else {
      this.#goingTo = note.id;
      void this.link.find();
    }
  }

  /** Goes to a page, in its tab where there is one, and to a note on it. */
  async openPage(address: string, id?: string): Promise<void> {
    const tab = await openPage(address);
    if (tab === null) this.undoing.tell('failed');
    else if (id !== undefined && !(await goToNote(tab, id))) this.undoing.tell('elsewhere');
  }

  async change(id: string, change: NoteChange): Promise<SaveOutcome> {
    const outcome = await this.#store.change(id, change, this.writer).then(({ outcome: kept }): SaveOutcome => kept, databaseFailureOf);
    if (change.body) {
      if (outcome === 'written' || outcome === 'conflict') this.#unkept.delete(id);
      else this.#unkept.add(id);
    }
    if (outcome === 'full' || outcome === 'failed') this.undoing.tell(outcome);
    return outcome;
  }

  get hasUnkept(): boolean {
    return this.#unkept.size > 0;
  }

  trashNote(id: string): void {
    const next = neighbour(this.listed, id);
    this.#unkept.delete(id);
    this.edit(null);
    void this.#try(async () => {
      await this.#store.trash([id]);
      this.undoing.tell('trashed', 1, () => this.#store.restore([id]));
      this.current.value = next;
      if (next !== null) focusNote(next);
    });
  }

  restore(ids: string[]): void {
    void this.#try(async () => {
      await this.#store.restore(ids);
      this.undoing.tell('restored', ids.length, () => this.#store.trash(ids));
    });
  }

  erase(ids: string[]): void {
    void this.#try(async () => {
      await this.#store.erase(ids);
      this.undoing.tell('erased', ids.length);
    });
  }

  relate(from: string, to: string, name: string): void {
    void this.#try(() => this.#store.relate({ id: newId(), from, to, name, createdAt: Date.now() }));
  }

  unrelate(relation: Relation): void {
    void this.#try(async () => {
      await this.#store.unrelate(relation.id);
      this.undoing.tell('unrelated', 1, () => this.#store.relate(relation));
    });
  }

  undo(): void {
    void this.#try(() => this.undoing.undo());
  }

  async copy(text: string): Promise<void> {
    this.undoing.tell((await writeClipboard({ plain: text })) ? 'copied' : 'notCopied');
  }

  copyNote(note: Note): void {
    void this.copy(noteAsMarkdown(note));
  }

  /** A note on the page as a whole. */
  async noteOnPage(): Promise<void> {
    const { address, title } = this.link.tab.peek();
    if (address === null) return;
    const [known] = this.notes.peek().filter(({ page }) => page.address === address);
    const now = Date.now();
    const page = known?.page ?? { address, site: new URL(address).hostname, title };
    const note: Note = { id: newId(), page, about: 'page', passages: [], colour: 'yellow', body: '', tags: [], createdAt: now, changedAt: now, revision: 0 };
    await this.#try(async () => {
      await this.#store.add(note);
      this.edit(note.id, 'body');
    });
  }

  /** Does something with the store; what the browser does not store is told. */
  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.undoing.fail(error);
    }
  }
}

export function newId(): string {
  return idFrom(crypto.getRandomValues(new Uint8Array(16)));
}

function neighbour(notes: readonly Note[], id: string): string | null {
  const at = notes.findIndex((note) => note.id === id);
  return (notes[at + 1] ?? notes[at - 1])?.id ?? null;
}

/** Once it is drawn. */
export function focusNote(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const note = document.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"]`);
    if (note && !note.contains(document.activeElement)) note.focus({ preventScroll: true });
    note?.scrollIntoView({ block: 'nearest' });
  }));
}
