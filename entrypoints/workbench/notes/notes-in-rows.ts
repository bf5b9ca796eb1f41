import { signal } from '@preact/signals';
import type { SnapshotShown } from '../../../components/notes/SnapshotLine.tsx';
import { selectedRange } from '../../../components/views/selected-range.ts';
import type { Simplify } from '../../../lib/anchor/fold.ts';
import type { Row } from '../../../lib/edit/rows.ts';
import { NoteStore } from '../../../lib/library/note-store.ts';
import type { SavedDocument } from '../../../lib/library/saved-document.ts';
import { SnapshotStore } from '../../../lib/library/snapshot-store.ts';
import type { NoteKept, NoteLost, NotesNews } from '../../../lib/note-messages.ts';
import type { Note, NotedPage, Side } from '../../../lib/notes/note.ts';
import { type NoteMark, NoteHighlights } from '../../../lib/page/note-highlights.ts';
import { textAtPoint } from '../../../lib/page/text-at-point.ts';
import { openFailureOf } from '../../../lib/open-failure.ts';
import { loadLexicon } from '../../background/assets.ts';
import { pairOfBead, type Selected } from '../../notes/make-note.ts';
import { NoteKeeping, type NoteWish } from '../../notes/note-keeping.ts';
import type { NotedText } from '../../notes/noted-text.ts';
import type { NotesBoard } from '../../notes/notes-board.ts';
import { noteAt, type PlacedNote, placeNotes } from '../../notes/placed-notes.ts';
import { textOfDocument } from './document-text.ts';
import { drawnUnits, positionOf, rangesOfUnits, rowsHolding, spansOfRange } from './unit-spans.ts';

/** What the workbench tells of its rows. */
interface RowsShown {
  document: SavedDocument;
  /** As they are shown: sentences, or whole paragraphs. */
  rows: readonly Row[];
  /** The row on which the person is, among the document's. */
  at: number;
}

