import { computed, signal } from '@preact/signals';
import { type Action, OF_SENTENCES } from '../../components/workbench/actions.ts';
import type { Said, WorkbenchState } from '../../components/workbench/Workbench.tsx';
import type { CheckFinding } from '../../lib/check/check.ts';
import { nextPassing, type RowFilter } from '../../lib/edit/filters.ts';
import { historyOf, redone, undone, withState } from '../../lib/edit/history.ts';
import { paragraphGroups } from '../../lib/edit/paragraph-groups.ts';
import * as edits from '../../lib/edit/operations.ts';
import { gapsOf, withGaps } from '../../lib/edit/realign.ts';
import { type Row, type Side, type Unit, unitText } from '../../lib/edit/rows.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import type { SavedDocument } from '../../lib/library/saved-document.ts';
import { loadLexicon } from '../background/assets.ts';
import { alignGaps } from './align-rest.ts';
import { findIn } from './check-rows.ts';
import type { DocumentKeeper } from './document-keeper.ts';
import { editedBy } from './edited-by.ts';

/** The rows, and where the person is: what is undone brings both back. */
interface Place {
  rows: readonly Row[];
  at: number;
}

/** One document under a person's hands. */
export class WorkbenchModel {
  #document: SavedDocument;
  readonly #keeper: DocumentKeeper;
  readonly #history = signal(historyOf<Place>({ rows: [], at: 0 }));
  readonly #at = signal(0);
  readonly #side = signal<Side>('zh');
  readonly #filter = signal<RowFilter>('all');
  readonly #editing = signal(false);
  readonly #grouped = signal(false);
  readonly #aligning = signal<number | null>(null);
  readonly #said = signal<Said | null>(null);
  readonly #checking = signal(false);
  readonly #lexicon = signal<Lexicon | null>(null);
  /** Ids of the rows that have notes. */
  readonly noted = signal<ReadonlySet<number>>(new Set());
  readonly #dismissed = signal<ReadonlySet<string>>(new Set());
  readonly #all = computed<CheckFinding[]>(() => (this.#checking.value ? findIn(this.#history.value.now.rows, this.#document, this.#lexicon.value) : []));
  readonly #open = computed(() => this.#all.value.filter(({ key }) => !this.#dismissed.value.has(key)));
  readonly #warned = computed(() => new Set(this.#open.value.flatMap((finding) => finding.places.map(({ row }) => Number(row)))));
  #running: AbortController | null = null;
  readonly state = computed<WorkbenchState>(() => {
    const { now, past, future } = this.#history.value;
    return {
      document: this.#document,
      rows: now.rows,
      at: this.#at.value,
      side: this.#side.value,
      filter: this.#filter.value,
      editing: this.#editing.value,
      grouped: this.#grouped.value,
      canUndo: past !== null,
      canRedo: future !== null,
      kept: this.#keeper.state.value,
      aligning: this.#aligning.value,
      said: this.#said.value,
      noted: this.noted.value,
      ...this.#found(now.rows),
    };
  });

  #found(rows: readonly Row[]): Pick<WorkbenchState, 'findings' | 'dismissed' | 'warned' | 'places'> {
    const places = new Map(rows.map(({ id }, at) => [String(id), at]));
    const findings = this.#open.value;
    return { places, findings: this.#checking.value ? findings : null, dismissed: this.#all.value.length - findings.length, warned: this.#warned.value };
  }

  /** @param said what is to be told first. */
  constructor(document: SavedDocument, keeper: DocumentKeeper, said: Said | null) {
    this.#said.value = said;
    this.#document = document;
    this.#keeper = keeper;
    this.#history.value = historyOf({ rows: document.rows, at: 0 });
    this.#dismissed.value = new Set(document.dismissed);
  }

