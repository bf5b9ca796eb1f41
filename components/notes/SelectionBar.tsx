import type { VirtualElement } from '@floating-ui/dom';
import { Copy, Link2, NotebookPen, Tag } from 'lucide';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { NOTE_COLOURS, type ColourName, type NoteColour } from '../../lib/notes/note.ts';
import type { Translate } from '../translate.ts';
import { Icon } from '../views/Icon.tsx';
import { usePlaced } from '../views/use-placed.ts';
import { colourName } from './colour-name.ts';

/** What can be done with selected text. */
export type SelectionAct = 'note' | 'tag' | 'copy' | 'link';

interface Props {
  anchor: VirtualElement;
  colours: readonly ColourName[];
  /** Whether the text stands on this page, so that an address can lead to it. */
  linkable: boolean;
  /** What was done, or could not be. */
  said: string | null;
  t: Translate;
  onColour: (colour: NoteColour) => void;
  onAct: (act: SelectionAct) => void;
}

const ACTS = [
  { act: 'note', icon: NotebookPen, name: 'marking.add' },
  { act: 'tag', icon: Tag, name: 'marking.tag' },
  { act: 'copy', icon: Copy, name: 'marking.copy' },
  { act: 'link', icon: Link2, name: 'marking.link' },
] as const;

/** The toolbar beside selected text. A press on it leaves the selection as it is. */
export function SelectionBar({ anchor, colours, linkable, said, t, onColour, onAct }: Props): JSX.Element {
  const bar = useRef<HTMLDivElement>(null);
  usePlaced(bar, anchor, 'top');
  return (
    <div ref={bar} class="note-bar" data-testid="note-bar" popover="manual" role="toolbar" lang={t('extension.language')} aria-label={t('marking.selection')} onPointerDown={(event) => event.preventDefault()} onKeyDown={moveFocus}>
      {NOTE_COLOURS.map((colour) => (
        <button key={colour} type="button" class="swatch" data-colour={colour} title={t('marking.highlight', [colourName(colour, colours, t)])} aria-label={t('marking.highlight', [colourName(colour, colours, t)])} onClick={() => onColour(colour)} />
      ))}
      <span class="rule" aria-hidden="true" />
      {ACTS.filter(({ act }) => act !== 'link' || linkable).map(({ act, icon, name }) => (
        <button key={act} type="button" title={t(name)} aria-label={t(name)} data-act={act} onClick={() => onAct(act)}>
          <Icon icon={icon} size={16} />
        </button>
      ))}
      <span role="status">{said}</span>
    </div>
  );
}

/** ← and → go from button to button, as in every toolbar. */
function moveFocus(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const buttons = [...((event.currentTarget as HTMLElement).querySelectorAll('button'))];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}
