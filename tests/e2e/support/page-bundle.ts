import type { Block, PageText } from '../../../lib/article/block.ts';
import { readPage } from '../../../lib/page/read-page.ts';
import type { PageReading } from '../../../lib/page/reading.ts';
import { bodyOf } from '../../../lib/page/safe-dom.ts';
import { PositionIndex } from '../../../lib/page/position-index.ts';
import { rangesOf } from '../../../lib/page/text-ranges.ts';
import { runInSlices } from '../../../lib/slices.ts';

/** What the tests call inside a real page: bundled and put into it by `read-page-harness.ts`. */
const reader = { blocksOf, pageText, roundTrip, unaccounted, inSlices };
Object.assign(globalThis, { reader });
export type PageBundle = typeof reader;

function read(): PageReading {
  const work = readPage(bodyOf(document) as Element);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The page's Blocks as the reader sees them. */
function blocksOf(): Block[] {
  return read().blocks;
}

/** The page as the finder is told of it. */
function pageText(): PageText {
  const { blocks, containers } = read();
  return { blocks, containers };
}

const INVISIBLE = /[\s\u00ad\u200b\u2060\ufeff]/u;
const squeeze = (text: string): string => text.replace(/[\s\u00ad\u200b\u2060\ufeff]/gu, '');

/**
 * Sends every Block's offsets, and parts of its text, to the DOM and back.
 * @param random numbers from 0 to 1 that choose the parts.
 * @returns what did not come back the same; nothing, if all is well.
 */
function roundTrip(random: number[]): string[] {
  const reading = read();
  const wrong: string[] = [];
  const index = new PositionIndex(reading, reading.blocks.keys());
  for (const { id, text } of reading.blocks) {
    const source = reading.sources[id];
    if (!source) continue;
    for (let start = 0; start < text.length; start++) {
      if (/\s/u.test(text.charAt(start))) continue;
      const [letter] = rangesOf(source, start, start + 1);
      if (letter?.toString() !== text.charAt(start)) wrong.push(`block ${id}, ${start}: ${letter?.toString()} for ${text.charAt(start)}`);
      const back = letter && index.locate(letter.startContainer, letter.startOffset);
      if (back?.block !== id || back.offset !== start) wrong.push(`block ${id}, ${start}: came back as ${JSON.stringify(back)}`);
    }
    for (let at = 0; at + 1 < random.length; at += 2) {
      const ends = [random[at] ?? 0, random[at + 1] ?? 1].map((share) => Math.round(share * text.length)).sort((a, b) => a - b);
      const [start = 0, end = 0] = ends;
      const found = rangesOf(source, start, end).map((range) => ownText(range, id, index)).join('');
      if (squeeze(found) !== squeeze(text.slice(start, end))) wrong.push(`block ${id}, ${start}–${end}: ${found} for ${text.slice(start, end)}`);
    }
  }
  return wrong;
}

/** The text of a Range, without what stands between and is none of the Block's: annotations, hidden parts, buttons. */
function ownText(range: Range, block: number, index: PositionIndex): string {
  const nodes = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node: Node | null = nodes.currentNode; node; node = nodes.nextNode()) {
    // Of whatever window: frames have their own `Text`.
    if (node.nodeType !== Node.TEXT_NODE || !range.intersectsNode(node)) continue;
    const { data } = node as Text;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : data.length;
    for (let offset = from; offset < to; offset++) if (index.locate(node, offset)?.block === block) text += data.charAt(offset);
  }
  return text;
}

const LEFT_OUT = 'script, style, template, noscript, select, button, [role=button], textarea, rt, rp, rtc, svg, math';

/**
 * Looks at every character of the page by itself: what a person sees must be in one Block, what is hidden at most in one.
 * @returns the characters for which that is not so.
 */
function unaccounted(): string[] {
  const times = new Map<Text, number[]>();
  for (const { pieces } of read().sources) {
    for (const { node, from, length } of pieces) {
      const counts = times.get(node) ?? Array<number>(node.length).fill(0);
      times.set(node, counts);
      for (let at = from; at < from + length; at++) counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  return textsBelow(document.body).flatMap((node) => {
    const counts = times.get(node) ?? [];
    return Array.from(node.data, (_, at) => at).filter((at) => at < node.length && !INVISIBLE.test(node.data.charAt(at))).flatMap((at) => {
      const count = counts[at] ?? 0;
      const wanted = isSeen(node, at) ? count === 1 : count <= 1;
      return wanted ? [] : [`“${node.data.charAt(at)}” of “${node.data}” is read ${count} times`];
    });
  });
}

function textsBelow(root: Node): Text[] {
  const shadow = root instanceof Element ? root.shadowRoot : null;
  const own = root instanceof Text ? [root] : [];
  return [...own, ...(shadow ? textsBelow(shadow) : []), ...[...root.childNodes].flatMap(textsBelow)];
}

function isSeen(node: Text, at: number): boolean {
  for (let element = flatParent(node); element; element = flatParent(element)) if (element.matches(LEFT_OUT)) return false;
  // Text in a slot takes its visibility from the slot, and from the box in which that stands; of what a browser folds away it tells rectangles still.
  const home = flatParent(node);
  if (home && getComputedStyle(home).visibility !== 'visible') return false;
  if (isFolded(node)) return false;
  let boxed = home;
  while (boxed && getComputedStyle(boxed).display === 'contents') boxed = flatParent(boxed);
  if (boxed && !boxed.checkVisibility({ visibilityProperty: true })) return false;
  if (!(node.parentElement ?? (node.getRootNode() as ShadowRoot).host).checkVisibility({ visibilityProperty: true })) return false;
  const range = new Range();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  return [...range.getClientRects()].some(({ width, height }) => width > 0 && height > 0);
}

/** Whether it stands in a closed `<details>`, and not in its summary. */
function isFolded(node: Element | Text): boolean {
  const parent = flatParent(node);
  return parent !== null && ((parent.matches('details:not([open])') && !(node instanceof Element && node.matches('summary'))) || isFolded(parent));
}

function flatParent(node: Element | Text): Element | null {
  return node.assignedSlot ?? node.parentElement ?? (node.parentNode instanceof ShadowRoot ? node.parentNode.host : null);
}

/** How a reading in slices went. */
interface SlicedReading {
  /** Milliseconds of each of the steps, between which the page can be let in. */
  steps: number[];
  slices: number;
  blocks: number;
  /** Characters in all of them. */
  characters: number;
  unreadFrames: number;
}

/**
 * Reads the page as the extension does, in slices.
 * @param disturb what the page does every now and then: counted in steps, which are the same on every machine.
 */
async function inSlices(disturb: () => void = () => undefined): Promise<SlicedReading> {
  let slices = 1;
  const steps: number[] = [];
  const work = readPage(bodyOf(document) as Element);
  function* timed(): Generator<void, PageReading, void> {
    for (;;) {
      const begin = performance.now();
      const step = work.next();
      steps.push(performance.now() - begin);
      if (step.done) return step.value;
      if (steps.length % 16 === 0) disturb();
      yield;
    }
  }
  const { blocks, unreadFrames } = await runInSlices(timed(), { onStep: () => slices++ });
  return { steps, slices, blocks: blocks.length, characters: blocks.reduce((sum, { text }) => sum + text.length, 0), unreadFrames };
}
