import { type ReadonlySignal, signal } from '@preact/signals';
import type { ComparisonState } from '../../../components/compare/Comparison.tsx';
import type { CompareAction } from '../../../components/compare/compare-actions.ts';
import { commonSide, LEAST_OVERLAP, type Side, textFrom } from '../../../lib/compare/common-side.ts';
import type { Simplify } from '../../../lib/compare/compared-text.ts';
import { comparisonOf, differencesOfRows, isDiffering } from '../../../lib/compare/comparison.ts';
import type { SavedDocument } from '../../../lib/library/saved-document.ts';
import { runInSlices } from '../../../lib/slices.ts';
import { loadLexicon } from '../../background/assets.ts';
import { headOf, sidedBeads } from './compared-documents.ts';

/** What is shown of a comparison: how far it is, what came of it, or that there is nothing to compare. */
export type ComparisonPhase =
  | { phase: 'joining'; share: number }
  | { phase: 'ready'; state: ComparisonState }
  /** `strangers`: the documents that have no source in common with the others. */
  | { phase: 'unrelated'; strangers: readonly SavedDocument[]; others: readonly SavedDocument[]; source: Side };

/** The columns' shares at first: Chinese needs less room. */
const WIDTHS = { zh: 0.8, en: 1 };

/** Several documents compared. */
export class ComparisonModel {
  readonly #phase = signal<ComparisonPhase>({ phase: 'joining', share: 0 });
  readonly #documents: readonly SavedDocument[];
  readonly #kept: Pick<ComparisonState, 'isKept' | 'gone'>;
  #simplify: Simplify = (text) => text;
  #running = new AbortController();

  constructor(documents: readonly SavedDocument[], kept: Pick<ComparisonState, 'isKept' | 'gone'>) {
    this.#documents = documents;
    this.#kept = kept;
  }

  get phase(): ReadonlySignal<ComparisonPhase> {
    return this.#phase;
  }

  /** Joins the documents over what they have in common. @param asked the language of the source; otherwise it is told from the texts. */
  async join(asked: Side | null): Promise<void> {
    const { signal: stopped } = this.#restart();
    this.#phase.value = { phase: 'joining', share: 0 };
    const lexicon = await loadLexicon().catch(() => null); // without it, both scripts of Chinese differ
    if (lexicon) this.#simplify = (text) => lexicon.simplify(text);
    const onStep = (share: number): void => {
      this.#phase.value = { phase: 'joining', share: 0.8 * share };
    };
    try {
      const beads = this.#documents.map(sidedBeads);
      const source = asked ?? commonSide(beads, this.#simplify);
      const texts = beads.map((own) => textFrom(own, source));
      const { rows, overlaps } = await runInSlices(comparisonOf(texts, source, this.#simplify), { signal: stopped, onStep });
      const isStranger = (at: number): boolean => (overlaps[at] ?? 0) < LEAST_OVERLAP;
      if (overlaps.some((_, at) => isStranger(at))) {
        const [strangers, others] = [this.#documents.filter((_, at) => isStranger(at)), this.#documents.filter((_, at) => !isStranger(at))];
        this.#phase.value = { phase: 'unrelated', strangers, others, source };
        return;
      }
      const differences = await runInSlices(differencesOfRows(rows, 0, this.#simplify), { signal: stopped, onStep: (share) => onStep(1 + share / 4) });
      const first = this.#documents[0]?.languages ?? ['zh-Hans', 'en'];
      this.#phase.value = {
        phase: 'ready',
        state: {
          heads: this.#documents.map(headOf), source, rows, differences, at: 0, reference: 0, onlyDiffering: false, minor: true, said: null, ...this.#kept,
          languages: source === 'zh' ? { source: first[0], rendering: first[1] } : { source: first[1], rendering: first[0] },
          widths: [WIDTHS[source], ...this.#documents.map(() => WIDTHS[source === 'zh' ? 'en' : 'zh'])],
        },
      };
    } catch (error) {
      if (!stopped.aborted) throw error;
    }
  }

  /** Compares the others with this text from now on. */
  async measureAgainst(reference: number): Promise<void> {
    const state = this.ready;
    if (!state) return;
    const { signal: stopped } = this.#restart();
    this.#change({ reference, said: null });
    try {
      const differences = await runInSlices(differencesOfRows(state.rows, reference, this.#simplify), { signal: stopped });
      this.#change({ differences });
    } catch (error) {
      if (!stopped.aborted) throw error;
    }
  }

  act(action: Exclude<CompareAction, 'copy'>): void {
    const state = this.ready;
    if (!state) return;
    if (action === 'onlyDiffering') this.#change({ onlyDiffering: !state.onlyDiffering, said: null });
    else if (action === 'minor') this.#change({ minor: !state.minor, said: null });
    else if (action === 'reference') void this.measureAgainst((state.reference + 1) % state.heads.length);
    else this.#jump(action === 'next' ? 1 : -1);
  }

  /** Goes so many of the rows that are shown up or down; `Infinity` to the end. */
  walk(step: number): void {
    const state = this.ready;
    if (!state) return;
    const isShown = (row: number): boolean => !state.onlyDiffering || isDiffering(state.differences[row] ?? { state: 'identical', parts: [] }, state.minor);
    const way = Math.sign(step);
    let at = state.at;
    for (let [row, left] = [at + way, Math.abs(step)]; left > 0 && row >= 0 && row < state.rows.length; row += way) {
      if (!isShown(row)) continue;
      at = row;
      left--;
    }
    this.select(at);
  }

  select(at: number): void {
    if (this.ready && this.ready.at !== at) this.#change({ at, said: null });
  }

  resize(widths: readonly number[]): void {
    this.#change({ widths });
  }

  say(said: ComparisonState['said']): void {
    this.#change({ said });
  }

  get ready(): ComparisonState | null {
    const phase = this.#phase.peek();
    return phase.phase === 'ready' ? phase.state : null;
  }

  #jump(step: 1 | -1): void {
    const { rows, differences, minor, at } = this.ready as ComparisonState;
    for (let turn = 1; turn < rows.length; turn++) {
      const row = (at + step * turn + rows.length) % rows.length;
      const own = differences[row];
      if (own && isDiffering(own, minor)) {
        this.select(row);
        return;
      }
    }
    this.#change({ said: 'noneLeft' });
  }

  #change(change: Partial<ComparisonState>): void {
    const state = this.ready;
    if (state) this.#phase.value = { phase: 'ready', state: { ...state, ...change } };
  }

  #restart(): AbortController {
    this.#running.abort();
    this.#running = new AbortController();
    return this.#running;
  }
}
