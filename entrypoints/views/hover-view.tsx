import { HoverCard } from '../../components/views/HoverCard.tsx';
import type { LinkedSentences, PlacedSentence, SentenceMap } from '../../lib/article/sentence-map.ts';
import { DOUBTFUL } from '../../lib/article/parallel-text.ts';
import { clearHighlights, clearVeil, setHighlight, Veil } from '../../lib/page/highlights.ts';
import { offsetOf, windowAround } from '../../lib/page/frames.ts';
import type { PageReading } from '../../lib/page/reading.ts';
import { PositionIndex } from '../../lib/page/position-index.ts';
import { textAtPoint } from '../../lib/page/text-at-point.ts';
import type { Settings } from '../../lib/settings.ts';
import type { Translate } from '../../components/translate.ts';
import { offsetInBead, pageBeadText, sentenceRanges } from './bead-ranges.ts';
import { anchorOf, boxInPage, bringIntoView } from './range-boxes.ts';
import { ViewHost } from './view-host.ts';
import { VIEWS_CSS } from './views-css.ts';
import { WordLookup, type BeadText, type PointedText } from './word-lookup.tsx';
import { listenForWords } from './word-triggers.ts';

/** How long the card stays after the pointer has left, so that it can be reached, in milliseconds. */
const LINGER = 250;
const SENTENCE_STEPS: Partial<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };
const WORD_STEPS: Partial<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * The hover view: the page stays as it is; the sentence pointed at, tapped, or walked to by keyboard (Alt and an arrow)
 * is marked with its rendering, which shows in a card. Words of it are explained in a second one (Alt and → or ←).
 */
export class HoverView {
  #map: SentenceMap;
  #index: PositionIndex;
  readonly #left = new AbortController();
  #reading: PageReading;
  readonly #host: ViewHost;
  readonly #t: Translate;
  #settings: Settings;
  readonly #words: WordLookup;
  #veil: Veil | null = null;
  #active: { bead: number; side: 'zh' | 'en' } | null = null;
  #pointer: { x: number; y: number; view: Window } | null = null;
  #linger = 0;
  #overCard = false;
  /** The bead shown last: the keys go on from there. */
  #last: number | null = null;
  /** The keys lead until the pointer really moves: cards that open and close under a resting one make events, too. */
  #byKey = false;
  #pointerAt: { x: number; y: number } | null = null;
  readonly #heard = new Set<Window>(); // the page's, and those of frames with text of the articles

  constructor(reading: PageReading, sentences: SentenceMap, settings: Settings, host: ViewHost, t: Translate) {
    this.#reading = reading;
    this.#map = sentences;
    this.#index = new PositionIndex(reading, this.#map.blocks);
    this.#settings = settings;
    this.#host = host;
    this.#t = t;
    this.#words = new WordLookup({ place: new ViewHost(VIEWS_CSS, () => ({ settings: this.#settings, page: null })), settings, t, onOver: (over) => this.#setOver(over) });
    this.#veil = this.#makeVeil();
    this.#listen();
  }

