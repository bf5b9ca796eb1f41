import type { Simplify } from '../../lib/anchor/fold.ts';
import { simplifyBy } from '../../lib/anchor/simplification.ts';
import { selectedRange } from '../../components/views/selected-range.ts';
import type { SnapshotShown } from '../../components/notes/SnapshotLine.tsx';
import type { NotesNews, PanelNews } from '../../lib/note-messages.ts';
import type { Note, NotedPage, Side } from '../../lib/notes/note.ts';
import { NoteHighlights } from '../../lib/page/note-highlights.ts';
import { PositionIndex } from '../../lib/page/position-index.ts';
import { textAtPoint } from '../../lib/page/text-at-point.ts';
import { bringIntoView } from '../views/range-boxes.ts';
import type { ReaderSession } from '../reader/reader-session.ts';
import { standsOnPage } from './link-to.ts';
import { pairOfBead, type Selected } from './make-note.ts';
import { notedPage } from './noted-page.ts';
import { NotedText } from './noted-text.ts';
import type { NotesBoard } from './notes-board.ts';
import { selectionOnPage, windowsOf } from './page-selection.ts';
import { spansInView } from './selected-text.ts';
import { PageSnapshots } from './page-snapshots.ts';
import { addressNow, NotesLink } from './notes-link.ts';
import { inTextOrder } from './text-order.ts';
import { isOrphan, marksOfNotes, noteAt, placeNotes, rangesOfSpans, type PlacedNote } from './placed-notes.ts';

export type Anchored = Omit<Extract<PanelNews, { type: 'anchored' }>, 'type'>;

interface NotesOptions {
  /** Notes or their places are others. */
  onChange: (anchored: Anchored) => void;
  /** Whether a side panel shows the notes. */
  isWatched: () => boolean;
  /** A view lies over the page in which notes are to be marked. */
  onDress: (overlay: HTMLElement) => void;
}

/** The notes of one page: where they stand in it, marked on it and in the views. */
export class NotesOnPage implements NotesBoard {
  readonly session: ReaderSession;
  readonly link: NotesLink;
  readonly isLive = true;
  readonly #snapshots: PageSnapshots;
  readonly #marks = new NoteHighlights();
  readonly #left = new AbortController();
  readonly #options: NotesOptions;
  /** The page's notes as the background told them, and what names them. */
  news: NotesNews = { type: 'notes', notes: [], colours: [], tags: [], snapshots: [] };
  #text: NotedText | null = null;
  #index: PositionIndex | null = null;
  #placed: PlacedNote[] = [];
  #open: string | null = null;
  #shown: Note | null = null;
  #overlay: HTMLElement | null = null;
  #simplify: Simplify | null = null;
  #asked = false;
  #drawing = 0;
  #observer: MutationObserver | null = null;

