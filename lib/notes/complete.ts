import { foldText } from './fold-text.ts';

const MOST = 8;

/**
 * What a person may be writing, best first: what begins so, then where one of the levels (parted by `/`) does, then what holds it.
 * @param without what is not offered again.
 */
export function completions(written: string, known: readonly string[], without: readonly string[] = []): string[] {
  const wanted = foldText(written).trim();
  const ranked = known.flatMap((one) => {
    if (without.includes(one)) return [];
    const folded = foldText(one);
    const rank = folded.startsWith(wanted) ? 0 : folded.includes(`/${wanted}`) ? 1 : folded.includes(wanted) ? 2 : 3;
    return rank === 3 ? [] : [{ one, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).slice(0, MOST).map(({ one }) => one);
}
