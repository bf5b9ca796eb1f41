import type { ColourName, NoteColour } from '../../lib/notes/note.ts';
import type { Translate } from '../translate.ts';

const NAMES = {
  yellow: 'marking.yellow', green: 'marking.green', blue: 'marking.blue', red: 'marking.red', purple: 'marking.purple', grey: 'marking.grey',
} as const satisfies Record<NoteColour, string>;

/** The name that the person has given to a colour, or else its own. */
export function colourName(colour: NoteColour, names: readonly ColourName[], t: Translate): string {
  return names.find((one) => one.colour === colour)?.name ?? t(NAMES[colour]);
}
