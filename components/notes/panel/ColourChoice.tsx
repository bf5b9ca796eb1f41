import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { NOTE_COLOURS, type ColourName, type NoteColour } from '../../../lib/notes/note.ts';
import type { Translate } from '../../translate.ts';
import { colourName } from '../colour-name.ts';

/** The colours as radio buttons, with the person's names of them. */
export function ColourChoice({ colour, names, t, onColour }: { colour: NoteColour; names: readonly ColourName[]; t: Translate; onColour: (colour: NoteColour) => void }): JSX.Element {
  const group = useId();
  return (
    <div class="swatches" role="radiogroup" aria-label={t('marking.colour')}>
      {NOTE_COLOURS.map((one) => (
        <label key={one} class="swatch" data-colour={one} title={colourName(one, names, t)}>
          <input type="radio" name={group} value={one} checked={one === colour} aria-label={colourName(one, names, t)} onChange={() => onColour(one)} />
        </label>
      ))}
    </div>
  );
}
