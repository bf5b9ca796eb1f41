import type { Bead } from '../../lib/align/alignment.ts';
import { within } from '../../lib/align/steps.ts';
import { alignmentOf } from '../../lib/align/units.ts';
import type { Gap } from '../../lib/edit/realign.ts';
import { type Side, type Texts, type Unit, unitText } from '../../lib/edit/rows.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { runInSlices } from '../../lib/slices.ts';
import { loadLexicon } from '../background/assets.ts';

/**
 * Aligns what stands in gaps between rows that a person has confirmed, each by itself.
 * @returns the beads of each gap, over its units. @throws the signal's reason.
 */
export async function alignGaps(gaps: readonly Gap[], texts: Texts, signal: AbortSignal, onProgress: (share: number) => void): Promise<Bead[][]> {
  const lexicon = await loadLexicon();
  return runInSlices(beadsOf(gaps, texts, lexicon), { signal, onStep: onProgress });
}

function* beadsOf(gaps: readonly Gap[], texts: Texts, lexicon: Lexicon): Generator<number, Bead[][], void> {
  const beads: Bead[][] = [];
  for (const [index, { zh, en }] of gaps.entries()) {
    const say = (units: readonly Unit[], side: Side): string[] => units.map((unit) => unitText(unit, side, texts));
    beads.push(yield* within(index / gaps.length, (index + 1) / gaps.length, alignmentOf(say(zh, 'zh'), say(en, 'en'), lexicon)));
  }
  return beads;
}
