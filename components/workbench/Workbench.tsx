import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { CheckFinding } from '../../lib/check/check.ts';
import { passes, ROW_FILTERS, type RowFilter } from '../../lib/edit/filters.ts';
import { paragraphGroups } from '../../lib/edit/paragraph-groups.ts';
import { paragraphStarts, type Row, type Side } from '../../lib/edit/rows.ts';
import type { SavedDocument, Unfitting } from '../../lib/library/saved-document.ts';
import type { Translate } from '../translate.ts';
import { type Action, OF_SENTENCES } from './actions.ts';
import type { WriteFormat } from '../../lib/exchange/write.ts';
import { Findings } from './Findings.tsx';
import { Grid } from './Grid.tsx';
import { Head } from './Head.tsx';
import { KeyList } from './KeyList.tsx';
import { RowNews } from './RowNews.tsx';
import { RowsHandle } from './RowsHandle.tsx';
import { type AskedTerm, TermForm } from './TermForm.tsx';
import type { TermNews } from './term-news.ts';
import { Toolbar } from './Toolbar.tsx';
import { UnfittingList } from './UnfittingList.tsx';
import { useHeight } from './use-height.ts';
import { useShownCaret } from './use-shown-caret.ts';
import { useMarkedWords } from './use-marked-words.ts';

/** What the workbench shows. */
export interface WorkbenchState {
  document: SavedDocument;
  rows: readonly Row[];
  at: number;
  side: Side;
  filter: RowFilter;
  editing: boolean;
  /** Paragraphs only: each bead of them is one row. */
  grouped: boolean;
  canUndo: boolean;
  canRedo: boolean;
  /** Whether the last change has been stored; `private`: it never is; `conflict`: another window has changed the document, too. */
  kept: 'kept' | 'keeping' | 'failed' | 'private' | 'conflict';
  /** The share of the work that is done while the rest is aligned again; null when it is not. */
  aligning: number | null;
  said: Said | null;
  /** What the checks have found; null while nobody wants to know. */
  findings: readonly CheckFinding[] | null;
  /** The checks are at work: what they have found is of the rows as they were. */
  checking: boolean;
  dismissed: number;
  /** Ids of the rows at which something was found. */
  warned: ReadonlySet<number>;
  /** Ids of the rows that have notes. */
  noted: ReadonlySet<number>;
  /** The index of every row by its id. */
  places: ReadonlyMap<string, number>;
  /** Ids of the rows that the person has chosen. */
  chosen: ReadonlySet<number>;
  /** A term that may go into the term list. */
  asked: AskedTerm | null;
  /** What was corrected in an earlier version of the page and does not fit this one. */
  unfitting: readonly Unfitting[];
}

/** What came of the last thing that was done. */
export type Said = { what: 'realigned'; rows: number } | { what: 'nothingToAlign' } | { what: 'noneLeft' } | { what: 'cannot' } | { what: 'alignFailed' } | { what: 'notEmptied' } | { what: 'elsewhere' } | { what: 'settled' } | { what: 'term'; news: TermNews };

export interface WorkbenchProps {
  state: WorkbenchState;
  t: Translate;
  onAction: (action: Action) => void;
  onSelect: (at: number, side: Side) => void;
  onChoose: (at: number, side: Side, stretch: boolean) => void;
  onConfirm: (at: number) => void;
  onEdited: (at: number, side: Side, texts: string[] | null) => void;
  onWriting: (at: number, side: Side, texts: string[]) => void;
  onSplit: (at: number, side: Side, unit: number, offset: number) => void;
  onFilter: (filter: RowFilter) => void;
  onGrouped: (grouped: boolean) => void;
  onCancel: () => void;
  onRetrySave: () => void;
  onSaveAs: (format: WriteFormat) => void;
  onDismiss: (finding: CheckFinding) => void;
  onRestore: () => void;
  onCloseFindings: () => void;
  /** The Chinese column's share of the width, 0–1. */
  chineseShare: number;
  onShare: (share?: number) => void;
  onUnfitting: (unfitting: Unfitting) => void;
  onSeen: (unfitting: Unfitting | null) => void;
  onClearChosen: () => void;
  onSettle: (stays: 'mine' | 'theirs') => void;
  /** The renderings that the term list has for a term. */
  knownOf: (zh: string) => readonly string[];
  /** The term is to be added, or (null) not. */
  /** @param term null: the person has left it. @returns whether it was stored. */
  onTerm: (term: AskedTerm | null) => Promise<boolean>;
  /** The button that offers what the article can be compared with. */
  compareWith: ComponentChildren;
}

