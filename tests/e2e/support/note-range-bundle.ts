import { sameWords } from '../../../lib/anchor/fold.ts';
import type { Passage } from '../../../lib/notes/note.ts';
import { NoteRanges, type KeptRange } from '../../../lib/page/note-range.ts';

/** What the tests call inside a real page: bundled and put into it by `note-range.test.ts`. */
const noteRanges = { describe, describeText, resolve, describeAll, time };
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

/** The words to which a kept place leads, or null. @param words those that it should hold; null: any */
function resolve(kept: Pick<Passage, 'range' | 'position'>, words: string | null): string | null {
  return new NoteRanges(document).resolve(kept, (text) => words === null || sameWords(text, words))?.toString() ?? null;
}

/** For any two places in the page: whether range and position lead back to the same text, each alone. @param shares of the body's text */
function describeAll(shares: readonly number[]): string[] {
  const ranges = new NoteRanges(document);
  const text = document.querySelector('body')?.textContent ?? '';
  const wrong: string[] = [];
  for (let k = 0; k + 1 < shares.length; k += 2) {
    const [start, end] = [shares[k] ?? 0, shares[k + 1] ?? 0].map((share) => Math.floor(share * text.length)).sort((a, b) => a - b) as [number, number];
    const range = ranges.rangeOf({ start, end });
    const expected = text.slice(start, end);
    if (expected === '' ? range !== null : range?.toString() !== expected) wrong.push(`position ${String(start)}–${String(end)}: ${range?.toString() ?? 'none'}, not ${expected}`);
    const kept = range && ranges.describe(range);
    if (range && (kept?.position.start !== start || kept.position.end !== end)) wrong.push(`described as ${JSON.stringify(kept)}, not ${String(start)}–${String(end)}`);
    const back = kept && ranges.resolve({ range: kept.range }, (found) => found === expected);
    if (range && back?.toString() !== expected) wrong.push(`range ${JSON.stringify(kept?.range)}: ${back?.toString() ?? 'none'}, not ${expected}`);
  }
  return wrong;
}

/** Milliseconds for so many kept places, on the page as it is. */
function time(kept: KeptRange, times: number): number {
  const begin = performance.now();
  const ranges = new NoteRanges(document);
  for (let k = 0; k < times; k++) ranges.resolve(kept, () => true);
  return performance.now() - begin;
}
