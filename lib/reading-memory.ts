import { checkedList, type Kept } from './kept-list.ts';
import { SHOWN_VIEWS, type ShownView } from './settings.ts';

/** What is remembered of a person's reading, on this device only. */
export interface ReadingMemory {
  version: typeof VERSION;
  /** The view used last, by the site's origin. */
  views: Kept<ShownView>[];
  /** The sentence read last, by the page's address without its hash. */
  places: Kept<Place>[];
}

/** A place in an article: the beginning of the sentence, and its bead's number, should the sentence have changed. */
export interface Place {
  quote: string;
  bead: number;
}

const VERSION = 1;
export const MOST_REMEMBERED = { views: 300, places: 300 } as const;
/** So many characters of a sentence tell it from others. */
export const QUOTE_LENGTH = 60;

/** A memory out of anything. */
export function checkedMemory(value: unknown): ReadingMemory {
  const stored: Partial<Record<string, unknown>> = typeof value === 'object' && value !== null ? value : {};
  const own = stored['version'] === VERSION ? stored : {};
  return {
    version: VERSION,
    views: checkedList(own['views'], MOST_REMEMBERED.views, (view) => SHOWN_VIEWS.find((name) => name === view)),
    places: checkedList(own['places'], MOST_REMEMBERED.places, checkedPlace),
  };
}

/** A place out of anything. */
export function checkedPlace(value: unknown): Place | undefined {
  if (typeof value !== 'object' || value === null || !('quote' in value) || !('bead' in value)) return undefined;
  const { quote, bead } = value;
  const isPlace = typeof quote === 'string' && quote.length <= QUOTE_LENGTH && typeof bead === 'number' && Number.isInteger(bead) && bead >= 0;
  return isPlace ? { quote, bead } : undefined;
}
