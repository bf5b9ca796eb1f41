import type { VirtualElement } from '@floating-ui/dom';
import { Archive, PanelRight, TextCursorInput, Trash2, X } from 'lucide';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { NoteChange } from '../../lib/notes/change-note.ts';
import { NOTE_COLOURS, type ColourName, type Note, type Passage } from '../../lib/notes/note.ts';
import type { Translate } from '../translate.ts';
import { Icon } from '../views/Icon.tsx';
import { usePlaced } from '../views/use-placed.ts';
import { BodyEditor } from './BodyEditor.tsx';
import { colourName } from './colour-name.ts';
import { PassageQuote, type EdgeMove } from './PassageQuote.tsx';
import { SnapshotLine, type SnapshotShown } from './SnapshotLine.tsx';
import type { SaveOutcome } from './save-outcome.ts';
import { TagChooser } from './TagChooser.tsx';

interface Props {
  note: Note;
  /** The window that writes. */
  writer: string;
  anchor: VirtualElement;
  colours: readonly ColourName[];
  known: readonly string[];
  /** What has the focus when the card opens; null: the card itself. */
  focus: 'body' | 'tags' | null;
  /** Why it was not kept; what was typed stays in the field. */
  problem: string | null;
  /** Whether a passage is found where it can be moved. */
  isFound: (passage: Passage) => boolean;
  t: Translate;
  onChange: (change: NoteChange) => Promise<SaveOutcome>;
  onCopy: (text: string) => void;
  onMove: (passage: number, move: EdgeMove) => void;
  /** The person wants to select a passage of it anew, or the one that it lacks. */
  onSelect: () => void;
  /** The evidence that is kept for it; null: none. */
  snapshot: SnapshotShown | null;
  /** Missing where the text is not its page's own. */
  onSnapshot: (() => void) | undefined;
  onOpenSnapshot: (hash: string) => void;
  onTrash: () => void;
  /** Missing where there is none beside it. */
  onPanel: (() => void) | undefined;
  onClose: () => void;
}

/** A note beside its passage: both quotes, the person's words, tags and colour. Everything is kept as it is typed. */
export function NoteCard(props: Props): JSX.Element {
  const { note, writer, anchor, colours, known, focus, problem, isFound, t, onChange, onCopy, onMove, onSelect, snapshot, onSnapshot, onOpenSnapshot, onTrash, onPanel, onClose } = props;
  const card = useRef<HTMLDivElement>(null);
  usePlaced(card, anchor, 'bottom-start', '85vh');
  useEffect(() => {
    if (focus === null) card.current?.focus({ preventScroll: true });
  }, [note.id]);
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <div ref={card} class="note-card" data-testid="note-card" data-colour={note.colour} popover="manual" role="dialog" tabIndex={-1} lang={t('extension.language')} aria-label={t('marking.note')} onKeyDown={press}>
      {note.passages.map((passage, index) => (
        <PassageQuote key={index} passage={passage} movable={isFound(passage)} t={t} onMove={(move) => onMove(index, move)} onSelect={onSelect} />
      ))}
      {note.passages.length === 1 && (
        <button type="button" class="lacking" onClick={onSelect}>
          <Icon icon={TextCursorInput} size={14} /> {t('marking.selectRendering')}
        </button>
      )}
      <BodyEditor key={note.id} note={note} writer={writer} focused={focus === 'body'} t={t} onSave={(body) => onChange({ body })} onCopy={onCopy} />
      {note.alternatives && <p class="problem">{t('marking.conflict')}</p>}
      {problem !== null && <p class="problem" role="alert">{problem}</p>}
      <TagChooser tags={note.tags} known={known} focused={focus === 'tags'} t={t} onAdd={(tag) => void onChange({ tags: { add: [tag], remove: [] } })} onRemove={(tag) => void onChange({ tags: { add: [], remove: [tag] } })} />
      {snapshot && <SnapshotLine snapshot={snapshot} t={t} onOpen={onOpenSnapshot} />}
      <div class="foot">
        <div class="swatches" role="radiogroup" aria-label={t('marking.colour')}>
          {NOTE_COLOURS.map((colour) => (
            <label key={colour} class="swatch" data-colour={colour} title={colourName(colour, colours, t)}>
              <input type="radio" name="note-colour" value={colour} checked={note.colour === colour} aria-label={colourName(colour, colours, t)} onChange={() => void onChange({ colour })} />
            </label>
          ))}
        </div>
        {!snapshot && onSnapshot && (
          <button type="button" title={t('evidence.keep')} aria-label={t('evidence.keep')} data-act="snapshot" onClick={onSnapshot}>
            <Icon icon={Archive} size={16} />
          </button>
        )}
        {onPanel && (
          <button type="button" title={t('marking.panel')} aria-label={t('marking.panel')} data-act="panel" onClick={onPanel}>
            <Icon icon={PanelRight} size={16} />
          </button>
        )}
        <button type="button" title={t('marking.trash')} aria-label={t('marking.trash')} data-act="trash" onClick={onTrash}>
          <Icon icon={Trash2} size={16} />
        </button>
        <button type="button" title={t('marking.close')} aria-label={t('marking.close')} data-act="close" onClick={onClose}>
          <Icon icon={X} size={16} />
        </button>
      </div>
    </div>
  );
}
