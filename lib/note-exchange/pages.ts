import type { Note, NotedPage, Passage, Side } from '../notes/note.ts';
import { inKnownOrder } from '../notes/order-notes.ts';

/** A page with its notes. */
export interface NotedPageNotes {
  page: NotedPage;
  notes: readonly Note[];
}

/** What the languages are called, in themselves. */
export const LANGUAGE_NAMES: Readonly<Record<Side, string>> = { zh: '中文', en: 'English' };

/** The notes page by page, pages in the order of their first notes, the notes of a page in the order of its text. */
export function byPage(notes: readonly Note[]): NotedPageNotes[] {
  return [...Map.groupBy(notes, ({ page }) => page.address).values()].map((own) => ({ page: newestPage(own), notes: inKnownOrder(own) }));
}

/** What is known of a page may have grown from note to note. */
function newestPage(notes: readonly Note[]): NotedPage {
  const pages = notes.map(({ page }) => page);
  return pages.reduce((best, page) => ({ ...best, ...page, title: page.title === '' ? best.title : page.title }));
}

/** The passage of one language first. */
export function passagesFrom(passages: readonly Passage[], first: Side): Passage[] {
  return passages.toSorted((a, b) => Number(a.side !== first) - Number(b.side !== first));
}

/** The page's titles, that of the first language first: those of the article where they are known, or else the page's own. */
export function titlesOf({ title, titles = {}, address }: NotedPage, first: Side): { text: string; side?: Side }[] {
  const sides: Side[] = first === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  const known = sides.flatMap((side) => (titles[side] ? [{ text: titles[side], side }] : []));
  return known.length > 0 ? known : [{ text: title.trim() === '' ? address : title }];
}