/** The notes of a saved article's page, in the rows of the workbench. */
export class NotesInRows implements NotesBoard {
  readonly overlay = null;
  readonly isLive = false;
  /** Ids of the rows that have notes. */
  readonly noted = signal<ReadonlySet<number>>(new Set());
  news: NotesNews = { type: 'notes', notes: [], colours: [], tags: [], snapshots: [] };
  readonly #store = new NoteStore();
  readonly #keeping = new NoteKeeping(this.#store, new SnapshotStore());
  readonly #marks = new NoteHighlights();
  readonly #now: () => RowsShown;
  readonly #address: string;
  readonly #onChange: () => void;
  #text: NotedText | null = null;
  #textOf: readonly Row[] | null = null;
  #simplify: Simplify | null = null;
  #placed: PlacedNote[] = [];
  #open: string | null = null;
  #known: Note | null = null;
  #drawing = 0;
  #stop: (() => void) | null = null;
  readonly #observer = new MutationObserver((records) => {
    if (records.some(({ target }) => target instanceof Element && target.closest('.grid'))) this.drawSoon();
  });

  /** @param now what the workbench shows. @param onChange notes or their places are others. */
  constructor(now: () => RowsShown, onChange: () => void) {
    this.#now = now;
    this.#address = now().document.address;
    this.#onChange = onChange;
  }

  readonly link = {
    send: async (command: NoteWish): Promise<NoteKept | NoteLost> => {
      try {
        const outcome = await this.#keeping.heed(command, this.#address);
        return outcome ? { type: 'noteKept', call: 0, outcome } : { type: 'noteLost', call: 0, reason: 'refused' };
      } catch (error) {
        return { type: 'noteLost', call: 0, reason: openFailureOf(error) };
      }
    },
  };

  /** The article's text, paired as the rows are now. */
  get text(): NotedText {
    const { document } = this.#now();
    if (!this.#text || this.#textOf !== document.rows) {
      this.#text = textOfDocument(document, this.#simplify);
      this.#textOf = document.rows;
    }
    return this.#text;
  }

  get page(): NotedPage {
    const { site, title } = this.#now().document;
    // What other notes know of the page, its titles and its date, holds for this one, too.
    return { ...this.news.notes[0]?.page, address: this.#address, site, title };
  }

  set open(id: string | null) {
    this.#open = id;
    this.drawSoon();
  }

  begin(): void {
    this.#observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    this.#stop = this.#store.watch(() => this.#keeping.newsOf(this.#address), (news) => {
      this.news = news;
      this.#place();
    }, () => undefined);
    // Whether notes on Simplified text are found in Traditional text and the reverse hangs on it, nothing else.
    void loadLexicon().then((lexicon) => {
      this.#simplify = (text) => lexicon.simplify(text);
      this.#text = null;
      this.#place();
    }, () => undefined);
  }

  end(): void {
    this.#stop?.();
    this.#observer.disconnect();
    cancelAnimationFrame(this.#drawing);
    this.#marks.clear();
  }

  windows(): Iterable<Window> {
    return [window];
  }

  selection(): ReturnType<NotesBoard['selection']> {
    const range = selectedRange(document);
    return range && { range, spans: spansOfRange(this.#units(), range), beside: true };
  }

  activePair(side: Side): Selected | null {
    return pairOfBead(this.text, this.#now().at, side);
  }

  actOf(key: string): 'note' | null {
    return key === 'h' ? 'note' : null;
  }

  isLinkable(): boolean {
    return /^https?:/u.test(this.#address);
  }

  placed(id: string): PlacedNote | null {
    return this.#placed.find(({ note }) => note.id === id) ?? null;
  }

  shownNote(id: string): Note | null {
    this.#known = this.news.notes.find((note) => note.id === id) ?? (this.#known?.id === id ? this.#known : null);
    return this.#known;
  }

  snapshotOf({ snapshot }: Note): SnapshotShown | null {
    const kept = this.news.snapshots.find(({ hash }) => hash === snapshot);
    return kept ? { ...kept, standing: null } : null;
  }

  firstRangesOf({ passages }: PlacedNote): Range[] {
    const units = this.#units();
    return passages.map((passage) => rangesOfUnits(units, passage?.spans ?? [])).find((ranges) => ranges.length > 0) ?? [];
  }

  noteAt(x: number, y: number): PlacedNote | null {
    const place = this.#placed.length > 0 ? textAtPoint(document, x, y) : null;
    return place && noteAt(this.#placed, positionOf(this.#units(), place.node, place.offset));
  }

  expect(note: Note): void {
    this.news = { ...this.news, notes: [...this.news.notes.filter(({ id }) => id !== note.id), note] };
    this.#place();
  }

  /** The rows are others, or others of them are drawn. */
  drawSoon(): void {
    cancelAnimationFrame(this.#drawing);
    this.#drawing = requestAnimationFrame(() => this.#draw());
  }

  /** Which rows have notes is another thing once the rows are others. */
  findRows(): void {
    const spans = this.#placed.flatMap(({ passages }) => passages.flatMap((passage) => passage?.spans ?? []));
    const noted = spans.length > 0 ? rowsHolding(this.#now().document, spans) : new Set<number>();
    const before = this.noted.peek();
    if (noted.size !== before.size || [...noted].some((id) => !before.has(id))) this.noted.value = noted;
  }

  #place(): void {
    this.#placed = this.news.notes.length > 0 ? placeNotes(this.news.notes, this.text) : [];
    this.findRows();
    this.drawSoon();
    this.#onChange();
  }

  #units(): ReturnType<typeof drawnUnits> {
    const grid = document.querySelector('.grid');
    const { document: saved, rows } = this.#now();
    return grid ? drawnUnits(grid, saved, rows) : [];
  }

  #draw(): void {
    if (this.#placed.length === 0) {
      this.#marks.clear();
      return;
    }
    const units = this.#units();
    const marks = new Map<NoteMark, Range[]>();
    for (const { note, passages } of this.#placed) {
      const ranges = rangesOfUnits(units, passages.flatMap((passage) => passage?.spans ?? []));
      marks.set(note.colour, [...(marks.get(note.colour) ?? []), ...ranges]);
      if (note.id === this.#open) marks.set('open', ranges);
    }
    this.#marks.set(marks);
  }
}
