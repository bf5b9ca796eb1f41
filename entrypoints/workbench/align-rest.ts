import { signal } from '@preact/signals';
import type { Said } from '../../components/workbench/Workbench.tsx';
import type { Bead } from '../../lib/align/alignment.ts';
import { within } from '../../lib/align/steps.ts';
import { alignmentOf } from '../../lib/align/units.ts';
import { type Gap, gapsOf, withGaps } from '../../lib/edit/realign.ts';
import { type Row, type Side, type Texts, type Unit, unitText } from '../../lib/edit/rows.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { runInSlices } from '../../lib/slices.ts';
import { loadLexicon } from '../background/assets.ts';

/** “Align the rest again”: what stands between the rows that a person has confirmed. */
export class RestAligner {
  /** The share of the work that is done; null while there is none. */
  readonly share = signal<number | null>(null);
  #running: AbortController | null = null;

  /** @returns the new rows where there are any, and what is to be said. */
  async run(rows: readonly Row[], texts: Texts): Promise<{ rows?: readonly Row[]; said?: Said }> {
    const gaps = gapsOf(rows);
    if (gaps.length === 0) return { said: { what: 'nothingToAlign' } };
    if (this.#running) return {};
    const running = (this.#running = new AbortController());
    this.share.value = 0;
    try {
      const next = withGaps(rows, gaps, await alignGaps(gaps, texts, running.signal, (share) => (this.share.value = share)));
      const ids = new Set(rows.map(({ id }) => id));
      return { rows: next, said: { what: 'realigned', rows: next.filter(({ id }) => !ids.has(id)).length } };
    } catch {
      return running.signal.aborted ? {} : { said: { what: 'alignFailed' } };
    } finally {
      this.#running = null;
      this.share.value = null;
    }
  }

  cancel(): void {
    this.#running?.abort();
  }
}

/**
 * Aligns what stands in gaps, each by itself.
 * @returns the beads of each gap, over its units. @throws the signal's reason.
 */
async function alignGaps(gaps: readonly Gap[], texts: Texts, signal: AbortSignal, onProgress: (share: number) => void): Promise<Bead[][]> {
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
