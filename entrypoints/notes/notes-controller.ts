import type { SaveOutcome } from '../../components/notes/save-outcome.ts';
import type { EdgeMove } from '../../components/notes/PassageQuote.tsx';
import type { SelectionAct } from '../../components/notes/SelectionBar.tsx';
import type { NoteKept, NoteLost, SnapshotOutcome } from '../../lib/note-messages.ts';
import { moveEdge } from '../../lib/notes/adjust.ts';
import type { NoteChange } from '../../lib/notes/change-note.ts';
import { idFrom } from '../../lib/notes/new-id.ts';
import type { Note, NoteColour } from '../../lib/notes/note.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings.ts';
import { isElement } from '../../lib/page/safe-dom.ts';
import type { DoorWorld } from '../reader/notes-door.ts';
import { t } from '../views/words-here.ts';
import { BarFocus } from './bar-focus.ts';
import { nodeOf } from './event-node.ts';
import { newNote, type Selected } from './make-note.ts';
import type { NotesBoard } from './notes-board.ts';
import { NotesPlace } from './notes-place.ts';
import { locatedPassage, passagesOf, withSelected } from './note-passages.ts';
import { problemOf, saveOutcomeOf } from './reply-words.ts';
import { selectedNow } from './selected-now.ts';
import { outcomeOf, sendSnapshot } from './send-snapshot.ts';
import { type Focus, type Shown, type ShownActs, shownView } from './shown.tsx';
import { isInField, watchSelection } from './selection-watch.ts';
import { takeSelected } from './take-selected.ts';

interface ControllerOptions {
  /** A note was opened. */
  onOpened: (id: string) => void;
  /** Something may be on the page now. */
  onShown: () => void;
}

/** How long a note that was thrown away can be brought back here, in milliseconds. It stays in the trash for 30 days. */
const UNDO_FOR = 8000;

/** What a person does about notes, on a page or in the workbench: selecting, marking, writing. */
export class NotesController {
  readonly notes: NotesBoard;
  readonly #writer = idFrom(crypto.getRandomValues(new Uint8Array(16)));
  readonly #left = new AbortController();
  readonly #place: NotesPlace;
  readonly #focus: BarFocus;
  readonly #options: ControllerOptions;
  #settings: Settings = DEFAULT_SETTINGS;
  #shown: Shown | null = null;
  #colour: NoteColour = 'yellow';
  readonly #heard = new Set<Window>();
  readonly #before = (globalThis as DoorWorld).duizhaoLeftAtDoor?.();
  #undo = 0;
  /** A note on what is selected is wanted, and the page is not read yet. */
  #wanted = this.#before?.wanted ?? null;
  /** The note whose passage the person is selecting anew; or one of its passages, and the other stays. */
  #reanchoring: { id: string; one: boolean } | null = null;

  constructor(notes: NotesBoard, options: ControllerOptions) {
    this.#options = options;
    this.notes = notes;
    this.#place = new NotesPlace(() => notes.overlay, () => ({ settings: this.#settings, page: null }));
    this.#focus = new BarFocus(this.#place, () => notes.selection()?.range ?? null);
  }

  /** Notes or their places are others. */
  onNotes(): void {
    this.#hear();
    this.#draw();
    this.#options.onShown();
    this.#noteWanted();
  }

  /** A view lies over the page in which notes are to be marked. */
  dress(overlay: HTMLElement): void {
    this.#place.dress(overlay);
  }

  /** From now on; whoever it calls back knows it by now. */
  begin(): void {
    this.notes.begin();
    this.#hear();
  }

