/** Tags as a person writes them: levels parted by `/`, white space trimmed, no empty level. */

const LONGEST_TAG = 200;

/** The tag in the form in which it is kept, or null where nothing is left of it. */
export function tagOf(written: string): string | null {
  const levels = written.normalize('NFC').split('/').map((level) => level.replaceAll(/\s+/gu, ' ').trim()).filter((level) => level !== '');
  const tag = levels.join('/').slice(0, LONGEST_TAG);
  return tag === '' ? null : tag;
}

/** The tags, each once, in the order in which they were written. */
export function tagsOf(written: readonly string[]): string[] {
  return [...new Set(written.flatMap((tag) => tagOf(tag) ?? []))];
}

/** Whether a tag is this one or one below it: `译法/增译` is within `译法`. */
export function isWithin(tag: string, above: string): boolean {
  return tag === above || tag.startsWith(`${above}/`);
}

/** The tag after `from` has become `to`; the tags below go along. */
export function renamedTag(tag: string, from: string, to: string): string {
  return isWithin(tag, from) ? to + tag.slice(from.length) : tag;
}
