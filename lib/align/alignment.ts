/**
 * The result types of the aligner. All of them are plain data: they cross the messages between background and page, and
 * can be printed or stored as they are.
 */

/** A run of units (paragraphs, sentences, lines) in one of the two lists: half-open indices, empty when start = end. */
export interface Run {
  start: number;
  end: number;
}

/** A minimal group of Chinese units matched with a group of English units (1-1, 1-2, 2-1, 1-0 …). */
export interface Bead {
  zh: Run;
  en: Run;
  /** Estimated probability, 0–1, that exactly these units belong together, by where they stand and by what they say (`calibration.ts`). */
  confidence: number;
  /**
   * The same provided that the two texts are translations of each other in order: what the place alone says. It is high for a
   * pair that stands between two good ones, whatever its content.
   */
  posterior: number;
}

/** One sentence (or the like) inside a paragraph: UTF-16 offsets, half-open, into that paragraph's text. */
export interface Segment {
  /** Index of the paragraph in the list that was given to the aligner. */
  block: number;
  start: number;
  end: number;
}

/** A bead of sentences; the segments stand in text order and never leave the paragraph bead that holds them. */
export interface SentenceBead {
  zh: Segment[];
  en: Segment[];
  /** See `Bead`. */
  confidence: number;
  posterior: number;
}

/** A bead of paragraphs with the beads of its sentences. */
export interface ParagraphBead extends Bead {
  sentences: SentenceBead[];
}

/** A whole article, aligned: the paragraph beads cover both lists completely, in order. */
export interface Alignment {
  paragraphs: ParagraphBead[];
}
