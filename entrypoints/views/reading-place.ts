import type { PlacedSentence, SentenceMap } from '../../lib/article/sentence-map.ts';
import type { PageReading } from '../../lib/page/reading.ts';
import { rangesOf } from '../../lib/page/text-ranges.ts';
import { QUOTE_LENGTH } from '../../lib/reading-memory.ts';
import type { Primary, Settings } from '../../lib/settings.ts';
import type { PageMemory } from '../reader/page-memory.ts';

/** Where it is kept how far a person has read. */
export type PlaceStore = Pick<PageMemory, 'place' | 'keepPlace'>;

/** Room that is kept above a sentence to which the page is scrolled, in pixels. */
const MARGIN = 80;

/** A page that is scrolled by less than this stands at its beginning, in pixels. */
const AT_TOP = 150;

/** How far the person has read: in the views, on the page, and when the page was open before. */
export class ReadingPlace {
  readonly #reading: PageReading;
  readonly #map: SentenceMap;
  readonly #store: PlaceStore;
  #bead: number | null;

  constructor(reading: PageReading, map: SentenceMap, store: PlaceStore, bead: number | null = null) {
    this.#reading = reading;
    this.#map = map;
    this.#store = store;
    this.#bead = bead;
  }

  /** The bead at which a view is to open; null: at the beginning. */
  get bead(): number | null {
    return this.#bead;
  }

  /** The same place in another reading of the page. */
  in(reading: PageReading, map: SentenceMap): ReadingPlace {
    if (map === this.#map) return new ReadingPlace(reading, map, this.#store, this.#bead);
    const linked = this.#bead === null ? null : this.#map.sentencesOf(this.#bead);
    return new ReadingPlace(reading, map, this.#store, linked && map.find(linked, this.#bead ?? 0));
  }

  /** Looks where a view is to open: where the page stands, or, on a page that stands at its beginning, where it was left. */
  async find(): Promise<void> {
    const first = this.#firstInWindow();
    if (first !== null && first > 0) this.#bead = first;
    else this.#bead ??= await this.#left();
  }

  /** The person has read on in a view: the page follows, if it is to, and the place is remembered. */
  readOn(bead: number, { primary, followScroll }: Settings): void {
    const sentence = bead === this.#bead ? undefined : this.#sentences(bead, primary)[0];
    this.#bead = bead;
    if (!sentence) return;
    this.#store.keepPlace({ quote: sentence.text.slice(0, QUOTE_LENGTH), bead });
    if (!followScroll) return;
    const box = this.#boxOf(sentence) ?? this.#sentences(bead, primary).map((each) => this.#boxOf(each)).find(Boolean);
    if (box) window.scrollBy({ top: box.top - MARGIN, behavior: 'instant' });
  }

  /** The first bead that begins in the window; null where none does. */
  #firstInWindow(): number | null {
    if (window.scrollY < AT_TOP) return null;
    for (let bead = 0; bead < this.#map.size; bead++) {
      for (const sentence of this.#sentences(bead, 'zh')) {
        const top = this.#boxOf(sentence)?.top ?? -1;
        if (top >= 0 && top < window.innerHeight) return bead;
      }
    }
    return null;
  }

  async #left(): Promise<number | null> {
    const place = await this.#store.place();
    if (!place) return null;
    const begins = (bead: number): boolean => this.#sentences(bead, 'zh').some(({ text }) => text.startsWith(place.quote));
    if (begins(place.bead)) return place.bead;
    for (let bead = 0; bead < this.#map.size; bead++) if (begins(bead)) return bead;
    return null;
  }

  /** The sentences of a bead, those of one language first. */
  #sentences(bead: number, first: Primary): PlacedSentence[] {
    const linked = this.#map.sentencesOf(bead);
    if (!linked) return [];
    return first === 'zh' ? [...linked.zh, ...linked.en] : [...linked.en, ...linked.zh];
  }

  #boxOf({ block, start, end }: PlacedSentence): DOMRect | null {
    const source = this.#reading.sources[block];
    const box = source && rangesOf(source, start, end)[0]?.getBoundingClientRect();
    return box && box.height > 0 ? box : null;
  }
}
