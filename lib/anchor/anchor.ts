/** Where a passage stands in a text that may have changed since: its own place, or none. */
import type { Passage, Stretch } from '../notes/note.ts';
import type { AnchorText } from './anchor-text.ts';
import type { SentenceSide } from './context.ts';
import { placesOf, type Place, type Places } from './places.ts';
import { cutsWord, patternOf, type Pattern } from './pattern.ts';

export interface Anchor extends Stretch {
  /** By what it was found: where it stood, by its words, by words much like them. */
  how: 'position' | 'quote' | 'fuzzy';
  /** From 0 to 1: how much of the words and of their context stands there. */
  score: number;
}

/** What can find a passage again. */
export type Anchorable = Pick<Passage, 'quote' | 'position' | 'place'>;

/**
 * Where the passage stands: a half-open stretch in UTF-16 units; null for an orphan. Never throws, whatever the passage holds.
 * @param near where its rendering stands, in this text: decides between places that are as good as each other.
 */
export function anchor(text: AnchorText, passage: Anchorable, near: readonly Stretch[] = []): Anchor | null {
  const hint = hintOf(text, passage);
  if (hint && standsAt(text.text, passage, hint)) return { ...hint, how: 'position', score: 1 };
  const pattern = patternOf(passage.quote, text.folder);
  if (!pattern) return null;
  const own = choose(placesOf(text, pattern, hint), pattern, text, hint, near);
  if (!own) return null;
  const stretch = withMarks(text.text, wholeWords(text.text, text.stretchOf(own.start, own.end), pattern, own.words < 1), pattern);
  const how = own.words < 1 ? 'fuzzy' : stretch.start === hint?.start ? 'position' : 'quote';
  return { ...stretch, how, score: own.score };
}

/** The passage's offsets, where they are offsets into this text. */
function hintOf({ text, offsets }: AnchorText, passage: Anchorable): Stretch | null {
  const hint = offsets && passage[offsets];
  return hint && Number.isInteger(hint.start) && hint.start >= 0 && hint.start < text.length ? { start: hint.start, end: hint.start + passage.quote.exact.length } : null;
}

/** Whether nothing has changed there: then it stands nowhere better. */
function standsAt(text: string, { quote: { prefix, exact, suffix } }: Anchorable, { start, end }: Stretch): boolean {
  if (exact === '' || end > text.length || !text.startsWith(exact, start)) return false;
  const whole = prefix + suffix !== '' || exact.length === text.length;
  return whole && text.endsWith(prefix, start) && text.startsWith(suffix, end);
}

/** The place that is the passage's own beyond doubt. */
function choose({ places, hole }: Places, { weight }: Pattern, text: AnchorText, hint: Stretch | null, near: readonly Stretch[]): Place | null {
  const from = hint && text.foldedPlace(hint.start);
  const stays = ({ start }: Place): boolean => from !== null && Math.abs(start - from) <= STAYED;
  // A word or a phrase in a sentence that is another one stands there, too, unless it is just where it was.
  const fit = places.filter((place) => place.isOwn && (weight >= SENTENCE || !is(place, 'parted', 'cut') || stays(place)));
  const [best] = fit;
  if (!best || (!stays(best) && fit.some((place) => stays(place) && castsDoubt(place, best)))) return null;
  // Where its context has closed over it, a passage is gone; a sentence may have moved.
  if (hole > best.context && (best.words < 1 || (weight < SENTENCE && !best.whole))) return null;
  // As many of the words at another place that is as good, without being good enough, cast doubt, too.
  const rivals = places.filter((place) => best.score - place.score < MARGIN && (place.isOwn || place.words >= best.words));
  if (rivals.some((place) => !place.isOwn)) return null;
  return rivals.length === 1 ? best : (nearest(rivals, text, near) ?? nearest(rivals, text, hint ? [hint] : []));
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

/** The place that is clearly nearer to one of these stretches than the others are; null where none is. */
function nearest(places: readonly Place[], text: AnchorText, stretches: readonly Stretch[]): Place | null {
  const distances = places.map((place) => {
    const { start, end } = text.stretchOf(place.start, place.end);
    return { place, distance: Math.min(...stretches.map((stretch) => Math.max(0, stretch.start - end, start - stretch.end))), shift: Math.min(...stretches.map((stretch) => Math.abs(stretch.start - start))) };
  });
  const [first, second] = distances.sort((a, b) => a.distance - b.distance || a.shift - b.shift);
  if (!first || !Number.isFinite(first.distance)) return null;
  return !second || first.distance < second.distance || first.shift < second.shift ? first.place : null;
}

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
