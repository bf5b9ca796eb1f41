import type { GramIndex } from './grams.ts';
import type { Pattern } from './pattern.ts';

/** A place where much of a pattern seems to stand. */
export interface Cluster {
  /** Where the pattern's first unit would stand, in the folded text; may be negative. */
  at: number;
  /** By so much the places at which its grams put it differ: as far before and after it may stand. */
  spread: number;
  /** How many of its grams stand there. */
  votes: number;
}

/** So many grams of a pattern are asked for, and so many of their places looked at. */
const MOST_GRAMS = 96;
const MOST_PLACES = 4_000;
/** Grams whose places differ by less than this are of one place: words may have come between them. */
const APART = 24;
const WIDEST = 160;

/**
 * The places where a pattern's grams stand together, the best first: linear in the pattern, whatever the text's length.
 * Grams that are rare in the text are asked for first. Places with few votes are there by chance and left out.
 */
export function clustersOf(pattern: Pattern, grams: GramIndex, most: number): Cluster[] {
  const found = placesOf(pattern.units, grams).sort();
  const clusters: Cluster[] = [];
  for (let from = 0; from < found.length; ) {
    const first = found[from] as number;
    let to = from + 1;
    while (to < found.length && (found[to] as number) - (found[to - 1] as number) < APART && (found[to] as number) - first < WIDEST) to++;
    const at = commonest(found, from, to);
    clusters.push({ at, spread: Math.max(at - first, (found[to - 1] as number) - at), votes: to - from });
    from = to;
  }
  const [best] = clusters.sort((a, b) => b.votes - a.votes);
  const least = Math.max((best?.votes ?? 0) / 8, Math.min(MOST_GRAMS, pattern.units.length) / 20);
  return clusters.slice(0, most).filter(({ votes }) => votes >= least);
}

/** For each place of each gram: where the pattern would begin. */
function placesOf(units: Uint16Array, grams: GramIndex): Int32Array {
  const wanted: { at: number; places: Uint32Array }[] = [];
  const step = Math.max(1, Math.floor(units.length / 1_000));
  for (let at = 0; at < units.length; at += step) {
    const bucket = grams.bucketAt(units, at);
    const places = bucket < 0 ? null : grams.placesOf(bucket);
    if (places && places.length > 0) wanted.push({ at, places });
  }
  wanted.sort((a, b) => a.places.length - b.places.length);
  const found = new Int32Array(MOST_PLACES);
  let length = 0;
  for (const { at, places } of wanted.slice(0, MOST_GRAMS)) {
    if (length + places.length > MOST_PLACES) break;
    for (const place of places) found[length++] = place - at;
  }
  return found.subarray(0, length);
}

/** The number that stands most often in a part of an ascending list. */
function commonest(ascending: Int32Array, from: number, to: number): number {
  let [best, length] = [ascending[from] as number, 0];
  for (let at = from; at < to; ) {
    let next = at + 1;
    while (next < to && ascending[next] === ascending[at]) next++;
    if (next - at > length) [best, length] = [ascending[at] as number, next - at];
    at = next;
  }
  return best;
}
