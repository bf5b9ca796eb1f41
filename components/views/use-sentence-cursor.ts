import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Primary } from '../../lib/settings.ts';

/** How many beads a key moves. */
const STEPS: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, Home: -Infinity, End: Infinity };

/**
 * Marks the sentence under the pointer or the keyboard cursor together with its rendering. The marks are set on the elements
 * themselves, not through the component's state: a long article has thousands of sentences, and two of them change.
 * @param primary the column that the keyboard cursor walks in.
 * @returns the cursor, once the view stands.
 */
export function useSentenceCursor(text: RefObject<HTMLElement | null>, primary: Primary): RefObject<SentenceCursor | null> {
  const cursorRef = useRef<SentenceCursor | null>(null);
  if (cursorRef.current) cursorRef.current.primary = primary; // the place is kept when the columns change sides
  useEffect(() => {
    const root = text.current;
    if (!root) return;
    const left = new AbortController();
    const cursor = new SentenceCursor(root, primary);
    cursorRef.current = cursor;
    const { signal } = left;
    root.addEventListener('pointerover', (event) => cursor.mark(beadOf(event.target)), { signal });
    root.addEventListener('pointerleave', () => cursor.mark(null), { signal });
    root.addEventListener('click', (event) => cursor.mark(beadOf(event.target)), { signal });
    root.addEventListener('focusin', (event) => cursor.mark(beadOf(event.target)), { signal });
    // On the whole view: the keys work from its buttons, too.
    (root.closest('dialog') ?? root).addEventListener('keydown', (event) => cursor.press(event), { signal });
    return () => left.abort();
  }, [text]);
  return cursorRef;
}

export class SentenceCursor {
  readonly #root: HTMLElement;
  primary: Primary;
  /** The sentence marked last: its number is read off it when it is needed, for an article that grows counts anew. */
  #place: Element | null = null;

  constructor(root: HTMLElement, primary: Primary) {
    this.#root = root;
    this.primary = primary;
  }

  /** The bead that was marked last and still stands; null for none. */
  get bead(): number | null {
    return this.#place?.isConnected ? beadOf(this.#place) : null;
  }

  /** Marks a bead's sentences in both columns, and no others. */
  mark(bead: number | null): void {
    for (const sentence of this.#root.querySelectorAll('.sentence.active')) sentence.classList.remove('active');
    for (const sentence of bead === null ? [] : this.#sentences(bead)) sentence.classList.add('active');
    this.#place = this.#root.querySelector('.sentence.active') ?? this.#place;
  }

  press(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || isControl(event.target)) return;
    const beads = this.#order();
    const last = beads.length - 1;
    if (last < 0) return;
    const bead = this.bead;
    const here = bead === null ? -1 : beads.indexOf(bead);
    const next = beads[here < 0 && step === -1 ? last : Math.min(last, Math.max(0, here + step))];
    if (next === undefined) return;
    event.preventDefault();
    this.#moveTo(next);
  }

  #moveTo(bead: number): void {
    const sentences = this.#sentences(bead);
    const main = sentences.find((sentence) => sentence.closest('[data-side]')?.getAttribute('data-side') === this.primary);
    const target = main ?? sentences[0];
    target?.focus({ preventScroll: true }); // marks it, through focusin
    target?.scrollIntoView({ block: 'nearest' });
  }

  #sentences(bead: number): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>(`.sentence[data-bead="${bead}"]`)];
  }

  /** The beads as they stand in the text: renderings can be in another order, so the primary column leads. */
  #order(): number[] {
    const beads = [...this.#root.querySelectorAll('.sentence')].map((sentence) => Number(sentence.getAttribute('data-bead')));
    return [...new Set(beads)].sort((a, b) => a - b);
  }
}

/** The bead of the sentence that an event comes from, or null. */
export function beadOf(target: EventTarget | null): number | null {
  const sentence = target instanceof Element ? target.closest('.sentence') : null;
  return sentence ? Number(sentence.getAttribute('data-bead')) : null;
}

/** Whether the arrows belong to a control of ours: a slider, a group of radio buttons, the handle between the columns. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, [role=separator]') !== null;
}
