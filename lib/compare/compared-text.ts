/** A rendering with its source, as it is compared with other renderings of the same source. */
export interface ComparedText {
  /** In text order. */
  beads: readonly ComparedBead[];
}

/** A bead of sentences; either side may be empty. */
export interface ComparedBead {
  source: string;
  rendering: string;
}

/** Replaces Traditional characters by Simplified ones, one for one. */
export type Simplify = (text: string) => string;

/** A row of the comparison: of each text, in their order, a run of its beads, perhaps an empty one. */
export interface ComparedRow {
  cells: ComparedCell[];
}
export interface ComparedCell {
  /** Of the text's beads: half-open. */
  from: number;
  to: number;
}