  /** The document as it stands. */
  get document(): SavedDocument {
    return { ...this.#document, rows: this.#rows };
  }

  /** Leaves a finding out from now on; without one, all that were dismissed come back. */
  dismiss(finding: CheckFinding | null): void {
    this.#dismissed.value = finding ? new Set([...this.#dismissed.value, finding.key]) : new Set();
    this.#document = { ...this.#document, dismissed: [...this.#dismissed.value] };
    this.#keep();
  }

  check(on: boolean): void {
    this.#checking.value = on;
    if (on) void loadLexicon().then((lexicon) => (this.#lexicon.value = lexicon), () => undefined); // names are compared by spelling, then
  }

  get #rows(): readonly Row[] {
    return this.#history.peek().now.rows;
  }

  act(action: Action): void {
    this.#said.value = null;
    if (this.#grouped.peek() && OF_SENTENCES.includes(action)) {
      this.#said.value = { what: 'cannot' };
      return;
    }
    const at = this.#at.peek();
    const side = this.#side.peek();
    switch (action) {
      case 'undo':
      case 'redo':
        this.#travel(action === 'undo' ? undone(this.#history.peek()) : redone(this.#history.peek()));
        break;
      case 'next':
      case 'previous':
        this.#jump(action === 'next' ? 1 : -1);
        break;
      case 'edit':
        if (this.#rows[at]?.[side].length) this.#editing.value = true;
        break;
      case 'realign':
        void this.#realign();
        break;
      case 'check':
        this.check(!this.#checking.peek());
        break;
      case 'split':
        this.split(at, side, ...caretIn(at, side));
        break;
      default:
        this.#apply(action === 'confirm' ? this.#confirmed(at) : editedBy(action, this.#rows, at, side));
    }
  }

  select(at: number, side: Side): void {
    if (at === this.#at.peek() && side === this.#side.peek()) return;
    this.#editing.value = false;
    this.#at.value = Math.max(0, Math.min(at, this.#rows.length - 1));
    this.#side.value = side;
  }

  /** Goes so many rows that pass the filter up or down; `Infinity` to the end. */
  walk(step: number): void {
    const filter = this.#filter.peek();
    const rows = this.#rows;
    if (Math.abs(step) === Infinity) {
      const place = step > 0 ? this.#next(0, filter, -1) : this.#next(rows.length - 1, filter, 1);
      this.select(filter === 'all' ? (step > 0 ? rows.length - 1 : 0) : place < 0 ? this.#at.peek() : place, this.#side.peek());
      return;
    }
    const group = this.#groupOf(this.#at.peek());
    let at = step > 0 ? group.to - 1 : group.from;
    for (let left = Math.abs(step); left > 0; left--) {
      const next = this.#next(at, filter, step > 0 ? 1 : -1);
      if (next < 0 || (step > 0 ? next <= at : next >= at)) break;
      at = next;
    }
    this.select(at, this.#side.peek());
  }

  /** Shows paragraphs only, or sentences again. */
  group(grouped: boolean): void {
    this.#editing.value = false;
    this.#grouped.value = grouped;
  }

  /** Of paragraphs, all rows are confirmed, or none. */
  #confirmed(at: number): edits.Edited | null {
    const { from, to } = this.#groupOf(at);
    const edited = edits.confirmRows(this.#rows, from, to, !this.#rows.slice(from, to).every(({ confirmed }) => confirmed));
    return edited && { ...edited, at };
  }

  #groupOf(at: number): { from: number; to: number } {
    const group = this.#grouped.peek() && paragraphGroups(this.#rows).find(({ from, to }) => at >= from && at < to);
    return group || { from: at, to: at + 1 };
  }

  confirm(at: number): void {
    this.#apply(this.#confirmed(at));
  }

  /** @param texts what the units say now; null: the person has left it. */
  edit(at: number, side: Side, texts: string[] | null): void {
    this.#editing.value = false;
    let rows = this.#rows;
    for (const [unit, text] of (texts ?? []).entries()) {
      const original = this.#originalOf(rows[at]?.[side][unit], side);
      if (text.trim() !== '' && original !== null) rows = edits.editUnit(rows, at, side, unit, text, original)?.rows ?? rows;
    }
    if (rows !== this.#rows) this.#apply({ rows, at });
  }

  split(at: number, side: Side, unit: number, offset: number): void {
    this.#apply(edits.splitRow(this.#rows, at, side, unit, offset, (one) => unitText(one, side, this.#document.texts)));
  }

  filter(filter: RowFilter): void {
    if (filter === 'warned') this.check(true);
    this.#filter.value = filter;
    const rows = this.#rows;
    const at = this.#at.peek();
    const next = this.#next(at - 1 < 0 ? rows.length - 1 : at - 1, filter, 1);
    if (next >= 0) this.#at.value = next;
    else this.#said.value = { what: 'noneLeft' };
  }

  #next(at: number, filter: RowFilter, step: 1 | -1): number {
    return nextPassing(this.#rows, at, filter, step, this.#warned.peek(), this.noted.peek());
  }

  cancel(): void {
    this.#running?.abort();
  }

  /** What the page itself says in a unit's place. */
  #originalOf(unit: Unit | undefined, side: Side): string | null {
    if (!unit) return null;
    const { block, start, end } = unit;
    return unitText({ block, start, end }, side, this.#document.texts);
  }

  #apply(edited: edits.Edited | null): void {
    if (!edited) {
      this.#said.value = { what: 'cannot' };
      return;
    }
    this.#history.value = withState(this.#history.peek(), { rows: edited.rows, at: edited.at });
    this.#at.value = edited.at;
    this.#keep();
  }

  #travel(history: ReturnType<typeof undone<Place>>): void {
    if (history === this.#history.peek()) return;
    this.#editing.value = false;
    this.#history.value = history;
    this.#at.value = Math.min(history.now.at, history.now.rows.length - 1);
    this.#keep();
  }

  #jump(step: 1 | -1): void {
    const filter = this.#filter.peek();
    const next = this.#next(this.#at.peek(), filter === 'all' ? 'doubtful' : filter, step);
    if (next < 0) this.#said.value = { what: 'noneLeft' };
    else this.select(next, this.#side.peek());
  }

  async #realign(): Promise<void> {
    const rows = this.#rows;
    const gaps = gapsOf(rows);
    if (this.#running || gaps.length === 0) {
      if (gaps.length === 0) this.#said.value = { what: 'nothingToAlign' };
      return;
    }
    this.#running = new AbortController();
    this.#aligning.value = 0;
    try {
      const beads = await alignGaps(gaps, this.#document.texts, this.#running.signal, (share) => (this.#aligning.value = share));
      const next = withGaps(rows, gaps, beads);
      const changed = next.filter((row) => !rows.includes(row) && !rows.some(({ id }) => id === row.id)).length;
      this.#apply({ rows: next, at: Math.min(this.#at.peek(), next.length - 1) });
      this.#said.value = { what: 'realigned', rows: changed };
    } catch {
      if (!this.#running.signal.aborted) this.#said.value = { what: 'alignFailed' };
    } finally {
      this.#running = null;
      this.#aligning.value = null;
    }
  }

  #keep(): void {
    this.#keeper.keep({ ...this.#document, rows: this.#rows, changedAt: Date.now() });
  }
}

/** Where the person has put the caret in a cell: the unit and the UTF-16 offset in it; behind the first unit, where nowhere. */
function caretIn(at: number, side: Side): [unit: number, offset: number] {
  const { focusNode, focusOffset } = getSelection() ?? {};
  const unit = focusNode?.parentElement?.closest<HTMLElement>(`.row[data-at="${String(at)}"] .cell[data-side="${side}"] .unit`);
  const inText = focusNode?.nodeType === Node.TEXT_NODE && unit && (focusOffset ?? 0) + Number(unit.dataset['unit']) > 0;
  return inText ? [Number(unit.dataset['unit']), focusOffset ?? 0] : [1, 0];
}
