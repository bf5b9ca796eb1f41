import type { VirtualElement } from '@floating-ui/dom';
import { HoverCard } from '../../components/views/HoverCard.tsx';
import { SentenceMap, type LinkedSentences, type PlacedSentence } from '../../lib/article/sentence-map.ts';
import { DOUBTFUL, type ParallelText } from '../../lib/article/parallel-text.ts';
import { clearHighlights, clearVeil, setHighlight, Veil } from '../../lib/page/highlights.ts';
import type { PageReading } from '../../lib/page/reading.ts';
import { PositionIndex, rangeOf } from '../../lib/page/text-ranges.ts';
import { textAtPoint } from '../../lib/page/text-at-point.ts';
import type { Settings } from '../../lib/settings.ts';
import type { Translate } from '../../components/translate.ts';
import type { ViewHost } from './view-host.ts';

/** How long the card stays after the pointer has left, so that it can be reached, in milliseconds. */
const LINGER = 250;

/**
 * The hover view: the page stays as it is; the sentence pointed at, tapped, or walked to by keyboard (Alt and an arrow)
 * is marked with its rendering, which shows in a card.
 */
export class HoverView {
  readonly #map: SentenceMap;
  readonly #index: PositionIndex;
  readonly #left = new AbortController();
  readonly #reading: PageReading;
  readonly #host: ViewHost;
  readonly #t: Translate;
  #settings: Settings;
  #veil: Veil | null = null;
  #active: { bead: number; side: 'zh' | 'en' } | null = null;
  #pointer: PointerEvent | null = null;
  #linger = 0;
  #overCard = false;
  /** The bead shown last: the keys go on from there. */
  #last: number | null = null;
  /** The keys lead until the pointer really moves: cards that open and close under a resting one make events, too. */
  #byKey = false;
  #pointerAt: { x: number; y: number } | null = null;

