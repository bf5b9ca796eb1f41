import type { Passage } from '../../../lib/notes/note.ts';
import { BodyText } from '../../../lib/page/body-text.ts';
import { NoteRanges, type KeptRange } from '../../../lib/page/note-range.ts';

/** What the tests call inside a real page: bundled and put into it by `note-range.test.ts`. */
const noteRanges = { describe, describeText, starts, describeAll, time };
Object.assign(globalThis, { noteRanges });
export type NoteRangeBundle = typeof noteRanges;

/** A boundary point: a selector, the numbers of the child nodes from there, and the offset. */
export type Point = readonly [selector: string, children: readonly number[], offset: number];

function nodeAt([selector, children]: Point): Node {
  const root = selector.split(' >>> ').reduce<ParentNode | null>((at, part, index) => (index === 0 ? at : (at as Element).shadowRoot)?.querySelector(part) ?? null, document);
  return children.reduce<Node>((node, index) => node.childNodes[index] as Node, root as unknown as Node);
}

/** What a Range between two points is kept as. */
function describe(from: Point, to: Point): KeptRange | null {
  const range = new Range();
  range.setStart(nodeAt(from), from[2]);
  range.setEnd(nodeAt(to), to[2]);
  return new NoteRanges(document).describe(range);
}

/** What the words are kept as where they stand first in one text node. */
function describeText(words: string): KeptRange | null {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node as Text).data.indexOf(words);
    if (at < 0) continue;
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    return new NoteRanges(document).describe(range);
  }
  return null;
}

/** Where kept places lead: what follows there in its text node. */
function starts(kept: Pick<Passage, 'range' | 'position'>): string[] {
  return [...new NoteRanges(document).startsOf(kept)].map(({ node, offset }) => node.data.slice(offset));
}

/** For any two places in the page: whether range and position lead back to the first, each alone. @param shares of the body's text */
function describeAll(shares: readonly number[]): string[] {
  const ranges = new NoteRanges(document);
  const text = new BodyText(document);
  const { length } = document.querySelector('body')?.textContent ?? '';
  const wrong: string[] = [];
  for (let k = 0; k + 1 < shares.length; k += 2) {
    const [start, end] = [shares[k] ?? 0, shares[k + 1] ?? 0].map((share) => Math.floor(share * length)).sort((a, b) => a - b) as [number, number];
    const [from, to] = [text.pointAt(start, 'start'), text.pointAt(end, 'end')];
    if (!from || !to || start === end) continue;
    const range = new Range();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    const kept = ranges.describe(range);
    if (kept?.position.start !== start || kept.position.end !== end) wrong.push(`described as ${JSON.stringify(kept)}, not ${String(start)}–${String(end)}`);
    for (const place of kept ? [{ range: kept.range }, { position: kept.position }] : []) {
      const back = [...ranges.startsOf(place)].map((point) => text.offsetOf(point.node, point.offset));
      if (back.length !== 1 || back[0] !== start) wrong.push(`${JSON.stringify(place)} leads to ${JSON.stringify(back)}, not ${String(start)}`);
    }
  }
  return wrong;
}

/** Milliseconds for so many kept places, on the page as it is. */
function time(kept: KeptRange, times: number): number {
  const begin = performance.now();
  const ranges = new NoteRanges(document);
  for (let k = 0; k < times; k++) for (const point of ranges.startsOf(kept)) if (point.offset < 0) throw new Error('before the text');
  return performance.now() - begin;
}
