/**
 * What a reference to a noted page says. The language that comes first is the one that is cited; the title in the other one goes
 * along: as `TT` in RIS, `titleaddon` in BibTeX, `original-title` (of a rendering) or `note` in CSL-JSON.
 * We write these formats ourselves: they are small, and `@citation-js/plugin-bibtex` deletes Chinese.
 */
import { localDay } from '../text/local-day.ts';
import { xmlText } from '../files/xml-text.ts';
import type { Note, NotedPage, PassageLanguage, Side } from '../notes/note.ts';
import { stableId } from '../notes/stable-id.ts';
import { byPage, passagesFrom, titlesOf } from './pages.ts';

export interface Citation {
  /** Stays the same for a page: its site, the year, and a few figures that stand for its address. */
  key: string;
  title: string;
  /** The title in the other language. */
  otherTitle?: string;
  /** Which language is cited. */
  side: Side;
  language: PassageLanguage | undefined;
  site: string;
  address: string;
  /** `YYYY-MM-DD` */
  published?: string;
  accessed: string;
  quotes: readonly string[];
  tags: readonly string[];
}

/** The reference to the page of a note, with its passages. */
export function citationOfNote(note: Note, first: Side = 'zh'): Citation {
  return citationOf(note.page, [note], first);
}

/** A reference for each page that the notes are on, with all passages. */
export function citationsOf(notes: readonly Note[], first: Side = 'zh'): Citation[] {
  return byPage(notes).map(({ page, notes: own }) => citationOf(page, own, first));
}

function citationOf(page: NotedPage, notes: readonly Note[], first: Side): Citation {
  const [title = { text: page.address, side: undefined }, other] = titlesOf(page, first);
  const passages = notes.flatMap((note) => passagesFrom(note.passages, first));
  const side = title.side ?? (/\p{Script=Han}/u.test(title.text) ? 'zh' : 'en');
  const language = side === 'en' ? 'en' : passages.find((passage) => passage.side === 'zh')?.language;
  const accessed = localDay(Math.max(...notes.map(({ createdAt }) => createdAt)));
  return {
    key: keyOf(page, accessed),
    title: oneLine(title.text),
    ...(other && { otherTitle: oneLine(other.text) }),
    side,
    language,
    site: oneLine(page.site),
    address: oneLine(page.address),
    ...(page.published !== undefined && { published: page.published }),
    accessed,
    quotes: [...new Set(passages.map(({ quote }) => oneLine(quote.exact)))],
    tags: [...new Set(notes.flatMap(({ tags }) => tags))].map(oneLine),
  };
}

/** Letters and figures only, for all programs take those; no reading of Chinese is guessed. */
function keyOf({ site, address, published }: NotedPage, accessed: string): string {
  const labels = site.toLowerCase().split(/[^a-z0-9]+/u).filter((label) => label !== '' && label !== 'www');
  const name = labels.map((label, index) => (index === 0 ? label : label.slice(0, 1).toUpperCase() + label.slice(1))).join('');
  return `${name === '' ? 'page' : name}${/\d{4}/u.exec(published ?? accessed)?.[0] ?? ''}x${stableId(address).slice(0, 6)}`;
}

function oneLine(text: string): string {
  return xmlText(text).replaceAll(/[\s\u0085]+/gu, ' ').trim();
}
