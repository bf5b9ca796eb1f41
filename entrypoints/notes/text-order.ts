import { inKnownOrder } from '../../lib/notes/order-notes.ts';
import type { PlacedNote } from './placed-notes.ts';

/** The ids of notes in the order of the text, by where they stand now: notes on the page first. */
export function inTextOrder(placed: readonly PlacedNote[]): string[] {
  const standing = placed.map(({ note, passages }) => ({
    ...note,
    passages: note.passages.flatMap((passage, at) => {
      const stretch = passages[at]?.stretch;
      return stretch ? [{ ...passage, place: stretch }] : [];
    }),
  }));
  return inKnownOrder(standing).map(({ id }) => id);
}
