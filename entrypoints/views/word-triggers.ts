import type { PointedText, WordLookup } from './word-lookup.tsx';

/** How long a pointer rests on a word, or a finger on a sentence, before the word is looked up, in milliseconds. */
const REST = 450;
/** How far a resting hand may tremble, and a resting finger, in pixels. */
const TREMOR = { mouse: 3, touch: 10 };

interface Point {
  x: number;
  y: number;
}

export interface TriggerOptions {
  lookup: WordLookup;
  /** The character at a point of the target's window, or null where no sentence stands. */
  find: (x: number, y: number) => PointedText | null;
  /** Where the target's window lies in the page's, for targets in frames. */
  offset?: () => Point;
  signal: AbortSignal;
}

/**
 * What a pointer must do on the target to ask for a word: a mouse or a pen rests on it; a finger presses it long, or taps a
 * sentence once more that it has tapped before. Going elsewhere takes the card away.
 */
export function listenForWords(target: EventTarget, options: TriggerOptions): void {
  const triggers = new WordTriggers(options);
  const listen = { signal: options.signal, passive: true, capture: true };
  const on = (type: string, act: (event: PointerEvent) => void): void => target.addEventListener(type, (event) => act(event as PointerEvent), listen);
  on('pointermove', (event) => triggers.move(event));
  on('pointerdown', (event) => triggers.press(event));
  for (const type of ['pointerup', 'pointercancel']) on(type, () => triggers.lift());
  on('click', (event) => triggers.click(event));
  on('scroll', () => triggers.lift());
  const surface = target instanceof Window ? target.document : target;
  surface.addEventListener('pointerleave', (event) => triggers.leave(event as PointerEvent), listen);
  options.signal.addEventListener('abort', () => triggers.lift());
}

class WordTriggers {
  readonly #lookup: WordLookup;
  readonly #find: TriggerOptions['find'];
  readonly #offset: () => Point;
  #resting = 0;
  /** Where the pointer came to rest. */
  #rest: Point = { x: NaN, y: NaN };
  #last: Point = { x: NaN, y: NaN };
  /** The bead of the sentence that was tapped last. */
  #tapped: number | null = null;

  constructor({ lookup, find, offset = () => ({ x: 0, y: 0 }) }: TriggerOptions) {
    this.#lookup = lookup;
    this.#find = find;
    this.#offset = offset;
  }

  move({ clientX: x, clientY: y, pointerType }: PointerEvent): void {
    const tremor = pointerType === 'touch' ? TREMOR.touch : TREMOR.mouse;
    // Views that open and close under a resting pointer make events, too.
    const isFirst = Number.isNaN(this.#last.x);
    if (x === this.#last.x && y === this.#last.y) return;
    this.#last = { x, y };
    if (isFirst && this.#lookup.open) return;
    if (this.#lookup.isOver) return this.lift();
    if (Math.hypot(x - this.#rest.x, y - this.#rest.y) <= tremor && this.#resting) return;
    this.lift();
    if (pointerType === 'touch') return;
    if (this.#lookup.open && this.#holds(x, y)) return this.#lookup.stay();
    this.#lookup.leaveSoon();
    this.#restAt(x, y, false);
  }

  press({ clientX: x, clientY: y, pointerType }: PointerEvent): void {
    this.lift();
    if (this.#lookup.isOver) return;
    if (pointerType === 'touch') {
      if (!this.#holds(x, y)) this.#lookup.leaveSoon();
      this.#restAt(x, y, true);
    }
  }

  /** Nothing rests any more. */
  lift(): void {
    clearTimeout(this.#resting);
    this.#resting = 0;
  }

  click({ clientX: x, clientY: y, pointerType }: PointerEvent): void {
    if (pointerType !== 'touch' || this.#lookup.isOver) return;
    const pointed = this.#find(x, y);
    const again = pointed !== null && pointed.text.bead === this.#tapped;
    this.#tapped = pointed?.text.bead ?? null;
    if (again) void this.#lookup.ask(pointed, true);
  }

  leave({ pointerType }: PointerEvent): void {
    this.lift();
    // A finger that is lifted leaves, too.
    if (pointerType !== 'touch') this.#lookup.leaveSoon();
  }

  #restAt(x: number, y: number, explicit: boolean): void {
    if (!this.#lookup.on) return;
    this.#rest = { x, y };
    this.#resting = window.setTimeout(() => {
      this.#resting = 0;
      const pointed = this.#lookup.isOver ? null : this.#find(x, y);
      if (pointed) void this.#lookup.ask(pointed, explicit);
    }, REST);
  }

  #holds(x: number, y: number): boolean {
    const { x: left, y: top } = this.#offset();
    return this.#lookup.holds(x + left, y + top);
  }
}
