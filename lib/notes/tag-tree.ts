import type { Code } from './note.ts';
import { isWithin, renamedTag } from './tags.ts';

/** A tag of the code book. */
export interface TagBranch {
  /** The whole tag, `译法/增译`. */
  tag: string;
  /** Its last level, `增译`. */
  name: string;
  depth: number;
  /** Notes that have this very tag. */
  own: number;
  /** Notes that have it or one below it. */
  total: number;
  description: string;
  hasBelow: boolean;
}

/** All tags of the notes (each note's tags, as a list) and the code book as a tree, in order of writing: a branch comes before those below it. */
export function tagTree(tagsOfNotes: readonly (readonly string[])[], codes: readonly Code[]): TagBranch[] {
  const [own, total] = [new Map<string, number>(), new Map<string, number>()];
  const levels = new Map<string, string[]>();
  for (const tags of tagsOfNotes) {
    if (tags.length === 0) continue;
    const above = new Set<string>();
    for (const tag of tags) {
      own.set(tag, (own.get(tag) ?? 0) + 1);
      // There are few tags on many notes.
      let all = levels.get(tag);
      if (!all) levels.set(tag, (all = withThoseAbove(tag)));
      for (const one of all) above.add(one);
    }
    for (const tag of above) total.set(tag, (total.get(tag) ?? 0) + 1);
  }
  const described = new Map(codes.map(({ name, description }) => [name, description]));
  const all = [...new Set([...total.keys(), ...codes.flatMap(({ name }) => withThoseAbove(name))])].sort(compareTags);
  return all.map((tag, index) => {
    const names = tag.split('/');
    return {
      tag, name: names.at(-1) ?? tag, depth: names.length - 1, own: own.get(tag) ?? 0, total: total.get(tag) ?? 0, description: described.get(tag) ?? '',
      hasBelow: all[index + 1]?.startsWith(`${tag}/`) ?? false,
    };
  });
}

function withThoseAbove(tag: string): string[] {
  const levels = tag.split('/');
  return levels.map((_, index) => levels.slice(0, index + 1).join('/'));
}

const ORDER = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true });

/** Level by level, so that what is below a tag follows it. */
function compareTags(a: string, b: string): number {
  const [one, other] = [a.split('/'), b.split('/')];
  for (let level = 0; level < Math.min(one.length, other.length); level++) {
    const [x, y] = [one[level] ?? '', other[level] ?? ''];
    if (x !== y) return ORDER.compare(x, y) || (x < y ? -1 : 1);
  }
  return one.length - other.length;
}

/** The tags that there are already and would become one with those renamed. */
export function mergedBy(tags: readonly string[], from: string, to: string): string[] {
  const staying = new Set(tags.filter((tag) => !isWithin(tag, from)));
  return [...new Set(tags.filter((tag) => isWithin(tag, from)).map((tag) => renamedTag(tag, from, to)).filter((tag) => staying.has(tag)))];
}
