/**
 * Paragraphs that were left alone beside a pair they belong to. The path weighs lengths and shapes, and where a rendering is long, or
 * the text leaves out much elsewhere, a pair and a paragraph without counterpart can be worth more to it than a larger pair. What the
 * words say is plainer: a paragraph belongs to the pair beside it when it explains words of the other side that the pair's own
 * paragraphs leave unexplained, and is itself explained about as well as these.
 *
 * Of some 250 neighbours on 130 pages with gold nine are taken: eight are right, and the ninth is a note on the text's first
 * publication beside another such note. No other one comes nearer than a gain of .03.
 */
import type { Bead, ParagraphBead } from './alignment.ts';
import { isPaired } from './bead-signs.ts';
import type { Bitext } from './bitext.ts';
import { measureCoverage } from './coverage.ts';
import { isPause, type Steps } from './steps.ts';
import type { SideStructure } from './structure.ts';

/** By how much the coverage of the other side must grow, and that of the paragraph's own side may fall. */
const LEAST_GAIN = 0.06;
const MOST_LOSS = 0.06;
/** To a pair less sure than this nothing is joined. */
const LEAST_SURE = 0.5;
/** Longer paragraphs (in sentences) would make beads that nobody wants to read. */
const LONGEST = 3;
/** What a bead is worth after it, against before. */
const TRUST = 0.9;

/** The sides' paragraphs. */
interface Sides {
  zh: SideStructure;
  en: SideStructure;
}

/**
 * The beads of an article with such paragraphs joined to the bead beside them.
 * @param groups the article's paragraph beads. @param units of each group the beads of sentences, in order.
 * @yields the share of the work that is done, 0–1.
 */
export function* adoptParagraphs(bitext: Bitext, groups: readonly ParagraphBead[], units: readonly (readonly Bead[])[], sides: Sides): Steps<Bead[]> {
  const beads = units.map((own) => [...own]);
  const wholes = groups.map((group) => unitsIn(group, sides));
  for (const [at, group] of groups.entries()) {
    if (isPause(at)) yield at / groups.length;
    const alone = wholes[at] as Bead;
    if (isPaired(group) || !isShort(alone)) continue;
    let best = { gain: LEAST_GAIN, neighbour: -1 };
    for (const neighbour of [at - 1, at + 1]) {
      const beside = groups[neighbour];
      if (!beside || !isPaired(beside) || beside.posterior < LEAST_SURE || !areAlike(group, beside, sides)) continue;
      const gain = yield* gainOf(bitext, wholes[neighbour] as Bead, alone);
      if (gain > best.gain) best = { gain, neighbour };
    }
    const joined = beads[best.neighbour];
    const place = best.neighbour < at ? (joined?.length ?? 0) - 1 : 0;
    const next = joined?.[place];
    if (!joined || !next || !isPaired(next)) continue;
    joined[place] = joinedUnits(next, alone);
    beads[at] = [];
    wholes[best.neighbour] = joinedUnits(wholes[best.neighbour] as Bead, alone);
  }
  return beads.flat();
}

/** The gain, or 0 where the paragraph's own side would lose too much. */
function* gainOf(bitext: Bitext, pair: Bead, alone: Bead): Steps<number> {
  const own = alone.zh.start < alone.zh.end ? 'zh' : 'en';
  const other = own === 'zh' ? 'en' : 'zh';
  const before = yield* measureCoverage(bitext, [pair]);
  const after = yield* measureCoverage(bitext, [joinedUnits(pair, alone)]);
  return before[own] - after[own] > MOST_LOSS ? 0 : after[other] - before[other];
}

function joinedUnits(pair: Bead, alone: Bead): Bead {
  const union = (side: 'zh' | 'en') =>
    alone[side].start === alone[side].end ? pair[side] : { start: Math.min(pair[side].start, alone[side].start), end: Math.max(pair[side].end, alone[side].end) };
  return { zh: union('zh'), en: union('en'), confidence: pair.confidence * TRUST, posterior: pair.posterior * TRUST };
}

function unitsIn({ zh, en, confidence, posterior }: ParagraphBead, sides: Sides): Bead {
  const run = (side: 'zh' | 'en', { start, end }: Bead['zh']) => ({ start: sides[side].starts[start] as number, end: sides[side].starts[end] as number });
  return { zh: run('zh', zh), en: run('en', en), confidence, posterior };
}

function isShort({ zh, en }: Bead): boolean {
  const length = zh.end - zh.start + en.end - en.start;
  return length > 0 && length <= LONGEST;
}

/** Headings are no part of a running text. */
function areAlike(alone: ParagraphBead, beside: ParagraphBead, sides: Sides): boolean {
  const own = alone.zh.start < alone.zh.end ? 'zh' : 'en';
  return sides[own].headings[alone[own].start] === sides[own].headings[beside[own].start];
}
