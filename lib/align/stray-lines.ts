/**
 * Lines that came into a pair because nothing else was left for them: a date, an author, a caption between the title and the text,
 * which one language has and the other has not. To the path a larger pair is cheaper than a paragraph without counterpart, but a
 * line is no part of a sentence, and the other side holds nothing of it.
 */
import type { Bead } from './alignment.ts';
import { isPaired } from './bead-signs.ts';
import type { Bitext } from './bitext.ts';
import { measureCoverage } from './coverage.ts';
import { isPause, type Steps } from './steps.ts';
import type { SideStructure } from './structure.ts';

/** A longer line (UTF-16 units) is a text. */
const LONGEST = { zh: 30, en: 60 };
const TERMINAL = /[。！？.!?…:：;；,，、]["'”’」』）)\]]*$/u;
/** More than this of the other side's words must not go unexplained without the line. */
const MOST_LOSS = 0.02;

/** One side of the bitext. */
interface LinesSide extends SideStructure {
  /** The text of every sentence. */
  texts: readonly string[];
}

/** @returns the beads; lines at the beginning of a pair of sentences stand alone. @yields the share of the work that is done. */
export function* releaseLines(bitext: Bitext, beads: readonly Bead[], sides: { zh: LinesSide; en: LinesSide }): Steps<Bead[]> {
  const released: Bead[] = [];
  for (const [at, bead] of beads.entries()) {
    if (isPause(at)) yield at / beads.length;
    let rest = bead;
    for (const side of ['zh', 'en'] as const) {
      while (beginsWithLine(rest, side, sides)) {
        const [line, without] = parted(rest, side);
        if (yield* explains(bitext, rest, without, side)) break;
        released.push(line);
        rest = without;
      }
    }
    released.push(rest);
  }
  return released;
}

function beginsWithLine(bead: Bead, side: 'zh' | 'en', sides: { zh: LinesSide; en: LinesSide }): boolean {
  const { start, end } = bead[side];
  const { texts, paragraphOf, headings } = sides[side];
  if (!isPaired(bead) || end - start < 2 || paragraphOf[start] === paragraphOf[start + 1] || headings[paragraphOf[start] as number]) return false;
  const isLine = (text: string | undefined): boolean => text !== undefined && text.length <= LONGEST[side] && !TERMINAL.test(text.trimEnd());
  const other = side === 'zh' ? 'en' : 'zh';
  const isSentences = (at: number, of: LinesSide): boolean => TERMINAL.test((of.texts[at] ?? '').trimEnd());
  return isLine(texts[start]) && isSentences(end - 1, sides[side]) && isSentences(bead[other].start, sides[other]);
}

/** The first sentence of a side, and the bead without it. */
function parted(bead: Bead, side: 'zh' | 'en'): [Bead, Bead] {
  const other = side === 'zh' ? 'en' : 'zh';
  const { start, end } = bead[side];
  const none = { start: bead[other].start, end: bead[other].start };
  const alone = { [other]: none, [side]: { start, end: start + 1 } } as Pick<Bead, 'zh' | 'en'>;
  return [{ ...bead, ...alone }, { ...bead, [side]: { start: start + 1, end } }];
}

function* explains(bitext: Bitext, whole: Bead, without: Bead, side: 'zh' | 'en'): Steps<boolean> {
  const other = side === 'zh' ? 'en' : 'zh';
  const [before, after] = [yield* measureCoverage(bitext, [whole]), yield* measureCoverage(bitext, [without])];
  return before[other] - after[other] > MOST_LOSS;
}
