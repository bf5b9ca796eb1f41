import type { Note, NotedPage } from './note.ts';

/** Where a note stands in its page, as far as it knows by itself: notes on the page as a whole come first. */
export function inKnownOrder(notes: readonly Note[]): Note[] {
  return notes.map((note) => ({ note, at: knownPlace(note) })).sort((a, b) => a.at - b.at || a.note.createdAt - b.note.createdAt || (a.note.id < b.note.id ? -1 : 1)).map(({ note }) => note);
}

/** Places in the article and in the page are not of one kind; what has the first goes by it. */
function knownPlace({ about, passages }: Note): number {
  if (about === 'page') return -1;
  const [first] = passages;
  return first?.place?.start ?? first?.position?.start ?? Number.MAX_SAFE_INTEGER;
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

/** Notes page by page, the page that got a note last first: writing on one does not move it. */
export function byPage(notes: readonly Note[]): PageOfNotes[] {
  return [...Map.groupBy(notes, ({ page }) => page.address).values()]
    .map((all) => {
      const latest = all.reduce((a, b) => (b.changedAt > a.changedAt ? b : a));
      const madeAt = all.reduce((last, { createdAt }) => Math.max(last, createdAt), 0);
      return { madeAt, page: { page: latest.page, notes: inKnownOrder(all), changedAt: latest.changedAt } };
    })
    .sort((a, b) => b.madeAt - a.madeAt)
    .map(({ page }) => page);
}
