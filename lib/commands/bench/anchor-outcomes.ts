/** What became of notes on changed pages, counted. */
import type { Quote, Stretch } from '../../notes/note.ts';
import type { LaterText } from './anchor-versions.ts';

/**
 * `ends off`: in its place, but with much too much or too little of it. `either`: words and context stand twice, or the very words stand elsewhere though the passage
 * is gone; not counted.
 */
const OUTCOMES = ['found', 'lost', 'ends off', 'wrong', 'orphan', 'either'] as const;
export type Outcome = (typeof OUTCOMES)[number];
type Counts = Record<Outcome, number>;

/** Two stretches of an edited passage are the same where they share so much of their extent. */
const SAME_EXTENT = 0.7;
/** Who says so much, word for word, says it again: units of letters, a Han character for three. */
const TELLING = 45;

/** @param original the text in which the passage was marked. */
export function outcomeOf({ text, gold, edited }: LaterText, original: string, quote: Quote, found: Stretch | null): Outcome {
  if (gold.length === 0) {
    if (!found) return 'orphan';
    const again = isTwice(original, quote) || (text.slice(found.start, found.end) === quote.exact && tellingOf(quote.exact) >= TELLING);
    return again ? 'either' : 'wrong';
  }
  if (!found) return 'lost';
  if (gold.some((stretch) => isSame(text, stretch, found) || (edited && shared(stretch, found) >= SAME_EXTENT))) return 'found';
  if (isTwice(original, quote) || isTwice(text, quote)) return 'either';
  return gold.some((stretch) => shared(stretch, found) > 0) ? 'ends off' : 'wrong';
}

function isTwice(text: string, { prefix, exact, suffix }: Quote): boolean {
  return text.split(prefix.trimStart() + exact + suffix.trimEnd()).length > 2;
}

function tellingOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (/\p{sc=Han}/u.test(char) ? 3 : /[\p{L}\p{N}]/u.test(char) ? 1 : 0), 0);
}

function shared(a: Stretch, b: Stretch): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** No letter or digit stands between their ends. */
function isSame(text: string, a: Stretch, b: Stretch): boolean {
  const between = (from: number, to: number): string => text.slice(Math.min(from, to), Math.max(from, to));
  return shared(a, b) > 0 && !/[\p{L}\p{N}]/u.test((between(a.start, b.start) + between(a.end, b.end)).replace(/&\w+;/gu, ''));
}

export class Outcomes<Kind extends string> {
  readonly #counts = new Map<Kind, Counts>();

  add(kind: Kind, outcome: Outcome): void {
    const counts = this.#counts.get(kind) ?? nothing();
    counts[outcome]++;
    this.#counts.set(kind, counts);
  }

  table(kinds: readonly Kind[]): string[] {
    const all = nothing();
    const rows = kinds.flatMap((kind) => {
      const counts = this.#counts.get(kind);
      if (!counts) return [];
      for (const outcome of OUTCOMES) all[outcome] += counts[outcome];
      return [row(kind, counts)];
    });
    return [`  ${'change or passage'.padEnd(28)}${'found'.padStart(16)}${'lost'.padStart(7)}${'ends off'.padStart(10)}${'wrong'.padStart(7)}${'orphaned rightly'.padStart(18)}${'not counted'.padStart(13)}`, ...rows, row('all', all)];
  }
}

const nothing = (): Counts => ({ found: 0, lost: 0, 'ends off': 0, wrong: 0, orphan: 0, either: 0 });

function row(name: string, { found, lost, 'ends off': off, wrong, orphan, either }: Counts): string {
  const share = found > 0 ? `${((100 * found) / (found + lost + off + wrong)).toFixed(1)} %` : '–';
  return `  ${name.padEnd(28)}${`${found} ${share.padStart(8)}`.padStart(16)}${String(lost).padStart(7)}${String(off).padStart(10)}${String(wrong).padStart(7)}${String(orphan).padStart(18)}${String(either).padStart(13)}`;
}
