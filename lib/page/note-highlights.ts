/** Marks the passages of notes where they stand, through the CSS Custom Highlight API: no node is touched. */
import type { NoteColour } from '../notes/note.ts';
import { windowAround } from './frames.ts';

/** The passages of one colour, or those of the note that is open. */
export type NoteMark = NoteColour | 'open';

const PREFIX = 'duizhao-note-';

export class NoteHighlights {
  readonly #registries = new Set<HighlightRegistry>();
  readonly #names = new Set<string>();

  /** Marks these Ranges, and nothing else, in every window in which they lie. */
  set(marks: ReadonlyMap<NoteMark, readonly Range[]>): void {
    this.clear();
    for (const [mark, ranges] of marks) this.#put(mark, ranges);
  }

  clear(): void {
    for (const registry of this.#registries) for (const name of this.#names) registry.delete(name);
    this.#registries.clear();
    this.#names.clear();
  }

  #put(mark: NoteMark, ranges: readonly Range[]): void {
    const highlights = new Map<Window, Highlight>();
    const name = PREFIX + mark;
    for (const range of ranges) {
      const view = windowAround(range.startContainer);
      let highlight = highlights.get(view);
      if (!highlight) {
        highlights.set(view, (highlight = new view.Highlight()));
        // Below the marks of the sentence that is read.
        highlight.priority = mark === 'open' ? -1 : -2;
        this.#registries.add(view.CSS.highlights);
        this.#names.add(name);
        view.CSS.highlights.set(name, highlight);
      }
      highlight.add(range);
    }
  }
}
