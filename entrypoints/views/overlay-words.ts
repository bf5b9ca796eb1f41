import { render } from 'preact';
import type { Translate } from '../../components/translate.ts';
import { textAtPoint } from '../../lib/page/text-at-point.ts';
import type { Settings } from '../../lib/settings.ts';
import { WordLookup, type BeadText, type CardPlace, type PointedText } from './word-lookup.tsx';
import { listenForWords } from './word-triggers.ts';

type Side = 'zh' | 'en';

const STEPS: Partial<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };
/** Controls that use the arrows themselves. */
const CONTROLS = 'button, input, select, textarea, [role=separator], [role=slider], [role=menu], [role=radiogroup], [contenteditable]';

/**
 * Words of a view that lies over the page, whatever its kind: any element of ours with `.cell[data-side]` and in them
 * `.sentence[data-bead]`. Pointing longer at a word, or → and ← while a sentence is active, shows its card; Escape closes that
 * first, and only then the view.
 */
export class OverlayWords {
  readonly #t: Translate;
  #root: HTMLElement | null = null;
  #left = new AbortController();
  #lookup: WordLookup | null = null;

  constructor(t: Translate) {
    this.#t = t;
  }

  /** Works on this element from now on: the one of before or another one; null for none. */
  follow(root: HTMLElement | null, settings: Settings): void {
    if (root === this.#root) {
      this.#lookup?.update(settings);
      // What was drawn anew may not hold the word any more.
      if (this.#lookup?.bead !== null && !root?.querySelector(`.sentence[data-bead="${this.#lookup?.bead}"]`)) this.#lookup?.close();
      return;
    }
    this.#left.abort();
    this.#lookup?.close();
    this.#root = root;
    this.#lookup = root && new WordLookup({ place: placeIn(root), settings, t: this.#t });
    this.#left = new AbortController();
    if (root && this.#lookup) this.#listen(root, this.#lookup);
  }

  #listen(root: HTMLElement, lookup: WordLookup): void {
    const { signal } = this.#left;
    listenForWords(root, { lookup, find: (x, y) => pointedAt(root, x, y), signal });
    root.addEventListener('keydown', (event) => press(event, root, lookup), { signal, capture: true });
    // Escape on the keyboard, "back" on a phone: the browser asks the dialog to close.
    const cancel = (event: Event): void => {
      if (!lookup.open) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      lookup.close();
    };
    root.addEventListener('cancel', cancel, { signal, capture: true });
    // By key or by tap to another sentence.
    root.addEventListener('focusin', (event) => {
      const bead = beadOf(event.target);
      if (bead !== null && bead !== lookup.bead) lookup.close();
    }, { signal });
  }
}

function press(event: KeyboardEvent, root: HTMLElement, lookup: WordLookup): void {
  if (event.key === 'Escape' && lookup.open) {
    event.preventDefault();
    event.stopPropagation();
    lookup.close();
    return;
  }
  const step = STEPS[event.key];
  if (step === undefined || !lookup.on || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const target = event.target instanceof Element ? event.target : null;
  const active = target?.closest('.sentence') ?? root.querySelector('.sentence.active');
  if (!active || target?.closest(CONTROLS)) return;
  event.preventDefault();
  event.stopPropagation();
  void lookup.walk(beadText(root, Number(active.getAttribute('data-bead'))), sideOf(active), step);
}

function pointedAt(root: HTMLElement, x: number, y: number): PointedText | null {
  const place = textAtPoint(document, x, y);
  const sentence = place?.node.parentElement?.closest('.sentence');
  const bead = beadOf(sentence);
  if (!place || !sentence || bead === null || !root.contains(sentence)) return null;
  const text = beadText(root, bead);
  const side = sideOf(sentence);
  let offset = 0;
  for (const { node, start } of textsIn(sentencesOf(root, bead, side))) if (node === place.node) offset = start + place.offset;
  return { text, side, offset };
}

function beadText(root: HTMLElement, bead: number): BeadText {
  const sentences = { zh: sentencesOf(root, bead, 'zh'), en: sentencesOf(root, bead, 'en') };
  const textOf = (side: Side): string => sentences[side].map((sentence) => sentence.textContent).join('\n');
  return {
    bead,
    zh: textOf('zh'),
    en: textOf('en'),
    chinese: sentences.zh[0]?.closest('[lang]')?.getAttribute('lang') ?? 'zh-Hans',
    rangesOf: (side, start, end) => rangesIn(textsIn(sentences[side]), start, end),
  };
}

function sentencesOf(root: HTMLElement, bead: number, side: Side): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`.cell[data-side=${side}] .sentence[data-bead="${bead}"]`)];
}

interface PlacedText {
  node: Text;
  start: number;
}

/** The text nodes of sentences, each with its place in their text joined by line feeds. */
function textsIn(sentences: readonly Element[]): PlacedText[] {
  const texts: PlacedText[] = [];
  let start = 0;
  for (const sentence of sentences) {
    const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      texts.push({ node: node as Text, start });
      start += (node as Text).length;
    }
    start++;
  }
  return texts;
}

function rangesIn(texts: readonly PlacedText[], start: number, end: number): Range[] {
  return texts.flatMap(({ node, start: from }) => {
    const [first, last] = [Math.max(0, start - from), Math.min(node.length, end - from)];
    if (first >= last || !node.isConnected) return [];
    const range = new Range();
    range.setStart(node, first);
    range.setEnd(node, last);
    return [range];
  });
}

/** The card is drawn inside the view: what stands beside a modal dialog is inert. */
function placeIn(root: HTMLElement): CardPlace {
  let home: HTMLElement | null = null;
  return {
    draw: (card) => {
      if (!home) root.append((home = document.createElement('div')));
      render(card, home);
    },
    remove: () => {
      if (home) render(null, home);
      home?.remove();
      home = null;
    },
  };
}

function beadOf(target: EventTarget | null | undefined): number | null {
  const sentence = target instanceof Element ? target.closest('.sentence[data-bead]') : null;
  return sentence ? Number(sentence.getAttribute('data-bead')) : null;
}

function sideOf(sentence: Element): Side {
  return sentence.closest('[data-side]')?.getAttribute('data-side') === 'en' ? 'en' : 'zh';
}
