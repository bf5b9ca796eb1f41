/**
 * What the page's paragraphs say about which sentences belong together: renderings keep paragraphs together more often than not,
 * a heading answers a heading, labels (`paragraph-anchors.ts`) answer each other, and where the languages stand in turn, a
 * paragraph's rendering stands beside it.
 */
import { type Anchors, anchorScore } from './paragraph-anchors.ts';
import type { Shape } from './shapes.ts';

/** The paragraphs of one side. */
export interface SideStructure {
  /** Paragraph p holds the sentences [starts[p], starts[p + 1]). */
  starts: Int32Array;
  /** The paragraph of every sentence. */
  paragraphOf: Int32Array;
  /** 1 for headings. */
  headings: Uint8Array;
  /** Place among all paragraphs of both sides, in the order of the page; none where the page says nothing of it. */
  places: Int32Array | null;
}

export interface Structure {
  zh: SideStructure;
  en: SideStructure;
  anchors: Anchors;
  /** 0: the languages stand apart; 1: every paragraph stands beside its rendering. */
  closeness: number;
}

/** Log odds, set by hand on the development pages. */
const WEIGHTS = {
  /** For every end of a paragraph inside a bead, on one side only or on both. */
  crossOne: -2.5,
  crossBoth: -1.5,
  /** A bead that begins a paragraph on both sides, or on one. */
  startBoth: 0.7,
  startOne: -1.5,
  /** A heading that answers running text, or stands in one bead with it. */
  headingMix: -2.5,
  headingMerge: -4,
  /** A whole paragraph, or heading, without counterpart, and each of its sentences after the first. */
  skip: -5,
  skipHeading: -3,
  skipSentence: -1.5,
  /** For every paragraph between the two sides, where the languages stand in turn. */
  far: -2.2,
};
/** What stands farther than this is just far. */
const FARTHEST = 6;

/** What the structure says of a bead with both sides; its first sentences (in the whole article) and its shape are given. */
export function structureScore({ zh, en, anchors, closeness }: Structure, zhStart: number, enStart: number, shape: Shape): number {
  if (shape.zh === 0 || shape.en === 0) return 0;
  const zhFirst = zh.paragraphOf[zhStart] as number;
  const zhLast = zh.paragraphOf[zhStart + shape.zh - 1] as number;
  const enFirst = en.paragraphOf[enStart] as number;
  const enLast = en.paragraphOf[enStart + shape.en - 1] as number;
  const zhEnds = zhLast - zhFirst;
  const enEnds = enLast - enFirst;
  let score = WEIGHTS.crossOne * Math.abs(zhEnds - enEnds) + WEIGHTS.crossBoth * Math.min(zhEnds, enEnds);
  const starts = Number(zh.starts[zhFirst] === zhStart) + Number(en.starts[enFirst] === enStart);
  if (starts === 1) score += WEIGHTS.startOne;
  if (starts === 2) score += WEIGHTS.startBoth + anchorScore(anchors.zh[zhFirst], anchors.en[enFirst]);
  if (zh.headings[zhFirst] !== en.headings[enFirst]) score += WEIGHTS.headingMix;
  score += WEIGHTS.headingMerge * (headingEdges(zh, zhFirst, zhLast) + headingEdges(en, enFirst, enLast));
  if (closeness > 0) score += WEIGHTS.far * closeness * paragraphsBetween(zh, en, zhFirst, zhLast, enFirst, enLast);
  return score;
}

/** How often a run of paragraphs changes between headings and running text. */
function headingEdges({ headings }: SideStructure, first: number, last: number): number {
  let edges = 0;
  for (let p = first; p < last; p++) if (headings[p] !== headings[p + 1]) edges++;
  return edges;
}

function paragraphsBetween(zh: SideStructure, en: SideStructure, zhFirst: number, zhLast: number, enFirst: number, enLast: number): number {
  if (!zh.places || !en.places) return 0;
  const zhBefore = (en.places[enFirst] as number) - (zh.places[zhLast] as number);
  const enBefore = (zh.places[zhFirst] as number) - (en.places[enLast] as number);
  return Math.min(FARTHEST, Math.max(0, zhBefore - 1, enBefore - 1));
}

/** What it says of a paragraph that stands alone; its last sentence is given. */
export function skipScore({ paragraphOf, headings, starts }: SideStructure, last: number): number {
  const paragraph = paragraphOf[last] as number;
  const sentences = (starts[paragraph + 1] as number) - (starts[paragraph] as number);
  return (headings[paragraph] ? WEIGHTS.skipHeading : WEIGHTS.skip) + WEIGHTS.skipSentence * (sentences - 1);
}

/** For every boundary between sentences the length of the paragraph that ends there, in sentences; 0 inside paragraphs. */
export function paragraphLengths({ starts, paragraphOf }: SideStructure): Int32Array {
  const lengths = new Int32Array(paragraphOf.length + 1);
  for (let p = 0; p + 1 < starts.length; p++) {
    const [from, to] = [starts[p] as number, starts[p + 1] as number];
    if (to > from) lengths[to] = to - from;
  }
  return lengths;
}
