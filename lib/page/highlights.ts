/**
 * Marks text where it stands on the page through the CSS Custom Highlight API: no node is touched. The colours are in the
 * style sheet that the background inserts (`/highlights.css`). Every window, of the page and of its frames, keeps its own
 * highlights.
 */
import { windowAround } from './frames.ts';

/** `active`: the sentence pointed at; `answer`: its rendering; `word`, `word-answer`: a word of it, and those that answer it; `veil`: text that is hidden until it is asked for. */
type HighlightName = 'active' | 'answer' | 'word' | 'word-answer' | 'veil';

const PREFIX = 'duizhao-';
const PRIORITY: Record<HighlightName, number> = { veil: 0, answer: 1, active: 2, 'word-answer': 3, word: 4 };

/** Where something was marked since all marks were taken away. */
const registries = new Set<HighlightRegistry>();

/** Marks these ranges under the name, and nothing else. */
export function setHighlight(name: Exclude<HighlightName, 'veil'>, ranges: readonly Range[]): void {
  remove(name);
  put(name, ranges);
}

export function clearHighlights(): void {
  for (const name of Object.keys(PRIORITY) as HighlightName[]) remove(name);
  registries.clear();
}

export function clearVeil(): void {
  remove('veil');
}

function remove(name: HighlightName): void {
  for (const registry of registries) registry.delete(PREFIX + name);
}

/** @returns the highlight of each window in which ranges lie. */
function put(name: HighlightName, ranges: Iterable<Range>): Map<Window, Highlight> {
  const highlights = new Map<Window, Highlight>();
  for (const range of ranges) {
    const view = windowAround(range.startContainer);
    let highlight = highlights.get(view);
    if (!highlight) {
      highlights.set(view, (highlight = new view.Highlight()));
      highlight.priority = PRIORITY[name];
      registries.add(view.CSS.highlights);
      view.CSS.highlights.set(PREFIX + name, highlight);
    }
    highlight.add(range);
  }
  return highlights;
}

/** Hides sentences where they stand, and lets single ones through. */
export class Veil {
  readonly #ranges: ReadonlyMap<number, readonly Range[]>;
  readonly #highlights: ReadonlyMap<Window, Highlight>;
  #revealed: number | null = null;

  /** @param ranges what is hidden, by the number of its bead. */
  constructor(ranges: ReadonlyMap<number, readonly Range[]>) {
    this.#ranges = ranges;
    clearVeil();
    this.#highlights = put('veil', [...ranges.values()].flat());
  }

  /** Shows the sentences of this bead and hides the one shown before. */
  reveal(bead: number | null): void {
    if (bead === this.#revealed) return;
    for (const range of this.#rangesOf(this.#revealed)) this.#highlightOf(range)?.add(range);
    for (const range of this.#rangesOf(bead)) this.#highlightOf(range)?.delete(range);
    this.#revealed = bead;
  }

  #rangesOf(bead: number | null): readonly Range[] {
    return bead === null ? [] : (this.#ranges.get(bead) ?? []);
  }

  #highlightOf(range: Range): Highlight | undefined {
    return this.#highlights.get(windowAround(range.startContainer));
  }
}
