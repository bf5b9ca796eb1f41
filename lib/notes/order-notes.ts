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

/** The notes of one page. */
export interface PageOfNotes {
  page: NotedPage;
  /** In the order in which they stand in it. */
  notes: Note[];
  /** When one of them was changed last. */
  changedAt: number;
}

/** Notes page by page. A page whose notes have not changed since the last time stays what it was. */
export class PagesOfNotes {
  #known = new Map<string, { of: readonly Note[]; madeAt: number; page: PageOfNotes }>();

  /** @returns the page that got a note last first: writing on one does not move it. */
  of(notes: readonly Note[]): PageOfNotes[] {
    const groups = [...Map.groupBy(notes, ({ page }) => page.address)];
    this.#known = new Map(groups.map(([address, all]) => {
      const known = this.#known.get(address);
      const isSame = known?.of.length === all.length && all.every((note, at) => note === known.of[at]);
      return [address, isSame ? known : pageOf(all)];
    }));
    return [...this.#known.values()].sort((a, b) => b.madeAt - a.madeAt).map(({ page }) => page);
  }
}

function pageOf(all: readonly Note[]): { of: readonly Note[]; madeAt: number; page: PageOfNotes } {
  const latest = all.reduce((a, b) => (b.changedAt > a.changedAt ? b : a));
  const madeAt = all.reduce((last, { createdAt }) => Math.max(last, createdAt), 0);
  return { of: all, madeAt, page: { page: latest.page, notes: inKnownOrder(all), changedAt: latest.changedAt } };
}