const FILTER_NAMES = {
  all: 'workbench.all',
  doubtful: 'workbench.doubtful',
  notOneToOne: 'workbench.notOneToOne',
  unpaired: 'workbench.unpaired',
  unconfirmed: 'workbench.unconfirmed',
  edited: 'workbench.edited',
  marked: 'workbench.marked',
  warned: 'workbench.warned',
  noted: 'workbench.noted',
} as const satisfies Record<RowFilter, string>;

export function Workbench(props: WorkbenchProps): JSX.Element {
  const { state, t, onAction } = props;
  const { rows, at, filter } = state;
  const main = useRef<HTMLElement>(null);
  const tools = useRef<HTMLDivElement>(null);
  const caret = useRef<HTMLSpanElement>(null);
  useHeight(tools, '--tools');
  // A button that goes when it is pressed leaves the focus to nobody: it is where the person works, then.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) main.current?.querySelector<HTMLElement>('.cell.here')?.focus({ preventScroll: true });
  });
  // What was found may stand over the row at hand in a narrow window.
  useLayoutEffect(() => main.current?.querySelector('.cell.here')?.scrollIntoView({ block: 'nearest' }), [state.findings?.length]);
  useMarkedWords(main, state, `${rows.length} ${state.editing}`);
  const shown = useMemo(() => rows.flatMap((row, index) => (index === at || passes(row, filter, state.warned, state.noted) ? [index] : [])), [rows, filter, state.warned, state.noted, filter === 'all' ? -1 : at]);
  const starts = useMemo(() => paragraphStarts(rows), [rows]);
  useShownCaret(caret, [rows, shown, at, state.side, state.editing, state.grouped, state.findings === null, state.aligning === null, props.chineseShare]);
  return (
    <>
      <Head {...props} />
      {state.unfitting.length > 0 && <UnfittingList unfitting={state.unfitting} languages={state.document.languages} t={t} onGo={props.onUnfitting} onSeen={props.onSeen} />}
      <main ref={main} class={state.findings ? 'with-findings' : ''}>
        <div ref={tools} class="tools">
          <Toolbar t={t} disabled={disabledActions(state)} onAction={onAction} />
          <Filters {...props} shown={shown.length} />
        </div>
        {state.aligning === null ? (
          <div class="sheet">
            <Rows {...props} shown={shown} starts={starts} />
            <RowsHandle share={props.chineseShare} t={t} onShare={props.onShare} />
            <span ref={caret} class="split-caret" hidden />
          </div>
        ) : (
          <Aligning share={state.aligning} t={t} onCancel={props.onCancel} />
        )}
        {state.findings && <Found {...props} findings={state.findings} />}
      </main>
      <RowNews rows={rows} at={at} t={t} />
      <KeyList t={t} />
      {state.asked && <TermForm asked={state.asked} t={t} knownOf={props.knownOf} onAdd={props.onTerm} onLeave={() => void props.onTerm(null)} />}
    </>
  );
}

function Found({ state: { places, at, side, dismissed, checking }, findings, t, onSelect, onDismiss, onRestore, onCloseFindings }: WorkbenchProps & { findings: readonly CheckFinding[] }): JSX.Element {
  const rowOf = ({ places: [first] }: CheckFinding): number => places.get(first?.row ?? '') ?? -1;
  return (
    <Findings
      {...{ findings, dismissed, checking, rowOf, at, t, onDismiss, onRestore }}
      onGo={(finding) => onSelect(Math.max(0, rowOf(finding)), finding.places[0]?.en.length && !finding.places[0].zh.length ? 'en' : side)}
      onClose={onCloseFindings}
    />
  );
}

