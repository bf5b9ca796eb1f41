/** Whether two strings differ by few letters: at least one, at most `most` insertions, deletions or replacements. */
export function isNear(a: string, b: string, most: number): boolean {
  if (a === b || Math.abs(a.length - b.length) > most) return false;
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const line = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      line.push(Math.min(replaced, (above[j] as number) + 1, (line[j - 1] as number) + 1));
    }
    if (Math.min(...line) > most) return false;
    above = line;
  }
  return true;
}
