import search from 'approx-string-match';

/** The number of units by which two texts differ: put in, left out, or given for another. About right only where they differ a lot. */
export function distance(a: string, b: string): number {
  let [start, fromEnd] = [0, 0];
  const shorter = Math.min(a.length, b.length);
  while (start < shorter && a[start] === b[start]) start++;
  while (fromEnd < shorter - start && a.at(-1 - fromEnd) === b.at(-1 - fromEnd)) fromEnd++;
  const [one, other] = [a.slice(start, a.length - fromEnd), b.slice(start, b.length - fromEnd)];
  if (one === '' || other === '') return one.length + other.length;
  return one.length * other.length <= MOST_STEPS ? exactly(one, other) : about(one, other);
}
const MOST_STEPS = 40_000;

function exactly(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swapped, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

/** The best place of the one in the other, and all that is around it. */
function about(a: string, b: string): number {
  const errors = search(a, b, b.length).map((found) => found.errors + a.length - (found.end - found.start));
  return Math.min(Math.max(a.length, b.length), ...errors.slice(0, 100));
}
