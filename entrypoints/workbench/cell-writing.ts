import type { Side } from '../../lib/edit/rows.ts';
import { type CellDraft, type CellDrafts, cellName, cellTexts } from '../../lib/library/cell-drafts.ts';
import type { SavedDocument } from '../../lib/library/saved-document.ts';
import type { DocumentKeeper } from './document-keeper.ts';
import type { WorkbenchModel } from './workbench-model.ts';

/** Milliseconds after which something written is stored, however fast the person writes on. */
const SOON = 300;

/**
 * Stores what is being written in a cell until it is part of the article: a browser that is killed takes no more than the last
 * keystrokes with it.
 */
class CellWriting {
  readonly #drafts: CellDrafts;
  readonly #document: string;
  #pending: CellDraft | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #storing: Promise<unknown> = Promise.resolve();
  /** Tells other windows that the cell is still being written in. The browser ends it with this window, however that ends. */
  #held: { name: string; release: () => void } | null = null;

  constructor(drafts: CellDrafts, document: string) {
    this.#drafts = drafts;
    this.#document = document;
  }

  write(draft: CellDraft): void {
    this.#hold(cellName(this.#document, draft));
    this.#pending = draft;
    this.#timer ??= setTimeout(() => this.#store(), SOON);
  }

  /** The person has left the cell. @param kept whether the article holds by now what was written, or the person does not want it. */
  end(cell: Pick<CellDraft, 'row' | 'side'>, kept: Promise<boolean>): void {
    this.#store();
    const held = this.#held;
    this.#held = null;
    this.#inTurn(async () => {
      try {
        if (await kept) await this.#drafts.forget(this.#document, cell);
      } finally {
        held?.release(); // not before: another window would take it for what was left
      }
    });
  }

  #store(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const draft = this.#pending;
    this.#pending = null;
    if (draft) this.#inTurn(() => this.#drafts.keep(this.#document, draft));
  }

  /** What is not stored here is still in the cell, or in the article, which says of itself when it is not. */
  #inTurn(step: () => Promise<void>): void {
    this.#storing = this.#storing.then(step).catch(console.warn);
  }

  #hold(name: string): void {
    if (this.#held?.name === name) return;
    this.#held?.release();
    const { promise, resolve } = Promise.withResolvers<null>();
    this.#held = { name, release: () => resolve(null) };
    void navigator.locks.request(name, () => promise);
  }
}

/** What was being written in the document when a window ended; what another window is writing now is its own. */
export async function leftDrafts(drafts: CellDrafts, document: string): Promise<CellDraft[]> {
  const [left, { held = [] }] = await Promise.all([drafts.of(document), navigator.locks.query()]);
  const names = new Set(held.map(({ name }) => name));
  return left.filter((draft) => !names.has(cellName(document, draft)));
}

/** Goes on where a window ended while cells were being written in: each is one step to undo. */
export async function resumeWriting(drafts: CellDrafts, left: { all: readonly CellDraft[]; fitting: readonly CellDraft[] }, model: WorkbenchModel, keeper: DocumentKeeper): Promise<void> {
  const { id: name, rows } = model.document;
  for (const { row, side, texts } of left.fitting) model.edit(rows.findIndex(({ id }) => id === row), side, [...texts]);
  if (await keeper.flush()) for (const draft of left.all) void drafts.forget(name, draft).catch(console.warn);
}

/** What the workbench calls while a cell is being written in, and when the person has left it. */
export function writingIn({ id, texts: original }: SavedDocument, drafts: CellDrafts | null, model: WorkbenchModel, keeper: DocumentKeeper): { onWriting: (at: number, side: Side, texts: string[]) => void; onEdited: (at: number, side: Side, texts: string[] | null) => void } {
  const writing = drafts && new CellWriting(drafts, id);
  return {
    onWriting(at, side, texts) {
      const row = model.document.rows[at];
      if (row) writing?.write({ row: row.id, side, before: cellTexts(row, side, original), texts });
    },
    onEdited(at, side, texts) {
      const row = model.document.rows[at];
      model.edit(at, side, texts);
      if (row) writing?.end({ row: row.id, side }, texts ? keeper.flush() : Promise.resolve(true));
    },
  };
}
