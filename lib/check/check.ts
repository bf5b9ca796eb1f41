/** What the checks get and give: plain, serialisable data. */
import type { QuantityValue } from '../text/quantities.ts';
import type { Span } from '../text/span.ts';

/** One row of a parallel text: a segment and its rendering, either of them perhaps empty. */
export interface CheckRow {
  id: string;
  zh: string;
  en: string;
}

/** An entry of a term list: how a Chinese term is to be rendered, the preferred rendering first. */
export interface Term {
  zh: string;
  en: readonly string[];
}

export interface CheckOptions {
  /** The year in which the text was written: what 去年 and 上世纪90年代 refer to. */
  referenceYear?: number;
  terms?: readonly Term[];
  /** Replaces Traditional characters by Simplified ones, one for one: terms are found in both. Without it each finds itself only. */
  simplify?: (text: string) => string;
  /**
   * The toneless readings of a Han character, `v` for ü: what pinyin names are held against. `Lexicon.readings` is one. Without
   * them names are compared by their spelling only.
   */
  readingsOf?: (char: number) => readonly string[];
}

export const CHECK_KINDS = ['number', 'date', 'amount', 'percent', 'ordinal', 'name', 'abbreviation', 'bracket', 'untranslated', 'doubled', 'rendering', 'term'] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

export type SideName = 'zh' | 'en';

/** A quantity as the text puts it, and what it means. */
export interface Told {
  text: string;
  value: QuantityValue;
}

/** What a finding has to say, for one sentence in any interface language: which sentence it is, and what it is about. */
export type CheckMessage =
  /** "{zh} is 12,000, the English says 1,200." */
  | { id: 'quantityDiffers'; zh: Told; en: Told }
  /** The same figures, but `factor` times as much on the larger side: 14亿 and "14 billion". */
  | { id: 'scaleDiffers'; zh: Told; en: Told; factor: number; larger: SideName }
  /** Per cent on one side, percentage points on the other. */
  | { id: 'pointsForPercent'; zh: Told; en: Told }
  /** Readers take one of the expressions in two ways: "increased three times". */
  | { id: 'multipleDisputed'; zh: Told; en: Told }
  /** Told on one side only; `missing` is the other. */
  | { id: 'quantityMissing'; told: Told; missing: SideName }
  /** The two answer each other, but stand in neighbouring rows. */
  | { id: 'quantityNextDoor'; zh: Told; en: Told }
  /** The Chinese name reads `reading`, the English has another spelling. */
  | { id: 'nameDiffers'; zh: string; en: string; reading: string }
  /** One name of side `of`, spelled in several ways on the other. */
  | { id: 'nameSpelledTwoWays'; name: string; of: SideName; spellings: readonly string[] }
  /** Latin letters of the Chinese that the English holds in no form. */
  | { id: 'abbreviationMissing'; abbreviation: string }
  | { id: 'abbreviationDiffers'; zh: string; en: string }
  /** One short form, defined as the short form of several names. */
  | { id: 'abbreviationAmbiguous'; abbreviation: string; meanings: readonly string[] }
  /** An opening mark without a closing one (`partner` is what it lacks), or the reverse. */
  | { id: 'markUnpaired'; side: SideName; mark: string; partner: string }
  /** Brackets with words in them, or quoted speech, on one side only: how many on each. */
  | { id: 'marksDiffer'; marks: 'brackets' | 'quotes'; zh: number; en: number }
  /** A side has no text. */
  | { id: 'sideEmpty'; side: SideName }
  /** A side holds text of the other language. */
  | { id: 'leftUntranslated'; side: SideName; text: string }
  /** A word stands twice in a row. */
  | { id: 'wordDoubled'; side: SideName; word: string }
  /** The segment repeats the one before. */
  | { id: 'segmentDoubled'; side: SideName | 'both'; text: string }
  /** One segment of side `of`, rendered in several ways. */
  | { id: 'renderedDifferently'; of: SideName; text: string; renderings: readonly string[] }
  /** A term of the list without any of its renderings. */
  | { id: 'termMissing'; term: string; renderings: readonly string[] }
  /** A rendering that the list keeps for other terms. */
  | { id: 'termUnexpected'; rendering: string; terms: readonly string[] };

/** The words of a row that a finding points at: UTF-16 offsets, half-open; no span where a side has nothing to point at. */
export interface Place {
  row: string;
  zh: readonly Span[];
  en: readonly Span[];
}

/** `warning`: may well be right; `error`: cannot both be right. */
export type Severity = 'error' | 'warning';

export interface CheckFinding {
  kind: CheckKind;
  /** Names the finding by its kind and the texts concerned, wherever they stand: what a dismissal is remembered by. */
  key: string;
  severity: Severity;
  /** In the order of the rows; the first is where the finding is listed. */
  places: readonly Place[];
  message: CheckMessage;
}

/** What a check gives: a finding without its kind and key. */
export interface Draft {
  severity: Severity;
  places: readonly Place[];
  message: CheckMessage;
  /** The texts that the key depends on; those of the row at hand where nothing is told. */
  concerns?: readonly string[];
}