  constructor(reading: PageReading, texts: readonly ParallelText[], settings: Settings, host: ViewHost, t: Translate) {
    this.#reading = reading;
    this.#map = new SentenceMap(texts);
    this.#index = new PositionIndex(reading, this.#map.blocks);
    this.#settings = settings;
    this.#host = host;
    this.#t = t;
    this.#veil = this.#makeVeil();
    const { signal } = this.#left;
    const listen = { signal, passive: true, capture: true };
    window.addEventListener('pointermove', (event) => this.#onPointer(event), listen);
    window.addEventListener('pointerdown', (event) => this.#onPointer(event), listen);
    document.addEventListener('pointerleave', () => this.#leaveSoon(), listen);
    window.addEventListener('keydown', (event) => this.#onKey(event), { signal, capture: true });
  }

  /** Follows a change of the settings while the view is on. */
  update(settings: Settings): void {
    this.#settings = settings;
    this.#veil = this.#makeVeil();
    this.#draw();
  }

  /** Leaves the page as it was. */
  remove(): void {
    this.#left.abort();
    clearTimeout(this.#linger);
    clearHighlights();
    this.#host.remove();
  }

  #onPointer(event: PointerEvent): void {
    const { clientX: x, clientY: y, type } = event;
    const before = this.#pointerAt;
    this.#pointerAt = { x, y };
    if (this.#byKey && type === 'pointermove' && (before === null || (x === before.x && y === before.y))) return;
    this.#byKey = false;
    // Pointer events come faster than frames; the newest one counts.
    const waiting = this.#pointer !== null;
    this.#pointer = event;
    if (!waiting) requestAnimationFrame(() => this.#point());
  }

  #point(): void {
    const event = this.#pointer;
    this.#pointer = null;
    if (!event || this.#left.signal.aborted || this.#overCard) return;
    const place = textAtPoint(event.clientX, event.clientY);
    const position = place && this.#index.locate(place.node, place.offset);
    const bead = position ? this.#map.beadAt(position.block, position.offset) : null;
    if (!position || bead === null) this.#leaveSoon();
    else this.#activate(bead, this.#sideOf(bead, position.block));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#active) {
      event.stopPropagation();
      this.#activate(null);
      return;
    }
    const step = event.altKey && !event.ctrlKey && !event.metaKey ? { ArrowDown: 1, ArrowUp: -1 }[event.key] : undefined;
    if (step === undefined || this.#map.size === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const { primary } = this.#settings;
    this.#byKey = true;
    const last = this.#map.size - 1;
    const start = step > 0 ? this.#firstInWindow() : last;
    const bead = this.#last === null ? start : Math.min(last, Math.max(0, this.#last + step));
    const side = this.#map.sentencesOf(bead)?.[primary].length ? primary : other(primary);
    this.#activate(bead, side);
    const [range] = this.#ranges(this.#map.sentencesOf(bead)?.[side] ?? []);
    if (range) bringIntoView(range);
  }

  /** Where the keys begin: the first sentence that a person sees. */
  #firstInWindow(): number {
    for (let bead = 0; bead < this.#map.size; bead++) {
      const [range] = this.#ranges(this.#map.sentencesOf(bead)?.[this.#settings.primary] ?? []);
      const box = range?.getBoundingClientRect();
      if (box && box.height > 0 && box.top >= 0) return bead;
    }
    return 0;
  }

  #sideOf(bead: number, block: number): 'zh' | 'en' {
    return this.#map.sentencesOf(bead)?.zh.some((sentence) => sentence.block === block) ? 'zh' : 'en';
  }

  #leaveSoon(): void {
    if (!this.#active || this.#linger || this.#byKey) return;
    this.#linger = window.setTimeout(() => {
      this.#linger = 0;
      if (!this.#overCard) this.#activate(null);
    }, LINGER);
  }

  #activate(bead: number | null, side: 'zh' | 'en' = 'zh'): void {
    clearTimeout(this.#linger);
    this.#linger = 0;
    if (this.#active?.bead === bead && this.#active.side === side) return;
    this.#overCard = false;
    this.#active = bead === null ? null : { bead, side };
    this.#last = bead ?? this.#last;
    this.#veil?.reveal(bead);
    this.#draw();
  }

  #draw(): void {
    const linked = this.#active && this.#map.sentencesOf(this.#active.bead);
    if (!this.#active || !linked) {
      setHighlight('active', []);
      setHighlight('answer', []);
      this.#host.remove();
      return;
    }
    const { side } = this.#active;
    const ranges = this.#ranges(linked[side]);
    setHighlight('active', ranges);
    setHighlight('answer', this.#ranges(linked[other(side)]));
    if (ranges.length) this.#drawCard(linked, side, ranges);
  }

  #drawCard(linked: LinkedSentences, side: 'zh' | 'en', ranges: Range[]): void {
    const sentences = linked[other(side)];
    this.#host.draw(
      <HoverCard
        key={this.#active?.bead}
        sentences={sentences}
        doubtful={sentences.length > 0 && linked.confidence < DOUBTFUL}
        anchor={anchorOf(ranges)}
        textSize={this.#settings.textSize}
        t={this.#t}
        onEnter={() => {
          this.#overCard = true;
        }}
        onLeave={() => {
          this.#overCard = false;
          this.#leaveSoon();
        }}
      />,
    );
  }

  /** Hides the other language, or shows it again, as the settings say. */
  #makeVeil(): Veil | null {
    if (!this.#settings.hideOther) {
      clearVeil();
      return null;
    }
    const hidden = other(this.#settings.primary);
    const beads = Array.from({ length: this.#map.size }, (_, bead) => bead);
    // What has no counterpart is nobody's rendering, and stays.
    const renderings = beads.map((bead) => [bead, this.#map.sentencesOf(bead)] as const).filter(([, linked]) => linked && linked.zh.length > 0 && linked.en.length > 0);
    const veil = new Veil(new Map(renderings.map(([bead, linked]) => [bead, this.#ranges(linked?.[hidden] ?? [])])));
    veil.reveal(this.#active?.bead ?? null);
    return veil;
  }

  #ranges(sentences: readonly PlacedSentence[]): Range[] {
    return sentences.flatMap(({ block, start, end }) => {
      const source = this.#reading.sources[block];
      const range = source ? rangeOf(source, start, end) : null;
      return range ? [range] : [];
    });
  }
}

function other(side: 'zh' | 'en'): 'zh' | 'en' {
  return side === 'zh' ? 'en' : 'zh';
}

/** Room that is kept above and below a sentence that is brought into view, in pixels. */
const MARGIN = 80;

/** Scrolls what must scroll: first the element into its scroller's view, then the window, where the element is taller than it. */
function bringIntoView(range: Range): void {
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) window.scrollBy({ top: top < 0 ? top - MARGIN : Math.min(top - MARGIN, bottom - window.innerHeight + MARGIN) });
}

/** The sentence as floating-ui asks for it: its box, and one box a line. */
function anchorOf(ranges: readonly Range[]): VirtualElement {
  return {
    getBoundingClientRect: () => ranges[0]?.getBoundingClientRect() ?? new DOMRect(),
    getClientRects: () => ranges.flatMap((range) => [...range.getClientRects()]),
  };
}
