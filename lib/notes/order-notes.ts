import type { Note, NotedPage, Side } from './note.ts';

/** Where a note stands in its page, as far as it knows by itself: notes on the page as a whole come first. */
export function inKnownOrder(notes: readonly Note[]): Note[] {
  const pairs = notes.map((note): Known => ({ zh: startOf(note, 'zh'), en: startOf(note, 'en') })).filter(({ zh, en }) => zh !== undefined && en !== undefined);
  pairs.sort((a, b) => (a.en ?? 0) - (b.en ?? 0));
  return notes
    .map((note) => ({ note, at: knownPlace(note, pairs), en: startOf(note, 'en') ?? 0 }))
    .sort((a, b) => a.at - b.at || a.en - b.en || a.note.createdAt - b.note.createdAt || (a.note.id < b.note.id ? -1 : 1))
    .map(({ note }) => note);
}

/** Where a note's passages begin in the article's two sides. */
type Known = Readonly<Record<Side, number | undefined>>;

function startOf({ passages }: Note, side: Side): number | undefined {
  return passages.find((passage) => passage.side === side)?.place?.start;
}

/**
 * A place in the Chinese: the same text is longer in English, so that places of the two are not compared. What stands in the English alone
 * comes right behind the last pair before it.
 * Places in the article and in the page are not of one kind; what has the first goes by it.
 */
function knownPlace(note: Note, pairs: readonly Known[]): number {
  if (note.about === 'page') return -1;
  const [zh, en] = [startOf(note, 'zh'), startOf(note, 'en')];
  if (zh !== undefined) return zh;
  if (en === undefined) return note.passages[0]?.position?.start ?? Number.MAX_SAFE_INTEGER;
  const before = pairs.findLast((pair) => (pair.en ?? 0) <= en);
  return (before?.zh ?? -1) + 0.5;
}

/** What the page's reader says of the notes: ids, those found in text order. */
export interface KnownPlaces {
  found: readonly string[];
  orphans: readonly string[];
  waiting: readonly string[];
}

export interface NotesByPlace {
  /** Notes on the page as a whole, then those found, in text order. */
  found: Note[];
  orphans: Note[];
  waiting: Note[];
}

/** The notes of a page sorted by what its reader has said of them; a note of which it has not spoken yet is waiting. */
export function byPlace(notes: readonly Note[], { found, orphans }: KnownPlaces): NotesByPlace {
  const place = new Map(found.map((id, index) => [id, index]));
  const lost = new Set(orphans);
  const here = (note: Note): boolean => note.about === 'page' || place.has(note.id);
  const rank = (note: Note): number => (note.about === 'page' ? -1 : (place.get(note.id) ?? 0));
  const rest = notes.filter((note) => !here(note));
  return {
    found: inKnownOrder(notes.filter(here)).sort((a, b) => rank(a) - rank(b)),
    orphans: inKnownOrder(rest.filter(({ id }) => lost.has(id))),
    waiting: inKnownOrder(rest.filter(({ id }) => !lost.has(id))),
  };
}

/** The notes of one page. They are put in order when they are asked for: of thousands of pages, a few are shown. */
export class PageOfNotes {
  readonly page: NotedPage;
  /** When one of them was changed last. */
  readonly changedAt: number;
  /** When the page got a note last. */
  readonly madeAt: number;
  readonly #notes: readonly Note[];
  #inOrder: Note[] | null = null;

  /** @param notes at least one */
  constructor(notes: readonly [Note, ...Note[]]) {
    let [latest] = notes;
    let madeAt = 0;
    for (const note of notes) {
      if (note.changedAt > latest.changedAt) latest = note;
      madeAt = Math.max(madeAt, note.createdAt);
    }
    this.page = latest.page;
    this.changedAt = latest.changedAt;
    this.madeAt = madeAt;
    this.#notes = notes;
  }

  get count(): number {
    return this.#notes.length;
  }

  /** In the order in which they stand in the page. */
  get notes(): readonly Note[] {
    return (this.#inOrder ??= inKnownOrder(this.#notes));
  }

  has(id: string): boolean {
    return this.#notes.some((note) => note.id === id);
  }

  /** Whether it has been made of these very notes. */
  isOf(notes: readonly Note[]): boolean {
    return notes.length === this.#notes.length && notes.every((note, at) => note === this.#notes[at]);
  }
}

/** Notes page by page. A page whose notes have not changed since the last time stays what it was. */
export class PagesOfNotes {
  #known = new Map<string, PageOfNotes>();

  /** @returns the page that got a note last first: writing on one does not move it. */
  of(notes: readonly Note[]): PageOfNotes[] {
    const groups = [...Map.groupBy(notes, ({ page }) => page.address)] as [string, [Note, ...Note[]]][];
    this.#known = new Map(groups.map(([address, all]) => {
      const known = this.#known.get(address);
      return [address, known?.isOf(all) ? known : new PageOfNotes(all)];
    }));
    return [...this.#known.values()].sort((a, b) => b.madeAt - a.madeAt);
  }
}

/** Where a note stands among those of all pages; -1: nowhere. */
export function placeAmong(pages: readonly PageOfNotes[], id: string | null): number {
  let before = 0;
  for (const page of pages) {
    if (id !== null && page.has(id)) return before + page.notes.findIndex((note) => note.id === id);
    before += page.count;
  }
  return -1;
}
