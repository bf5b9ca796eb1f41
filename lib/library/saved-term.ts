/** An entry of a person's term list: how a Chinese term is to be rendered. */
export interface SavedTerm {
  /** Names the entry: no two have the same. */
  zh: string;
  /** The renderings that are right, the preferred one first; at least one. */
  en: string[];
  /** Milliseconds since 1970. */
  addedAt: number;
  changedAt: number;
}

/** A term, or a part of one, is no longer than this (UTF-16 units): longer texts are sentences. */
const LONGEST_TERM = 200;

/** A term as it is kept: on one line, without white space at its ends; empty where there is nothing in it. */
export function termText(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim().slice(0, LONGEST_TERM).toWellFormed();
}

/** The renderings in a field: parted by semicolons or vertical lines, each once. */
export function renderingsIn(field: string): string[] {
  return distinct(field.split(/[;；|｜]/u).map(termText).filter(Boolean));
}

/** The entry with more renderings: those that it has stay before them. */
export function withRenderings(term: SavedTerm, more: readonly string[], now: number): SavedTerm {
  const en = distinct([...term.en, ...more]);
  return en.length === term.en.length ? term : { ...term, en, changedAt: now };
}

/** The first of those that differ in nothing but upper and lower case. */
function distinct(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const key = text.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}

/** The entry out of anything, its known members only; null where it is none. */
export function checkedTerm(stored: unknown): SavedTerm | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { zh, en, addedAt, changedAt } = stored as Record<string, unknown>;
  if (!isTermText(zh) || !Array.isArray(en) || en.length === 0 || !en.every(isTermText)) return null;
  return Number.isFinite(addedAt) && Number.isFinite(changedAt) ? { zh, en: distinct(en), addedAt: addedAt as number, changedAt: changedAt as number } : null;
}

function isTermText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && termText(value) === value;
}
