/** Where a passage stands in a text that may have changed since: its own place, or none. */
import type { Quote, Stretch } from '../notes/note.ts';
import type { AnchorText } from './anchor-text.ts';
import type { SentenceSide } from './context.ts';
import { placesOf, type Place, type Places } from './places.ts';
import { cutsWord, patternOf, type Pattern } from './pattern.ts';

/** A half-open stretch in UTF-16 units. */
export interface Anchor extends Stretch {
  /** By what it was found: where it stood, by its words, by words much like them. */
  how: 'position' | 'quote' | 'fuzzy';
  /** From 0 to 1: how much of the words and of their context stands there. */
  score: number;
}

/** What a text has of a passage. */
export interface Anchors {
  /** Its place; several that are as good as each other; none for an orphan. */
  alike: Anchor[];
  /** Where the passage stood, as far as that is in this text. */
  stood: number[];
}

/**
 * Where a passage may stand, from cheap to costly: where it stood, by its words and what was around them, by words like them.
 * Never throws, whatever the quote holds.
 * @param stood the offsets at which it stood in the text, each by another selector: asked for one by one, until one fits.
 */
export function anchorsOf(text: AnchorText, quote: Quote, stood: Iterable<number> = []): Anchors {
  const asked = new Set<number>();
  for (const start of stood) {
    if (!Number.isInteger(start) || start < 0 || start >= text.text.length || asked.has(start)) continue;
    asked.add(start);
    if (standsAt(text.text, quote, start)) return { alike: [{ start, end: start + quote.exact.length, how: 'position', score: 1 }], stood: [start] };
  }
  const pattern = patternOf(quote, text.folder);
  if (!pattern) return { alike: [], stood: [] };
  const hints = [...asked];
  const folded = hints.map((start) => text.foldedPlace(start));
  const alike = choose(placesOf(text, pattern, folded), pattern, folded).map((place): Anchor => {
    const stretch = withMarks(text.text, wholeWords(text.text, text.stretchOf(place.start, place.end), pattern, place.words < 1), pattern);
    return { ...stretch, how: place.words < 1 ? 'fuzzy' : asked.has(stretch.start) ? 'position' : 'quote', score: place.score };
  });
  return { alike, stood: hints };
}

/**
 * The one of them that is the passage's own: that of its rendering, or else the one that is nearest to where it stood, if its selectors
 * agree about that; null where nothing decides.
 * @param near where its rendering stands, in this text.
 */
export function ownOf({ alike, stood }: Anchors, near: readonly Stretch[] = []): Anchor | null {
  const beside = near.length === 0 ? alike : nearest(alike, ({ start, end }) => Math.min(...near.map((stretch) => Math.max(0, stretch.start - end, start - stretch.end))));
  const [own, ...others] = beside.length > 1 ? new Set(stood.flatMap((hint) => nearest(beside, ({ start }) => Math.abs(start - hint)))) : beside;
  return own && others.length === 0 ? own : null;
}

function nearest(anchors: readonly Anchor[], distanceOf: (one: Anchor) => number): Anchor[] {
  const distances = anchors.map(distanceOf);
  const least = Math.min(...distances);
  return anchors.filter((_, at) => distances[at] === least);
}

/** Whether nothing has changed there: then it stands nowhere better. */
function standsAt(text: string, { prefix, exact, suffix }: Quote, start: number): boolean {
  const end = start + exact.length;
  if (exact === '' || end > text.length || !text.startsWith(exact, start)) return false;
  // Where no context was kept, the text began or ended.
  return (prefix === '' ? start === 0 : text.endsWith(prefix, start)) && (suffix === '' ? end === text.length : text.startsWith(suffix, end));
}

/** The place that is the passage's own beyond doubt, or those that are as good. @param stood where it stood, in the folded text */
function choose({ places, hole }: Places, { weight }: Pattern, stood: readonly number[]): Place[] {
  const stays = ({ start }: Place): boolean => stood.some((from) => Math.abs(start - from) <= STAYED);
  // A word or a phrase in a sentence that is another one stands there, too, unless it is just where it was.
  const fit = places.filter((place) => place.isOwn && (weight >= SENTENCE || !is(place, 'parted', 'cut') || stays(place)));
  const [best] = fit;
  if (!best || (!stays(best) && fit.some((place) => stays(place) && castsDoubt(place, best)))) return [];
  // Where its context has closed over it, a passage is gone; a sentence may have moved.
  if (hole > best.context && (best.words < 1 || (weight < SENTENCE && !best.whole))) return [];
  // As many of the words at another place that is as good, without being good enough, cast doubt, too.
  const rivals = places.filter((place) => best.score - place.score < MARGIN && (place.isOwn || place.words >= best.words));
  return rivals.every((place) => place.isOwn) ? rivals : [];
}
const MARGIN = 0.004;
const SENTENCE = 20;
/** In units: by so much a word that is edited beside them moves the words. */
const STAYED = 12;

/** Whether words that stand where the passage stood may be those words, edited, so that the same ones elsewhere are others, as they always were. */
function castsDoubt(place: Place, elsewhere: Place): boolean {
  return place.words < 1 ? place.context >= elsewhere.context : is(place, 'edited', 'parted');
}

const is = ({ sentence }: Place, ...ways: SentenceSide[]): boolean => sentence !== null && (ways.includes(sentence.prefix) || ways.includes(sentence.suffix));

/** No end of words that were found by likeness is left amid a word. */
function wholeWords(text: string, { start, end }: Stretch, { cut }: Pattern, edited: boolean): Stretch {
  if (!edited) return { start, end };
  let [from, to] = [start, end];
  while (!cut.start && start - from < LONGEST_WORD && cutsWord(text, from)) from--;
  while (!cut.end && to - end < LONGEST_WORD && cutsWord(text, to)) to++;
  return { start: from, end: to };
}
const LONGEST_WORD = 30;

/** Quotation marks and dashes at the ends of a passage are no part of its folded words: they are taken in again. */
function withMarks(text: string, { start, end }: Stretch, { marks }: Pattern): Stretch {
  let [from, to] = [start, end];
  for (let left = marks.before; left > 0 && MARK.test(text.charAt(from - 1)); left--) from--;
  for (let left = marks.after; left > 0 && MARK.test(text.charAt(to)); left--) to++;
  return { start: from, end: to };
}
const MARK = /[\p{Pd}\p{Pi}\p{Pf}'"`´＂＇「」『』﹁﹂﹃﹄〝〞〟„‚‟‛′″]/u;
