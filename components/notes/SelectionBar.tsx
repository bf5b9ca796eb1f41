import type { VirtualElement } from '@floating-ui/dom';
import { Copy, Link2, NotebookPen, Tag } from 'lucide';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
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

/** A line that is filled as soon as it is there is not read out, in milliseconds. */
const BEFORE_ANNOUNCED = 150;

/** The toolbar beside selected text: one stop of the Tab key. A press on it leaves the selection as it is. */
export function SelectionBar({ anchor, colours, linkable, said, t, onColour, onAct }: Props): JSX.Element {
  const bar = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const [announced, setAnnounced] = useState('');
  usePlaced(bar, anchor, 'top');
  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(t('marking.barCame')), BEFORE_ANNOUNCED);
    return () => clearTimeout(timer);
  }, []);
  const acts = ACTS.filter(({ act }) => act !== 'link' || linkable);
  const stop = Math.min(at, NOTE_COLOURS.length + acts.length - 1);
  const button = (index: number, name: string) => ({ type: 'button' as const, title: name, 'aria-label': name, tabIndex: index === stop ? 0 : -1, onFocus: () => setAt(index) });
  return (
    <div ref={bar} class="note-bar" data-testid="note-bar" popover="manual" role="toolbar" lang={t('extension.language')} aria-label={t('marking.selection')} aria-keyshortcuts="Alt+F10" onPointerDown={(event) => event.preventDefault()} onKeyDown={moveFocus}>
      {NOTE_COLOURS.map((colour, index) => (
        <button key={colour} {...button(index, t('marking.highlight', [colourName(colour, colours, t)]))} class="swatch" data-colour={colour} onClick={() => onColour(colour)} />
      ))}
      <span class="rule" aria-hidden="true" />
      {acts.map(({ act, icon, name }, index) => (
        <button key={act} {...button(NOTE_COLOURS.length + index, t(name))} data-act={act} onClick={() => onAct(act)}>
          <Icon icon={icon} size={16} />
        </button>
      ))}
      <kbd class="way-in" title={t('keys.bar')} aria-hidden="true">Tab</kbd>
      <span role="status">{said}</span>
      <span role="status" class="unseen">{announced}</span>
    </div>
  );
}

/** ← and → go from button to button, Home and End to the first and the last, as in every toolbar. */
function moveFocus(event: KeyboardEvent): void {
  const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const goal = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  if (goal === undefined || at < 0) return;
  event.preventDefault();
  buttons.at(goal % buttons.length)?.focus();
}
