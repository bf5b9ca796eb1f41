/**
 * Marks text where it stands on the page through the CSS Custom Highlight API: no node is touched. The colours are in the
 * style sheet that the background inserts (`/highlights.css`).
 */

/** `active`: the sentence pointed at; `answer`: its rendering; `veil`: text that is hidden until it is asked for. */
type HighlightName = 'active' | 'answer' | 'veil';

const PREFIX = 'duizhao-';
const PRIORITY: Record<HighlightName, number> = { veil: 0, answer: 1, active: 2 };

/** Marks these ranges under the name, and nothing else. */
export function setHighlight(name: Exclude<HighlightName, 'veil'>, ranges: readonly Range[]): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(PREFIX + name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = PRIORITY[name];
  CSS.highlights.set(PREFIX + name, highlight);
}

export function clearHighlights(): void {
  for (const name of Object.keys(PRIORITY)) CSS.highlights.delete(PREFIX + name);
}

export function clearVeil(): void {
  CSS.highlights.delete(`${PREFIX}veil`);
}

/** Hides sentences where they stand, and lets single ones through. */
export class Veil {
  readonly #ranges: ReadonlyMap<number, readonly Range[]>;
  readonly #highlight: Highlight;
  #revealed: number | null = null;

  /** @param ranges what is hidden, by the number of its bead. */
  constructor(ranges: ReadonlyMap<number, readonly Range[]>) {
    this.#ranges = ranges;
    this.#highlight = new Highlight(...[...ranges.values()].flat());
    this.#highlight.priority = PRIORITY.veil;
    CSS.highlights.set(`${PREFIX}veil`, this.#highlight);
  }

  /** Shows the sentences of this bead and hides the one shown before. */
  reveal(bead: number | null): void {
    if (bead === this.#revealed) return;
    for (const range of this.#rangesOf(this.#revealed)) this.#highlight.add(range);
    for (const range of this.#rangesOf(bead)) this.#highlight.delete(range);
    this.#revealed = bead;
  }

  #rangesOf(bead: number | null): readonly Range[] {
    return bead === null ? [] : (this.#ranges.get(bead) ?? []);
  }
}
