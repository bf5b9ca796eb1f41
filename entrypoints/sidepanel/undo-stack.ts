import { signal } from '@preact/signals';
import type { Said } from '../../components/notes/panel/panel-state.ts';
import { databaseFailureOf } from '../../lib/storage-failure.ts';

/** The person has ended what went on, and everything is as it was. */
export class Cancelled extends Error {}

/** How long is told what was done, in milliseconds. What can be undone can be so by the keyboard as long as the panel is open. */
const TOLD_FOR = 12_000;

/** What takes longer than this is told, in milliseconds. */
const A_MOMENT = 300;

/** What was done last, and how it is undone. */
export class UndoStack {
  readonly said = signal<Said | null>(null);
  readonly #undos: (() => Promise<void>)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Tells what was done. @param undo what brings it back, where something does. */
  tell(what: Said['what'], count = 1, undo?: () => Promise<void>): void {
    if (undo) this.#undos.push(undo);
    this.said.value = { what, count, canUndo: undo !== undefined };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.said.value = null), TOLD_FOR);
  }

  /** Tells why something was not done. */
  fail(error: unknown): void {
    this.tell(error instanceof Cancelled ? 'cancelled' : databaseFailureOf(error));
  }

  /** Tells that something goes on, until it is told what came of it or `rested`. */
  working(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.said.value = { what: 'working', count: 1, canUndo: false }), A_MOMENT);
  }

  /** Nothing goes on any more, and there is nothing to tell of it. */
  rested(): void {
    clearTimeout(this.#timer);
    this.said.value = null;
  }

  /** Takes back the last thing that can be. @throws where the browser does not store it, or the person has ended it: it can be taken back still. */
  async undo(): Promise<void> {
    const undo = this.#undos.pop();
    if (!undo) return;
    this.working();
    try {
      await undo();
    } catch (error) {
      this.#undos.push(undo);
      throw error;
    }
    this.tell('undone');
  }
}
