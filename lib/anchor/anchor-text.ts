import type { Stretch } from '../notes/note.ts';
import { Folder, type Folded, type Simplify } from './fold.ts';
import { GramIndex } from './grams.ts';

/** A text in which passages are looked for: folded and indexed when the first one asks for it, once. */
export class AnchorText {
  readonly text: string;
  readonly folder: Folder;
  #folded: Folded | null = null;
  #grams: GramIndex | null = null;

  /** @param simplify without it, Simplified and Traditional characters are different ones. */
  constructor(text: string, simplify?: Simplify) {
    this.text = text;
    this.folder = folderFor(simplify);
  }

  get folded(): Folded {
    return (this.#folded ??= this.folder.fold(this.text));
  }

  get grams(): GramIndex {
    return (this.#grams ??= new GramIndex(this.folded.units));
  }

  /** The first folded place at or after an offset into the text. */
  foldedPlace(offset: number): number {
    const { origins } = this.folded;
    let [low, high] = [0, origins.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((origins[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The characters from which a stretch of the folded text comes, their combining marks included. */
  stretchOf(start: number, end: number): Stretch {
    const { origins } = this.folded;
    const last = origins[end - 1] ?? 0;
    let to = Math.min(this.text.length, last + ((this.text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1));
    while (to < this.text.length && COMBINING.test(this.text.charAt(to))) to++;
    return { start: origins[start] ?? 0, end: to };
  }
}

const COMBINING = /[\p{M}\u200d]/u;

/** What a folder has learnt of characters serves all texts. */
function folderFor(simplify: Simplify | undefined): Folder {
  if (!simplify) return PLAIN;
  let folder = FOLDERS.get(simplify);
  if (!folder) FOLDERS.set(simplify, (folder = new Folder(simplify)));
  return folder;
}
const PLAIN = new Folder();
const FOLDERS = new WeakMap<Simplify, Folder>();