  /** Hears the pointer and the keys in every window in which text of the articles stands. */
  #listen(): void {
    const { signal } = this.#left;
    const listen = { signal, passive: true, capture: true };
    const sources = [...this.#map.blocks].flatMap((block) => this.#reading.sources[block] ?? []);
    for (const view of new Set([window, ...sources.map(({ element }) => windowAround(element))])) {
      if (this.#heard.has(view)) continue;
      this.#heard.add(view);
      view.addEventListener('pointermove', (event) => this.#onPointer(event, view), listen);
      view.addEventListener('pointerdown', (event) => this.#onPointer(event, view), listen);
      // A finger that is lifted leaves, too, and its sentence stays.
      view.document.addEventListener('pointerleave', ({ pointerType }) => { if (pointerType !== 'touch') this.#leaveSoon(); }, listen);
      view.addEventListener('keydown', (event) => this.#onKey(event), { signal, capture: true });
      const find = (x: number, y: number): PointedText | null => this.#wordAt(view, x, y);
      listenForWords(view, { lookup: this.#words, find, offset: () => offsetOf(view), signal });
    }
  }

  /** Follows a change of the settings while the view is on. */
  update(settings: Settings): void {
    this.#settings = settings;
    this.#words.update(settings);
    this.#veil = this.#makeVeil();
    this.#draw();
  }

  /** Goes over to another reading of the page. The sentence that is shown stays, where it is still there. */
  replace(reading: PageReading, sentences: SentenceMap): void {
    const before = this.#map;
    this.#words.close();
    this.#reading = reading;
    this.#map = sentences;
    this.#index = new PositionIndex(reading, this.#map.blocks);
    this.#listen();
    const now = (bead: number | null): number | null => (bead === null ? null : this.#map.find(before.sentencesOf(bead), bead));
    this.#last = now(this.#last);
    const bead = now(this.#active?.bead ?? null);
    this.#active = bead === null || !this.#active ? null : { bead, side: this.#active.side };
    this.#overCard &&= this.#active !== null;
    this.#veil = this.#makeVeil();
    this.#draw();
  }

  /** Leaves the page as it was. */
  remove(): void {
    this.#left.abort();
    clearTimeout(this.#linger);
    this.#words.close();
    clearHighlights();
    this.#host.remove();
  }

  #onPointer({ clientX: x, clientY: y, type }: PointerEvent, view: Window): void {
    const before = this.#pointerAt;
    this.#pointerAt = { x, y };
    if (this.#byKey && type === 'pointermove' && (before === null || (x === before.x && y === before.y))) return;
    this.#byKey = false;
    // Pointer events come faster than frames; the newest one counts.
    const waiting = this.#pointer !== null;
    this.#pointer = { x, y, view };
    if (!waiting) requestAnimationFrame(() => this.#point());
  }

  #point(): void {
    const pointer = this.#pointer;
    this.#pointer = null;
    if (!pointer || this.#left.signal.aborted || this.#overCard) return;
    const found = this.#sentenceAt(pointer.view, pointer.x, pointer.y);
    if (found) this.#activate(found.bead, found.side);
    else this.#leaveSoon();
  }

  #sentenceAt(view: Window, x: number, y: number): { bead: number; side: 'zh' | 'en'; block: number; offset: number } | null {
    const place = textAtPoint(view.document, x, y);
    const position = place && this.#index.locate(place.node, place.offset);
    const bead = position ? this.#map.beadAt(position.block, position.offset) : null;
    return position && bead !== null ? { ...position, bead, side: this.#sideOf(bead, position.block) } : null;
  }

  #wordAt(view: Window, x: number, y: number): PointedText | null {
    const found = this.#overCard ? null : this.#sentenceAt(view, x, y);
    const text = found && this.#beadText(found.bead);
    const offset = found && offsetInBead(this.#map.sentencesOf(found.bead)?.[found.side] ?? [], found.block, found.offset);
    return text && offset !== null ? { text, side: found.side, offset } : null;
  }

  /** The bead's sentences where they stand on the page, and in the card. */
  #beadText(bead: number): BeadText | null {
    const linked = this.#map.sentencesOf(bead);
    const shown = (side: 'zh' | 'en'): Element[] =>
      this.#active?.bead === bead && this.#active.side !== side ? this.#host.all('.hover-card p[lang]:not(.gap)') : [];
    return linked && pageBeadText(this.#reading, bead, linked, shown);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#active) {
      event.stopPropagation();
      if (this.#words.open) this.#words.close();
      else this.#activate(null);
      return;
    }
    const alt = event.altKey && !event.ctrlKey && !event.metaKey;
    const [step, wordStep] = alt ? [SENTENCE_STEPS[event.key], WORD_STEPS[event.key]] : [];
    const text = wordStep && this.#active && this.#words.on ? this.#beadText(this.#active.bead) : null;
    if ((step === undefined || this.#map.size === 0) && !text) return;
    event.preventDefault();
    event.stopPropagation();
    this.#byKey = true;
    if (step) this.#step(step);
    else if (text && wordStep && this.#active) void this.#words.walk(text, this.#active.side, wordStep);
  }

  /** Goes to the next sentence, or to the one before. */
  #step(step: 1 | -1): void {
    const leading = this.#leadingSide();
    const last = this.#map.size - 1;
    const start = step > 0 ? this.#firstInWindow() : last;
    let bead = this.#last === null ? start : Math.min(last, Math.max(0, this.#last + step));
    // What was read from another page stands nowhere on this one, and is stepped over.
    while (bead >= 0 && bead <= last && !this.#standsIn(bead, 'zh') && !this.#standsIn(bead, 'en')) bead += step;
    if (bead < 0 || bead > last) return;
    const side = this.#map.sentencesOf(bead)?.[leading].length ? leading : other(leading);
    this.#activate(bead, side);
    const [range] = this.#ranges(this.#map.sentencesOf(bead)?.[side] ?? []);
    if (range) bringIntoView(range);
  }

  /** Where the keys begin: the first sentence that a person sees. */
  #firstInWindow(): number {
    const leading = this.#leadingSide();
    for (let bead = 0; bead < this.#map.size; bead++) {
      const [range] = this.#ranges(this.#map.sentencesOf(bead)?.[leading] ?? []);
      const box = range && boxInPage(range);
      if (box && box.height > 0 && box.top >= 0) return bead;
    }
    return 0;
  }

  /** The language that the keys walk: the person's, unless all of it was read from another page. */
  #leadingSide(): 'zh' | 'en' {
    const { primary } = this.#settings;
    for (let bead = 0; bead < this.#map.size; bead++) if (this.#standsIn(bead, primary)) return primary;
    return other(primary);
  }

  /** Whether the bead's sentences of this language are text of the page. */
  #standsIn(bead: number, side: 'zh' | 'en'): boolean {
    return this.#map.sentencesOf(bead)?.[side].some(({ block }) => this.#reading.sources[block]) ?? false;
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
    this.#words.close();
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
        key={textsOf(linked[side])}
        sentences={sentences}
        doubtful={sentences.length > 0 && linked.confidence < DOUBTFUL}
        anchor={anchorOf(ranges)}
        textSize={this.#settings.textSize}
        t={this.#t}
        onEnter={() => this.#setOver(true)}
        onLeave={() => this.#setOver(false)}
      />,
    );
  }

  /** The pointer has come onto one of the cards, or left it. */
  #setOver(over: boolean): void {
    this.#overCard = over;
    if (!over) this.#leaveSoon();
  }

  /** Hides the other language, or shows it again, as the settings say. */
  #makeVeil(): Veil | null {
    if (!this.#settings.hideOther) {
      clearVeil();
      return null;
    }
    const hidden = other(this.#settings.primary);
    const beads = Array.from({ length: this.#map.size }, (_, bead) => bead);
    // What has no counterpart on the page is nobody's rendering, and stays.
    const renderings = beads
      .filter((bead) => this.#standsIn(bead, 'zh') && this.#standsIn(bead, 'en'))
      .map((bead) => [bead, this.#map.sentencesOf(bead)] as const);
    const veil = new Veil(new Map(renderings.map(([bead, linked]) => [bead, this.#ranges(linked?.[hidden] ?? [])])));
    veil.reveal(this.#active?.bead ?? null);
    return veil;
  }

  #ranges(sentences: readonly PlacedSentence[]): Range[] {
    return sentenceRanges(this.#reading, sentences);
  }
}

/** Tells one sentence's card from another's, also when their numbers change. */
function textsOf(sentences: readonly PlacedSentence[]): string {
  return sentences.map(({ text }) => text).join(' ');
}

function other(side: 'zh' | 'en'): 'zh' | 'en' {
  return side === 'zh' ? 'en' : 'zh';
}
