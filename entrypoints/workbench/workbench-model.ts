import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Action, OF_SENTENCES } from '../../components/workbench/actions.ts';
import type { AskedTerm } from '../../components/workbench/TermForm.tsx';
import type { Said, WorkbenchState } from '../../components/workbench/Workbench.tsx';
import type { CheckFinding, Term } from '../../lib/check/check.ts';
import type { RowFilter } from '../../lib/edit/filters.ts';
import { historyOf, redone, undone, withState } from '../../lib/edit/history.ts';
import * as edits from '../../lib/edit/operations.ts';
import { type Row, type Side, unitText } from '../../lib/edit/rows.ts';
import type { SavedDocument, Unfitting } from '../../lib/library/saved-document.ts';
import { RestAligner } from './align-rest.ts';
import { caretIn, leaveField } from './caret.ts';
import type { DocumentKeeper } from './document-keeper.ts';
import { editedBy, withTexts } from './edited-by.ts';
import { RowChecks } from './row-checks.ts';
import { RowPlace } from './row-place.ts';
import { RowSelection } from './row-selection.ts';
import { termAtHand } from './terms/word-at-hand.ts';

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
  readonly #rowsNow = computed(() => this.#history.value.now.rows);
  readonly #places = computed(() => new Map(this.#rowsNow.value.map(({ id }, at) => [String(id), at])));
  readonly #editing = signal(false);
  readonly aligner = new RestAligner();
  readonly #said = signal<Said | null>(null);
  readonly #asked = signal<AskedTerm | null>(null);
  readonly #unfitting = signal<readonly Unfitting[]>([]);
  readonly checks: RowChecks;
  readonly place: RowPlace;
  readonly selection: RowSelection;
  /** Ids of the rows that have notes. */
  readonly noted = signal<ReadonlySet<number>>(new Set());
  readonly state = computed<WorkbenchState>(() => {
    const { now, past, future } = this.#history.value;
    const { checks, place: { at, side, filter, grouped } } = this;
    return {
      document: this.#document,
      rows: now.rows,
      places: this.#places.value,
      at: at.value, side: side.value, filter: filter.value, grouped: grouped.value,
      editing: this.#editing.value,
      canUndo: past !== null,
      canRedo: future !== null,
      kept: this.#keeper.state.value,
      aligning: this.aligner.share.value,
      said: this.#said.value,
      findings: checks.isOn.value ? checks.open.value : null,
      checking: checks.isRunning.value,
      dismissed: checks.dismissedCount.value,
      warned: checks.warned.value,
      chosen: this.selection.chosen.value,
      asked: this.#asked.value,
      unfitting: this.#unfitting.value,
      noted: this.noted.value,
    };
  });

  /** @param terms the person's term list. */
  constructor(document: SavedDocument, keeper: DocumentKeeper, terms: ReadonlySignal<readonly Term[]>) {
    this.#unfitting.value = document.unfitting ?? [];
    this.#document = document;
    this.#keeper = keeper;
    this.#history.value = historyOf({ rows: document.rows, at: 0 });
    this.checks = new RowChecks(document, this.#rowsNow, terms);
    this.place = new RowPlace(this.#rowsNow, { warned: this.checks.warned, noted: this.noted });
    this.selection = new RowSelection(this.#rowsNow, this.place);
    keeper.onOther = (other) => this.#adopt(other);
  }

  /** The document as it stands. */
  get document(): SavedDocument {
    return { ...this.#document, rows: this.#rows, unfitting: this.#unfitting.peek() };
  }

  /** The document with the chosen rows only; with all, where none is chosen. */
  get chosenDocument(): SavedDocument {
    return this.selection.rows.length > 0 ? { ...this.#document, rows: this.selection.rows } : this.document;
  }

  /** Leaves a finding out from now on; without one, all that were dismissed come back. */
  dismiss(finding: CheckFinding | null): void {
    this.checks.dismissed.value = finding ? new Set([...this.checks.dismissed.peek(), finding.key]) : new Set();
    this.#document = { ...this.#document, dismissed: [...this.checks.dismissed.peek()] };
    this.#keep();
  }

  /** The person has seen to a correction that does not fit any more; to all of them, where it is null. */
  seen(unfitting: Unfitting | null): void {
    this.#unfitting.value = this.#unfitting.peek().filter((one) => unfitting !== null && one !== unfitting);
    this.#keep();
  }

  get #rows(): readonly Row[] {
    return this.#rowsNow.peek();
  }

  act(action: Action): void {
    // The rest is being aligned: what is done to the rows now would be lost with them.
    if (this.aligner.share.peek() !== null) return;
    this.#said.value = null;
    const { at: { value: at }, side: { value: side }, grouped } = this.place;
    const caret = caretIn(at, side);
    // What is done is done to what has been written.
    if (leaveField() && action === 'edit') return;
    if (grouped.peek() && OF_SENTENCES.includes(action)) {
      this.#said.value = { what: 'cannot' };
      return;
    }
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
        this.checks.turn(!this.checks.isOn.peek());
        break;
      case 'term':
        void this.#ask(at, side);
        break;
      case 'choose':
        this.selection.toggle(at);
        break;
      case 'chooseUp':
      case 'chooseDown':
        this.chooseTo(this.place.walked(action === 'chooseDown' ? 1 : -1), side);
        break;
      case 'chooseAll':
        this.selection.all();
        break;
      case 'chooseNone':
        this.selection.clear();
        break;
      case 'split':
        this.split(at, side, ...caret);
        break;
      default:
        this.#apply(action === 'confirm' ? this.#confirmed(at) : editedBy(action, this.#rows, at, side));
    }
  }

  select(at: number, side: Side): void {
    if (at === this.place.at.peek() && side === this.place.side.peek()) return;
    this.selection.settle();
    this.#editing.value = false;
    this.place.go(at, side);
  }

  /** Chooses everything that is shown from the row at hand to this one, which is the row at hand from now on. */
  chooseTo(at: number, side: Side): void {
    this.#editing.value = false;
    this.selection.stretchTo(at);
    this.place.go(at, side);
  }

  /** Shows paragraphs only, or sentences again. */
  group(grouped: boolean): void {
    this.#editing.value = false;
    this.place.grouped.value = grouped;
  }

  /** Of paragraphs, all rows are confirmed, or none. */
  #confirmed(at: number): edits.Edited | null {
    const { from, to } = this.place.groupOf(at);
    const edited = edits.confirmRows(this.#rows, from, to, !this.#rows.slice(from, to).every(({ confirmed }) => confirmed));
    return edited && { ...edited, at };
  }

  confirm(at: number): void {
    this.#apply(this.#confirmed(at));
  }

  /** @param texts what the units say now; null: the person has left it. */
  edit(at: number, side: Side, texts: string[] | null): void {
    this.#editing.value = false;
    if (texts === null) void this.#keeper.look();
    const rows = withTexts(this.#rows, at, side, texts ?? [], this.#document.texts);
    if (rows !== this.#rows) this.#apply({ rows, at });
    if (texts?.some((text) => text.trim() === '')) this.#said.value = { what: 'notEmptied' };
  }

  split(at: number, side: Side, unit: number, offset: number): void {
    this.#apply(edits.splitRow(this.#rows, at, side, unit, offset, (one) => unitText(one, side, this.#document.texts)));
  }

  async filter(filter: RowFilter): Promise<void> {
    const { place } = this;
    place.filter.value = filter;
    if (filter === 'warned') {
      this.checks.turn(true);
      await this.checks.settled();
      if (place.filter.peek() !== filter) return;
    }
    const next = place.next((place.at.peek() || this.#rows.length) - 1, 1);
    if (next >= 0) place.go(next);
    else this.#said.value = { what: 'noneLeft' };
  }

  /** Offers the word at hand, or what is selected, for the term list. */
  async #ask(at: number, side: Side): Promise<void> {
    const row = this.#rows[at];
    if (row) this.#asked.value = await termAtHand(at, side, row, this.#document.texts);
  }

  /** The person has added the term, or left it. */
  answered(said: Said | null): void {
    this.#asked.value = null;
    this.#said.value = said;
  }

  /** Another window has changed the document: its rows are shown from now on. */
  #adopt(other: SavedDocument): boolean {
    if (this.#editing.peek() || this.aligner.share.peek() !== null) return false;
    this.#take(other);
    this.#said.value = { what: 'elsewhere' };
    return true;
  }

  /** Puts another window's rows here; undoing brings back those that stood here. */
  #take({ rows, dismissed = [], unfitting = [] }: SavedDocument): void {
    const here = this.#rows[this.place.at.peek()]?.id;
    this.#document = { ...this.#document, dismissed };
    this.checks.dismissed.value = new Set(dismissed);
    this.#unfitting.value = unfitting;
    const at = Math.max(0, rows.findIndex(({ id }) => id === here));
    this.#history.value = withState(this.#history.peek(), { rows, at });
    this.place.go(at);
  }

  /** Two windows have changed the document at once, and the person has said whose rows stay. Undoing brings the others back. */
  async settle(stays: 'mine' | 'theirs'): Promise<void> {
    this.#editing.value = false;
    const other = await this.#keeper.settle(stays);
    if (!other) return;
    const mine = this.document;
    this.#take(other);
    if (stays === 'mine') {
      this.#take(mine);
      this.#keep();
    }
    this.#said.value = { what: 'settled' };
  }

  #apply(edited: edits.Edited | null): void {
    if (!edited) {
      this.#said.value = { what: 'cannot' };
      return;
    }
    const history = this.#history.peek();
    // Undoing leads back to where the person is now.
    this.#history.value = withState({ ...history, now: { ...history.now, at: this.place.at.peek() } }, { rows: edited.rows, at: edited.at });
    this.place.go(edited.at);
    this.#keep();
  }

  #travel(history: ReturnType<typeof undone<Place>>): void {
    if (history === this.#history.peek()) return;
    this.#editing.value = false;
    this.#history.value = history;
    this.place.go(history.now.at);
    this.#keep();
  }

  #jump(step: 1 | -1): void {
    const filter = this.place.filter.peek();
    const next = this.place.next(this.place.at.peek(), step, filter === 'all' ? 'doubtful' : filter);
    if (next < 0) this.#said.value = { what: 'noneLeft' };
    else this.select(next, this.place.side.peek());
  }

  async #realign(): Promise<void> {
    const { said, rows } = await this.aligner.run(this.#rows, this.#document.texts);
    if (rows) this.#apply({ rows, at: Math.min(this.place.at.peek(), rows.length - 1) });
    if (said) this.#said.value = said;
  }

  #keep(): void {
    this.#keeper.keep({ ...this.document, changedAt: Date.now() });
  }
}
