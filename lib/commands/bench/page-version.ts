/** A text that is changed step by step, and where each stretch of the first version stands in the last. */
import type { Stretch } from '../../notes/note.ts';

/** A part of the new version, and what it stands for in the old one; `from` is −1 for what is new. */
interface Piece {
  text: string;
  from: number;
  to: number;
}

export class PageVersion {
  readonly #original: string;
  #pieces: Piece[];

  constructor(original: string) {
    this.#original = original;
    this.#pieces = [{ text: original, from: 0, to: original.length }];
  }

  get text(): string {
    return this.#pieces.map(({ text }) => text).join('');
  }

  /** Puts something in place of a stretch of the original, which no other edit has touched; an empty stretch is an insertion. */
  replace({ start, end }: Stretch, by: string): void {
    const at = this.#split(start);
    const to = this.#split(end);
    this.#pieces.splice(at, to - at, start === end ? { text: by, from: -1, to: -1 } : { text: by, from: start, to: end });
  }

  /** Puts parts of the original, which together are all of it, into another order; before any other edit. */
  reorder(parts: readonly Stretch[]): void {
    this.#pieces = parts.map(({ start, end }) => ({ text: this.#original.slice(start, end), from: start, to: end }));
  }

  /** Says the same in another form, character by character. */
  rewrite(form: (char: string) => string): void {
    this.#pieces = this.#pieces.flatMap(({ text, from, to }) => {
      if (from < 0 || to - from !== text.length) return [{ text: Array.from(text, form).join(''), from, to }];
      let at = from;
      return Array.from(text, (char) => {
        at += char.length;
        return { text: form(char), from: at - char.length, to: at };
      });
    });
  }

  /** Puts something before or after all. */
  surround(before: string, after: string): void {
    this.#pieces = [{ text: before, from: -1, to: -1 }, ...this.#pieces, { text: after, from: -1, to: -1 }];
  }

  /** Where a stretch of the original stands now; null where nothing is left of it. */
  track({ start, end }: Stretch): Stretch | null {
    let at = 0;
    let [from, to] = [Infinity, -1];
    for (const piece of this.#pieces) {
      const held = piece.from >= 0 && piece.from < end && start < piece.to && piece.text !== '';
      if (held) {
        const same = piece.to - piece.from === piece.text.length;
        from = Math.min(from, at + (same ? Math.max(0, start - piece.from) : 0));
        to = Math.max(to, at + (same ? Math.min(piece.text.length, end - piece.from) : piece.text.length));
      }
      at += piece.text.length;
    }
    return from < to ? { start: from, end: to } : null;
  }

  /** Makes a piece begin at an offset of the original. @returns its index. */
  #split(at: number): number {
    const index = this.#pieces.findIndex(({ from, to }) => from >= 0 && from <= at && at < to);
    const piece = this.#pieces[index];
    if (!piece) return at >= this.#original.length ? this.#pieces.findLastIndex(({ to }) => to === this.#original.length) + 1 : 0;
    if (piece.from === at) return index;
    const cut = at - piece.from;
    this.#pieces.splice(index, 1, { text: piece.text.slice(0, cut), from: piece.from, to: at }, { text: piece.text.slice(cut), from: at, to: piece.to });
    return index + 1;
  }
}
