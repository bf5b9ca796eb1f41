import type { JSX } from 'preact';
import { memo } from 'preact/compat';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Row, type Side, type Texts, unitText } from '../../lib/edit/rows.ts';
import type { Translate } from '../translate.ts';
import { ConfidenceMark } from './ConfidenceMark.tsx';

export interface RowProps {
  row: Row;
  /** Index among all rows. */
  at: number;
  texts: Texts;
  languages: { zh: string; en: string };
  /** A paragraph begins here. */
  starts: boolean;
  /** The side on which the person is, where they are in this row. */
  active: Side | null;
  /** The person has chosen it, to be saved with others. */
  isChosen: boolean;
  editing: boolean;
  t: Translate;
  onSelect: (at: number, side: Side) => void;
  /** @param stretch everything from the row at hand to this one. */
  onChoose: (at: number, side: Side, stretch: boolean) => void;
  onConfirm: (at: number) => void;
  onEdited: (at: number, side: Side, texts: string[] | null) => void;
  /** @param texts what the units say so far. */
  onWriting: (at: number, side: Side, texts: string[]) => void;
  onSplit: (at: number, side: Side, unit: number, offset: number) => void;
}

const SIDES = ['zh', 'en'] as const;

/** A row of the grid: its number and mark, and both texts. */
export const RowView = memo(function RowView(props: RowProps): JSX.Element {
  const { row, at, starts, active, isChosen, t, onConfirm, onChoose } = props;
  const classes = ['row', starts && 'starts', active && 'active', row.confirmed && 'confirmed', row.marked && 'marked', isChosen && 'chosen'].filter(Boolean).join(' ');
  return (
    <div class={classes} role="row" aria-rowindex={at + 1} aria-selected={isChosen} data-at={at}>
      <div class="gutter" role="rowheader">
        <label class="choose">
          <input
            type="checkbox"
            tabIndex={-1}
            checked={isChosen}
            aria-label={t('workbench.chooseRow', [at + 1])}
            // The focus stays in the grid.
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => {
              // The box follows the choice.
              event.preventDefault();
              onChoose(at, active ?? 'zh', event.shiftKey);
            }}
          />
          <span class="number">{at + 1}</span>
        </label>
        <button type="button" tabIndex={-1} aria-label={t(row.confirmed ? 'workbench.unconfirmRow' : 'workbench.confirmRow', [at + 1])} onClick={() => onConfirm(at)}>
          <ConfidenceMark row={row} t={t} />
        </button>
        {row.marked && (
          <span class="bookmark" title={t('workbench.marked')} aria-label={t('workbench.marked')} role="img">
            ⚑
          </span>
        )}
      </div>
      {SIDES.map((side) => (
        <Cell key={side} side={side} {...props} />
      ))}
    </div>
  );
});

function Cell(props: RowProps & { side: Side }): JSX.Element {
  const { row, at, side, texts, languages, active, editing, t, onSelect, onChoose } = props;
  const isHere = active === side;
  if (isHere && editing) return <CellEditor {...props} />;
  return (
    <div
      class={isHere ? 'cell here' : 'cell'}
      role="gridcell"
      lang={languages[side]}
      tabIndex={isHere ? 0 : -1}
      data-side={side}
      aria-label={row[side].length === 0 ? t('workbench.emptyCell') : undefined}
      onMouseDown={(event) => {
        if (!event.shiftKey || event.button !== 0) return;
        // Rows are chosen, not their text.
        event.preventDefault();
        onChoose(at, side, true);
      }}
      onClick={(event) => !event.shiftKey && onSelect(at, side)}
      onFocus={() => onSelect(at, side)}
    >
      {row[side].map((unit, index) => (
        <span key={index} class={unit.text === undefined ? 'unit' : 'unit edited'} data-unit={index} title={unit.text === undefined ? undefined : t('workbench.editedUnit')}>
          {unitText(unit, side, texts)}
        </span>
      ))}
    </div>
  );
}

/** The cell under the person's hands: a field for each of its units. */
function CellEditor({ row, at, side, texts, languages, t, onEdited, onWriting, onSplit }: RowProps & { side: Side }): JSX.Element {
  const cell = useRef<HTMLDivElement>(null);
  // Before the next key comes.
  useLayoutEffect(() => {
    const field = cell.current?.querySelector('textarea');
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const read = (): string[] => [...(cell.current?.querySelectorAll('textarea') ?? [])].map((field) => field.value.replaceAll(/\s*\n\s*/gu, ' '));
  const ended = useRef(false);
  /** @param now what the units say; null: as before. */
  const end = (now: string[] | null): void => {
    ended.current = true;
    onEdited(at, side, now);
  };
  /** The person goes on elsewhere, or leaves the page: what was written stays. In another window, they may come back to it. */
  const endElsewhere = (to: EventTarget | null): void => {
    if (!ended.current && document.hasFocus() && !(to instanceof Node && cell.current?.contains(to))) end(read());
  };
  useLayoutEffect(() => {
    const onLeave = (): void => {
      if (!ended.current) end(read());
    };
    addEventListener('pagehide', onLeave);
    return () => removeEventListener('pagehide', onLeave);
  });
  /** Where the caret is: the focus may have gone to a button since. */
  const caret = useRef<{ unit: number; field: HTMLTextAreaElement } | null>(null);
  const splitAtCaret = (): void => {
    const field = caret.current?.field ?? cell.current?.querySelector('textarea');
    if (!field) return;
    const offset = field.selectionStart;
    end(read());
    onSplit(at, side, caret.current?.unit ?? 0, offset);
  };
  const onKeyDown = (event: KeyboardEvent, unit: number): void => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') end(null);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      caret.current = { unit, field: event.currentTarget as HTMLTextAreaElement };
      splitAtCaret();
    } else if (event.key === 'Enter') end(read());
    else return;
    event.preventDefault();
  };
  return (
    <div ref={cell} class="cell here editing" role="gridcell" lang={languages[side]} data-side={side} onFocusOut={({ relatedTarget }) => endElsewhere(relatedTarget)}>
      {row[side].map((unit, index) => (
        <textarea
          key={index}
          rows={1}
          aria-label={t('workbench.editUnit', [index + 1])}
          defaultValue={unitText(unit, side, texts)}
          onFocus={({ currentTarget }) => (caret.current = { unit: index, field: currentTarget })}
          onKeyDown={(event) => onKeyDown(event, index)}
          onInput={() => onWriting(at, side, read())}
        />
      ))}
      <p class="buttons">
        <button type="button" onClick={() => end(read())}>
          {t('workbench.keepEdit')}
        </button>
        <button type="button" onClick={splitAtCaret}>
          {t('workbench.splitHere')}
        </button>
        <button type="button" onClick={() => end(null)}>
          {t('workbench.leaveEdit')}
        </button>
      </p>
      <p class="hint">{t('workbench.editHint')}</p>
    </div>
  );
}
