/** What several checks want to know of a row, read once and only if asked for. */
import { stem } from '../text/stem.ts';
import { foldLatin, type Token, tokenize } from '../text/tokens.ts';
import type { CheckOptions, CheckRow, Draft } from './check.ts';
import { keyOf } from './key.ts';
import { compareQuantities, type QuantityComparison } from './quantity-pairs.ts';

/** An English word with its stem and place. */
export interface EnglishWord extends Token {
  stem: string;
}

export class RowFacts {
  readonly row: CheckRow;
  readonly #options: CheckOptions;
  #quantities: QuantityComparison | undefined;
  #words: EnglishWord[] | undefined;
  #digest: string | undefined;
  readonly #recalled = new WeakMap<object, unknown>();

  constructor(row: CheckRow, options: CheckOptions) {
    this.row = row;
    this.#options = options;
  }

  /** Both sides hold text: only then can they disagree. */
  get isPaired(): boolean {
    return /\S/u.test(this.row.zh) && /\S/u.test(this.row.en);
  }

  get quantities(): QuantityComparison {
    const { referenceYear } = this.#options;
    return (this.#quantities ??= compareQuantities(this.row.zh, this.row.en, referenceYear === undefined ? {} : { referenceYear }));
  }

  /** The key of both texts: what the keys of the row's findings depend on. */
  get digest(): string {
    return (this.#digest ??= keyOf([this.row.zh, this.row.en]));
  }

  /** What a check found out of this row alone, worked out once. @param about names it: what it was found out with. */
  recall<Found>(about: object, find: () => Found): Found {
    if (!this.#recalled.has(about)) this.#recalled.set(about, find());
    return this.#recalled.get(about) as Found;
  }

  /** The words and figures of the English side. */
  get words(): readonly EnglishWord[] {
    return (this.#words ??= tokenize(this.row.en).map((token) => ({ ...token, stem: stemOf(this.row.en.slice(token.start, token.end)) })));
  }
}

const STEMS = new Map<string, string>();
/** Texts repeat their words; what no longer fits is forgotten as a whole. */
const MOST_STEMS = 20_000;

/** The stem of a word as it stands in a text. */
export function stemOf(word: string): string {
  const known = STEMS.get(word);
  if (known !== undefined) return known;
  if (STEMS.size >= MOST_STEMS) STEMS.clear();
  const stemmed = stem(foldLatin(word));
  STEMS.set(word, stemmed);
  return stemmed;
}

/** A check, of each row on its own or of all rows together. */
export interface Check {
  ofRow?: (facts: RowFacts) => Draft[];
  /** Works out what `ofDocument` wants to know of a row, so that it finds it ready: a long document is read row by row. */
  prepare?: (facts: RowFacts, options: CheckOptions) => void;
  ofDocument?: (rows: readonly RowFacts[], options: CheckOptions) => Draft[];
}
