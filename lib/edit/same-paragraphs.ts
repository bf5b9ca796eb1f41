/** Which paragraphs of a text still stand in a later version of it. */

/**
 * For each paragraph its place among the new ones, in the same order (a longest common subsequence), whatever white space parts its
 * words; −1 where it is gone.
 */
export function samePlaces(before: readonly string[], after: readonly string[]): number[] {
  const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
  const [a, b] = [before.map(plain), after.map(plain)];
  const places = new Array<number>(a.length).fill(-1);
  let [head, tail] = [0, 0];
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) places[head] = head++;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) {
    tail++;
    places[a.length - tail] = b.length - tail;
  }
  between(a.slice(head, a.length - tail), b.slice(head, b.length - tail)).forEach((place, at) => (places[head + at] = place < 0 ? -1 : head + place));
  return places;
}

/** Beyond this product of lengths the middle is taken for rewritten. */
const MOST_WORK = 4_000_000;

function between(a: readonly string[], b: readonly string[]): number[] {
  const places = new Array<number>(a.length).fill(-1);
  if (a.length * b.length > MOST_WORK) return places;
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [down, right, both] = [longest[(i + 1) * width + j], longest[i * width + j + 1], longest[(i + 1) * width + j + 1]] as [number, number, number];
      longest[i * width + j] = a[i] === b[j] ? both + 1 : Math.max(down, right);
    }
  }
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) places[i++] = j++;
    else if ((longest[(i + 1) * width + j] as number) >= (longest[i * width + j + 1] as number)) i++;
    else j++;
  }
  return places;
}