  constructor(session: ReaderSession, options: NotesOptions) {
    this.session = session;
    this.#options = options;
    this.#snapshots = new PageSnapshots((hashes) => this.link.askForSnapshots(hashes));
    this.link = new NotesLink({
      isWatched: options.isWatched,
      onNotes: (news) => {
        this.news = news.problem ? { ...this.news, problem: news.problem } : news;
        this.#place();
      },
      onSnapshots: (snapshots) => {
        this.#snapshots.hear(snapshots);
        this.#place();
      },
      onTable: (table) => {
        this.#simplify = simplifyBy(table);
        if (this.#text) this.#text.simplify = this.#simplify;
        this.#place();
      },
    });
  }

  begin(): void {
    const { signal } = this.#left;
    this.session.page.watch((page) => {
      this.#text = page && new NotedText(page.shown, page.parallel, this.#simplify);
      this.link.connect(); // the page may have another address now
      this.#index = null;
      this.#place();
    }, signal);
    this.session.watch(() => this.#drawSoon(), signal);
    this.session.drawn.watch(() => this.#drawSoon(), signal);
  }

  get text(): NotedText | null {
    return this.#text;
  }

  get overlay(): HTMLElement | null {
    return this.session.overlay;
  }

  get page(): NotedPage {
    return notedPage(document, this.#text?.parallel ?? null);
  }

  /** What is selected on the page, or in the view that lies over it. */
  selection(): ReturnType<NotesBoard['selection']> {
    const { overlay } = this;
    if (!this.#text) return null;
    if (!overlay) return selectionOnPage(this.#text.reading);
    const range = selectedRange(overlay.getRootNode());
    return range && { range, spans: spansInView(overlay, range), beside: true };
  }

  windows(): Iterable<Window> {
    return windowsOf(this.#text?.reading ?? null);
  }

  /** The sentence pair that the keyboard or the pointer has marked in a view. */
  activePair(side: Side): Selected | null {
    const bead = this.overlay?.querySelector('.sentence.active')?.getAttribute('data-bead');
    return this.#text && bead != null ? pairOfBead(this.#text, Number(bead), side) : null;
  }

  actOf(key: string): 'note' | 'highlight' | null {
    if (!this.overlay) return null;
    return key === 'n' ? 'note' : key === 'h' ? 'highlight' : null;
  }

  isLinkable(selected: Selected): boolean {
    return this.#text !== null && standsOnPage(this.#text.texts, this.#text.reading, selected);
  }

  /** The note whose card is open; its passages are marked more strongly. */
  set open(id: string | null) {
    if (this.#open === id) return;
    this.#open = id;
    this.#draw();
  }

  get anchored(): Anchored {
    const known = this.#text !== null;
    return {
      address: addressNow(),
      found: known ? inTextOrder(this.#placed.filter((one) => !isOrphan(one))) : [],
      orphans: known ? this.#placed.filter(isOrphan).map(({ note }) => note.id) : [],
      waiting: known ? [] : this.news.notes.map(({ id }) => id),
      standings: this.#snapshots.standings,
    };
  }

  /** When a note's snapshot was taken, and what still stands of it; null where it has none that is kept. */
  snapshotOf({ snapshot }: Note): SnapshotShown | null {
    const kept = this.news.snapshots.find(({ hash }) => hash === snapshot);
    return kept ? { ...kept, standing: this.#snapshots.standings[kept.hash] ?? null } : null;
  }

  /** The note as it was known last: one that another window has thrown away stays in its card, with what is being typed there. */
  shownNote(id: string): Note | null {
    const note = this.news.notes.find((one) => one.id === id) ?? (this.#shown?.id === id ? this.#shown : null);
    this.#shown = note;
    return note;
  }

  placed(id: string): PlacedNote | null {
    return this.#placed.find(({ note }) => note.id === id) ?? null;
  }

  /** A note that was just made stands there before the background has said so. */
  expect(note: Note): void {
    this.news = { ...this.news, notes: [...this.news.notes.filter(({ id }) => id !== note.id), note] };
    this.#place();
  }

  /** Where the first passage of a note that is found stands: where the person sees it. */
  firstRangesOf({ passages }: PlacedNote): Range[] {
    const spans = passages.find((passage) => passage !== null)?.spans ?? [];
    const ranges = this.#text ? rangesOfSpans(spans, this.#text.reading, this.overlay) : [];
    const tree = ranges[0]?.startContainer.getRootNode();
    return ranges.filter(({ startContainer }) => startContainer.getRootNode() === tree);
  }

  /** The note at a point of the window. @param target what the pointer is on. */
  noteAt(x: number, y: number, target: Element | null): PlacedNote | null {
    if (!this.#text || this.#placed.length === 0) return null;
    const place = textAtPoint(target?.ownerDocument ?? document, x, y);
    if (!place) return null;
    const paragraph = this.overlay && target?.closest<HTMLElement>('[data-block]');
    if (paragraph) return noteAt(this.#placed, positionIn(paragraph, place.node, place.offset));
    this.#index ??= new PositionIndex(this.#text.reading, this.#text.reading.blocks.map(({ id }) => id));
    return noteAt(this.#placed, this.#index.locate(place.node, place.offset));
  }

  /** Brings a note's passage into view. @returns whether it stands anywhere. */
  goTo(id: string): boolean {
    const placed = this.placed(id);
    const [range] = placed ? this.firstRangesOf(placed) : [];
    if (!range) return false;
    if (this.overlay) range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    else bringIntoView(range);
    this.open = id;
    return true;
  }

  end(): void {
    this.#left.abort();
    this.#observer?.disconnect();
    cancelAnimationFrame(this.#drawing);
    this.link.end();
    this.#marks.clear();
  }

  #place(): void {
    this.#snapshots.compare(this.news.notes, this.#text);
    this.#placed = this.#text ? placeNotes(this.news.notes, this.#text) : [];
    this.#askForOtherScript();
    this.#draw();
    this.#options.onChange(this.anchored);
  }

  /** A page that was in Simplified characters may be in Traditional ones now: the table is fetched once it is needed. */
  #askForOtherScript(): void {
    if (this.#placed.length === 0 || this.#simplify || this.#asked) return;
    const script = this.#text?.texts.languageOf('zh');
    const isOther = this.#placed.some(({ note, passages }) => note.passages.some(({ side, language }, at) => side === 'zh' && language !== script && !passages[at]));
    if (!isOther) return;
    this.#asked = true;
    this.link.askForSimplification();
  }

  #drawSoon(): void {
    cancelAnimationFrame(this.#drawing);
    this.#drawing = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    this.#followOverlay();
    if (this.#text) this.#marks.set(marksOfNotes(this.#placed, this.#open, this.#text.reading, this.overlay));
  }

  /** A view draws its text anew when settings or the page change: then the marks are put on it again. */
  #followOverlay(): void {
    const { overlay } = this;
    if (overlay === this.#overlay) return;
    this.#overlay = overlay;
    this.#observer?.disconnect();
    if (!overlay) return;
    this.#options.onDress(overlay);
    this.#observer = new MutationObserver((records) => {
      if (records.some(({ target }) => target instanceof Element && target.closest('.text'))) this.#drawSoon();
    });
    this.#observer.observe(overlay, { childList: true, subtree: true, characterData: true });
  }
}

/** The place in the Block's text of a place in a view's paragraph. */
function positionIn(paragraph: HTMLElement, node: Node, offset: number): { block: number; offset: number } {
  const before = new Range();
  before.selectNodeContents(paragraph);
  before.setEnd(node, offset);
  return { block: Number(paragraph.dataset['block']), offset: Number(paragraph.dataset['from']) + before.toString().length };
}