  /** In every window in which text stands: frames come and go with the page. */
  #hear(): void {
    const { signal } = this.#left;
    for (const view of this.notes.windows()) {
      if (this.#heard.has(view)) continue;
      this.#heard.add(view);
      watchSelection((made) => this.#onSelection(made), signal, this.#before?.selectedAt, view);
      view.addEventListener('click', (event) => this.#onClick(event), { signal, capture: true });
      view.addEventListener('keydown', (event) => this.#onKey(event), { signal, capture: true });
    }
  }

  set settings(settings: Settings) {
    this.#settings = settings;
    this.#draw();
  }

  /** Writes a note on what is selected, or on the sentence pair that is marked in a view, or on nothing. */
  noteSelection(): void {
    this.#wanted = 'note';
    this.#noteWanted();
  }

  /** As soon as the page is read: who asks by shortcut or menu may be the first. */
  #noteWanted(): void {
    const act = this.#wanted;
    if (!act || !this.notes.text) return;
    this.#wanted = null;
    const selected = this.#selected()?.selected ?? this.#activePair();
    if (selected) void this.#make(selected, this.#colour, act === 'note' ? 'body' : undefined);
  }

  /** Whether anything of ours is on the page. */
  get shows(): boolean {
    return this.#shown !== null || this.notes.news.notes.length > 0;
  }

  /** Lets the person select the passage of a note anew. @param one of its passages only: that in the language that they select. */
  reanchor(id: string, one = false): void {
    this.#reanchoring = { id, one };
    this.#show({ kind: 'asked' });
  }

  end(): void {
    this.#left.abort();
    clearTimeout(this.#undo);
    this.#place.remove();
    this.notes.end();
  }

  #selected(): ReturnType<typeof selectedNow> {
    return selectedNow({ text: this.notes.text, selection: this.notes.selection() });
  }

  #activePair(): Selected | null {
    return this.notes.activePair(this.#settings.primary);
  }

  #onSelection(made: boolean): void {
    if (this.#shown?.kind === 'card') return;
    const found = made || this.#shown?.kind === 'bar' ? this.#selected() : null;
    const before = this.#shown;
    if (found && this.#reanchoring !== null) void this.#anchorAnew(this.#reanchoring.id, found.selected, this.#reanchoring.one);
    else if (found) {
      this.#show({ kind: 'bar', said: null, ...found });
      this.#focus.barCame();
    } else if (before?.kind === 'bar') this.#close();
  }

  #onClick(event: MouseEvent): void {
    const target = nodeOf(event);
    if (!event.isTrusted || !target || this.#place.holds(event.target) || this.#place.holds(target)) return;
    if (this.#shown?.kind === 'card') this.#close();
    if (!isElement(target) || target.closest('a[href], button, input, textarea, select') || this.#selected()) return;
    const placed = this.notes.noteAt(event.clientX, event.clientY, target);
    if (placed) this.openCard(placed.note.id, null);
  }

  #onKey(event: KeyboardEvent): void {
    const target = nodeOf(event);
    if (!event.isTrusted || event.isComposing || !target || isInField(target)) return;
    if (event.key === 'Escape' && (this.#shown || this.#reanchoring !== null)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#reanchoring = null;
      this.#close();
      return;
    }
    if (this.#focus.heed(event, this.#shown?.kind === 'bar')) return;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    const act = plain ? this.notes.actOf(event.key) : null;
    const selected = act && (this.#selected()?.selected ?? this.#activePair());
    if (!selected) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void this.#make(selected, this.#colour, act === 'note' ? 'body' : undefined);
  }

  openCard(id: string, focus: Focus): void {
    this.#reanchoring = null;
    this.#show({ kind: 'card', id, focus, problem: null });
    this.#options.onOpened(id);
  }

  #act(act: SelectionAct, selected: Selected): void {
    if (act === 'note' || act === 'tag') void this.#make(selected, this.#colour, act === 'note' ? 'body' : 'tags');
    else void this.#take(act, selected);
  }

  /** Makes the note: the passage, and with it the words or sentences that render it. @param focus opens its card there. */
  async #make(selected: Selected, colour: NoteColour, focus?: Focus): Promise<void> {
    const { text } = this.notes;
    if (!text) return;
    this.#colour = colour;
    const { passages, about } = await passagesOf(text, selected);
    const note = newNote(passages, about, this.notes.page, colour);
    for (const view of this.notes.windows()) view.getSelection()?.removeAllRanges();
    this.notes.expect(note);
    if (focus === undefined) this.#close();
    else this.openCard(note.id, focus);
    this.#kept(await this.notes.link.send({ type: 'noteNew', note }), note.id);
  }

  async #anchorAnew(id: string, selected: Selected, one: boolean): Promise<void> {
    const { text } = this.notes;
    const note = this.notes.shownNote(id);
    this.#reanchoring = null;
    if (!text) return;
    const change = one && note ? { passages: withSelected(note.passages, text, selected) } : await passagesOf(text, selected);
    for (const view of this.notes.windows()) view.getSelection()?.removeAllRanges();
    await this.#change(id, change);
    this.openCard(id, null);
  }

  async #take(act: 'copy' | 'link', selected: Selected): Promise<void> {
    const done = await takeSelected(act, selected, this.notes);
    if (this.#shown?.kind === 'bar') this.#show({ ...this.#shown, said: t(done ? 'marking.copied' : 'marking.notCopied') });
  }

  async #change(id: string, change: NoteChange): Promise<SaveOutcome> {
    if (change.colour) this.#colour = change.colour;
    const reply = await this.notes.link.send({ type: 'noteChange', id, change, writer: this.#writer });
    if (!change.body) this.#kept(reply, id); // the text's own field tells it
    return saveOutcomeOf(reply);
  }

  /** Keeps the article as it stands as evidence for a note. */
  async keepSnapshot(id: string): Promise<SnapshotOutcome> {
    const reply = await sendSnapshot(this.notes, id, this.#writer);
    if (reply) this.#kept(reply, id);
    return outcomeOf(reply);
  }

  #move(note: Note, index: number, { edge, step }: EdgeMove): void {
    const { text } = this.notes;
    const placed = this.notes.placed(note.id)?.passages[index];
    if (!text || !placed) return;
    const stretch = moveEdge(text.texts.textOf(placed.side), placed.stretch, edge, step);
    const passages = note.passages.map((passage, at) => (at === index ? locatedPassage(text, { side: placed.side, stretch }) : passage));
    this.notes.expect({ ...note, passages });
    void this.#change(note.id, { passages });
  }

  async #trash(id: string): Promise<void> {
    const placed = this.notes.placed(id);
    const ranges = placed ? this.notes.firstRangesOf(placed) : [];
    const reply = await this.notes.link.send({ type: 'noteTrash', id });
    if (reply.type === 'noteLost') {
      this.#kept(reply, id);
      return;
    }
    this.#show({ kind: 'trashed', id, ranges });
    clearTimeout(this.#undo);
    this.#undo = window.setTimeout(() => {
      if (this.#shown?.kind === 'trashed') this.#close();
    }, UNDO_FOR);
  }

  #kept(reply: NoteKept | NoteLost, id: string): void {
    const problem = problemOf(reply);
    if (this.#shown?.kind === 'card' && this.#shown.id === id && this.#shown.problem !== problem) this.#show({ ...this.#shown, problem });
    else if (problem !== null && this.#shown === null) this.#show({ kind: 'card', id, focus: null, problem });
  }

  #show(shown: Shown): void {
    this.#shown = shown;
    this.#options.onShown();
    this.notes.open = shown.kind === 'card' ? shown.id : null;
    this.#draw();
  }

  #close(): void {
    this.#shown = null;
    this.notes.open = null;
    const isBack = this.#focus.giveBack();
    this.#place.remove();
    if (!isBack) this.notes.overlay?.querySelector<HTMLElement>('.text')?.focus({ preventScroll: true });
  }

  #draw(): void {
    if (this.#shown) this.#place.draw(shownView(this.#shown, this.notes, this.#acts));
  }

  readonly #acts: ShownActs = {
    writer: this.#writer,
    onColour: (selected, colour) => void this.#make(selected, colour),
    onAct: (act, selected) => this.#act(act, selected),
    onChange: (id, change) => this.#change(id, change),
    onMove: (note, passage, move) => this.#move(note, passage, move),
    onSelect: (id) => this.reanchor(id, true),
    onSnapshot: (id) => void this.keepSnapshot(id),
    onTrash: (id) => void this.#trash(id),
    onRestore: (id) => void this.notes.link.send({ type: 'noteRestore', id }).then(() => this.#close()),
    onClose: () => this.#close(),
  };
}
