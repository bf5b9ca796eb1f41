import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Primary } from '../../lib/settings.ts';
import type { RowFiller } from './book/row-filler.ts';
import { selectedRange } from './selected-range.ts';

/** How many beads a key moves. */
const STEPS: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, Home: -Infinity, End: Infinity };

/**
 * Marks the sentence under the pointer or the keyboard cursor together with its rendering. The marks are set on the elements
 * themselves, not through the component's state: a long article has thousands of sentences, and two of them change.
 * @param primary the column that the keyboard cursor walks in.
 * @returns the cursor, once the view stands.
 */
export function useSentenceCursor(text: RefObject<HTMLElement | null>, primary: Primary, filler: RowFiller): RefObject<SentenceCursor | null> {
  const cursorRef = useRef<SentenceCursor | null>(null);
  if (cursorRef.current) cursorRef.current.primary = primary; // the place is kept when the columns change sides
  useEffect(() => {
    const root = text.current;
    if (!root) return;
    const left = new AbortController();
    const cursor = new SentenceCursor(filler, primary);
    cursorRef.current = cursor;
    const { signal } = left;
    root.addEventListener('pointerover', (event) => cursor.mark(sentenceOf(event.target)), { signal });
    root.addEventListener('pointerleave', () => cursor.mark(null), { signal });
    // A finger selects by pressing long.
    root.addEventListener('pointerdown', ({ pointerType }) => {
      if (pointerType !== 'touch') cursor.letGo();
    }, { signal });
    root.addEventListener('click', (event) => cursor.onClick(event), { signal });
    root.addEventListener('focusin', (event) => cursor.mark(sentenceOf(event.target)), { signal });
    // On the whole view: the keys work from its buttons, too.
    (root.closest('dialog') ?? root).addEventListener('keydown', (event) => cursor.press(event), { signal });
    return () => left.abort();
  }, [text, filler]);
  return cursorRef;
}

export class SentenceCursor {
  readonly #filler: RowFiller;
  primary: Primary;
  /** The sentence marked last: its number is read off it when it is needed, for an article that grows counts anew. */
  #place: HTMLElement | null = null;
  /**
   * The one that can have the focus: only the one that the cursor has come to. A drag from the very beginning of a sentence that the
   * pointer can focus selects nothing in Chromium: for it, the place before the sentence is outside of what has the focus.
   */
  #focusable: HTMLElement | null = null;
  /** Those that are marked: looking for them in a long article would take longer than all the rest. */
  #marked: HTMLElement[] = [];

  constructor(filler: RowFiller, primary: Primary) {
    this.#filler = filler;
    this.primary = primary;
  }

  /** The bead that was marked last and still stands; null for none. */
  get bead(): number | null {
    return this.#place?.isConnected ? beadOf(this.#place) : null;
  }

  /** Marks the sentences of a sentence's bead in both columns, and no others. */
  mark(sentence: HTMLElement | null): void {
    for (const each of this.#marked) each.classList.remove('active');
    this.#marked = sentence ? sentencesLike(sentence) : [];
    for (const each of this.#marked) each.classList.add('active');
    this.#place = this.#marked[0] ?? this.#place;
  }

  /** Where the person clicks, the keyboard goes on. */
  onClick({ target }: MouseEvent): void {
    const sentence = sentenceOf(target);
    this.mark(sentence);
    const isLink = target instanceof Element && target.closest('a') !== null;
    if (sentence && !isLink && !selectedRange(sentence.getRootNode())) this.#focus(sentence);
  }

  /** No sentence can have the focus, until the cursor comes to one. */
  letGo(): void {
    this.#focusable?.removeAttribute('tabindex');
    this.#focusable = null;
  }

  press(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || isControl(event.target)) return;
    const next = this.#from(step);
    if (!next) return;
    event.preventDefault();
    this.#moveTo(next);
  }

  /** The sentence that is so many beads further: as they are numbered, for renderings can be in another order. */
  #from(step: number): HTMLElement | null {
    const place = Number.isFinite(step) && this.#place?.isConnected ? this.#place : null;
    const stretches = this.#filler.around(place, step === 1 || step === -Infinity ? 'first' : 'last');
    const sentences = new Map<number, HTMLElement>();
    for (const sentence of stretches.flatMap((each) => [...each.querySelectorAll<HTMLElement>('.sentence')])) {
      const bead = beadOf(sentence);
      if (bead !== null && !sentences.has(bead)) sentences.set(bead, sentence);
    }
    const beads = [...sentences.keys()].sort((a, b) => a - b);
    const here = place ? beads.indexOf(beadOf(place) ?? -1) : step > 0 ? -1 : beads.length;
    return sentences.get(beads[Math.min(beads.length - 1, Math.max(0, here + step))] ?? -1) ?? null;
  }

  #moveTo(sentence: HTMLElement): void {
    const sentences = sentencesLike(sentence);
    const main = sentences.find((each) => each.closest('[data-side]')?.getAttribute('data-side') === this.primary);
    const target = main ?? sentences[0];
    if (target) this.#focus(target);
    target?.scrollIntoView({ block: 'nearest' });
  }

  /** Marks it, too, through `focusin`. */
  #focus(sentence: HTMLElement): void {
    if (sentence !== this.#focusable) this.letGo();
    sentence.tabIndex = -1;
    sentence.focus({ preventScroll: true });
    this.#focusable = sentence;
  }
}

/** All sentences of its bead: they stand in one row. */
function sentencesLike(sentence: HTMLElement): HTMLElement[] {
  const bead = sentence.dataset['bead'];
  return [...(sentence.closest('.row') ?? sentence).querySelectorAll<HTMLElement>('.sentence')].filter((each) => each.dataset['bead'] === bead);
}

function sentenceOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.sentence') : null;
}

/** The bead of the sentence that an event comes from, or null. */
export function beadOf(target: EventTarget | null): number | null {
  const sentence = sentenceOf(target);
  return sentence ? Number(sentence.dataset['bead']) : null;
}

/** Whether the arrows belong to a control of ours: a slider, a group of radio buttons, the handle between the columns. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, [role=separator]') !== null;
}
