import type { ParallelRow } from './parallel-text.ts';

/** A sentence with its place: UTF-16 offsets, half-open, into the text of the Block. */
export interface PlacedSentence {
  block: number;
  start: number;
  end: number;
  text: string;
  /** BCP 47 tag. */
  language: string;
}

/** The sentences that render each other. One side is empty where a sentence has no counterpart. */
export interface LinkedSentences {
  zh: PlacedSentence[];
  en: PlacedSentence[];
  /** Confidence of the paragraphs' pairing. */
  confidence: number;
}

/** Finds sentences by their place on the page, and walks them in reading order. */
export class SentenceMap {
  readonly #beads: LinkedSentences[] = [];
  readonly #places = new Map<number, { start: number; end: number; bead: number }[]>();

  /** Adds the sentences of a row. */
  add({ zh, en, confidence }: ParallelRow): void {
    for (const [side, cells] of [['zh', zh], ['en', en]] as const) {
      for (const { block, text, language, sentences } of cells) {
        // A heading in both languages stands on both sides.
        this.#places.set(block, [...(this.#places.get(block) ?? []), ...sentences]);
        for (const { start, end, bead } of sentences) {
          const linked = (this.#beads[bead] ??= { zh: [], en: [], confidence });
          linked[side].push({ block, start, end, text: text.slice(start, end), language });
        }
      }
    }
  }

  /** Number of beads; they are numbered from 0 in reading order. */
  get size(): number {
    return this.#beads.length;
  }

  /** Ids of all Blocks that hold sentences. */
  get blocks(): number[] {
    return [...this.#places.keys()];
  }

  sentencesOf(bead: number): LinkedSentences | null {
    return this.#beads[bead] ?? null;
  }

  /** The bead of the sentence at an offset of a Block's text, or null. */
  beadAt(block: number, offset: number): number | null {
    return this.#places.get(block)?.find(({ start, end }) => offset >= start && offset < end)?.bead ?? null;
  }

  /** The bead that holds the same sentences (of another map of the same page); of several the one with the nearest number. */
  find(linked: LinkedSentences | null, near: number): number | null {
    if (!linked) return null;
    const holds = (bead: number): boolean => {
      const candidate = this.#beads[bead];
      return candidate !== undefined && sameTexts(candidate.zh, linked.zh) && sameTexts(candidate.en, linked.en);
    };
    for (let distance = 0; distance <= Math.max(near, this.size - near); distance++) {
      for (const bead of [near - distance, near + distance]) if (holds(bead)) return bead;
    }
    return null;
  }
}

function sameTexts(some: readonly PlacedSentence[], others: readonly PlacedSentence[]): boolean {
  return some.length === others.length && some.every(({ text }, at) => text === others[at]?.text);
}