/** The grid, of sentences or of paragraphs. */
function Rows({ shown, starts, ...props }: WorkbenchProps & { shown: readonly number[]; starts: readonly boolean[] }): JSX.Element {
  const { state: { document, rows, at, side, editing, grouped, chosen }, t, onSelect } = props;
  const languages = useMemo(() => ({ zh: document.languages[0], en: document.languages[1] }), [document.languages]);
  const groups = useMemo(() => (grouped ? paragraphGroups(rows) : []), [grouped, rows]);
  const shared = { ...pick(props), texts: document.texts, languages, side, chosen, t };
  if (!grouped) return <Grid rows={rows} shown={shown} starts={starts} at={at} editing={editing} {...shared} />;
  const visible = groups.flatMap(({ from, to }, index) => (shown.some((row) => row >= from && row < to) ? [index] : []));
  const first = (index: number): number => groups[index]?.from ?? 0;
  return (
    <Grid
      rows={groups.map(({ row }) => row)}
      shown={visible}
      starts={groups.map(() => true)}
      at={groups.findIndex(({ from, to }) => at >= from && at < to)}
      editing={false}
      {...shared}
      onSelect={(index, of) => onSelect(first(index), of)}
      onChoose={(index, of, stretch) => props.onChoose(first(index), of, stretch)}
      onConfirm={(index) => props.onConfirm(first(index))}
    />
  );
}

function pick({ onSelect, onChoose, onConfirm, onEdited, onWriting, onSplit }: WorkbenchProps): Pick<WorkbenchProps, 'onSelect' | 'onChoose' | 'onConfirm' | 'onEdited' | 'onWriting' | 'onSplit'> {
  return { onSelect, onChoose, onConfirm, onEdited, onWriting, onSplit };
}

function disabledActions({ canUndo, canRedo, aligning, at, rows, grouped }: WorkbenchState): Set<Action> {
  const disabled = new Set<Action>(grouped ? OF_SENTENCES : []);
  if (!canUndo) disabled.add('undo');
  if (!canRedo) disabled.add('redo');
  if (at === rows.length - 1) for (const action of ['merge', 'swap'] as const) disabled.add(action);
  if (at === 0) for (const action of ['mergeAbove', 'unitUp', 'textUp'] as const) disabled.add(action);
  if (aligning !== null) disabled.add('realign');
  return disabled;
}

function Filters({ state: { filter, rows, grouped }, shown, t, onFilter, onGrouped, onAction }: WorkbenchProps & { shown: number }): JSX.Element {
  return (
    <div class="filters">
      <label>
        <input type="checkbox" name="grouped" checked={grouped} onChange={(event) => onGrouped(event.currentTarget.checked)} /> {t('workbench.paragraphs')}
      </label>
      <label>
        {t('workbench.show')}{' '}
        <select value={filter} onChange={(event) => onFilter(event.currentTarget.value as RowFilter)}>
          {ROW_FILTERS.map((one) => (
            <option key={one} value={one}>
              {t(FILTER_NAMES[one])}
            </option>
          ))}
        </select>
      </label>
      {filter !== 'all' && <output>{t('workbench.shown', [shown, rows.length])}</output>}
      <Jump t={t} onAction={onAction} />
    </div>
  );
}

function Jump({ t, onAction }: Pick<WorkbenchProps, 't' | 'onAction'>): JSX.Element {
  const button = (action: 'previous' | 'next', sign: string): ComponentChildren => (
    <button type="button" title={t(`workbench.${action}`)} aria-label={t(`workbench.${action}`)} onMouseDown={(event) => event.preventDefault()} onClick={() => onAction(action)}>
      {sign}
    </button>
  );
  return (
    <span class="jump">
      {button('previous', '←')}
      {button('next', '→')}
    </span>
  );
}

function Aligning({ share, t, onCancel }: { share: number; t: Translate; onCancel: () => void }): JSX.Element {
  return (
    <p class="aligning" role="status">
      <progress value={share} aria-label={t('workbench.aligning')} /> {t('workbench.aligning')}
      <button type="button" onClick={onCancel}>
        {t('popup.cancel')}
      </button>
    </p>
  );
}
