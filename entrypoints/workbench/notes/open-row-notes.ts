import '../../../components/notes/note-highlights.css';
import { computed, effect } from '@preact/signals';
import { paragraphGroups } from '../../../lib/edit/paragraph-groups.ts';
import { readSettings } from '../../../lib/settings-store.ts';
import { NotesController } from '../../notes/notes-controller.ts';
import type { WorkbenchModel } from '../workbench-model.ts';
import { NotesInRows } from './notes-in-rows.ts';

/** Notes on the rows of the workbench; articles without an address have none, because notes belong to their page. @returns what ends it. */
export function openRowNotes(model: WorkbenchModel): () => void {
  if (!/^(?:https?|file):/u.test(model.document.address)) return () => undefined;
  const notes: NotesInRows = new NotesInRows(
    () => {
      const { rows, grouped, at } = model.state.peek();
      return { document: model.document, rows: grouped ? paragraphGroups(rows).map(({ row }) => row) : rows, at };
    },
    () => controller.onNotes(),
  );
  const controller = new NotesController(notes, { onOpened: () => undefined, onShown: () => undefined });
  const rows = computed(() => model.state.value.rows); // walking through them changes nothing of it
  const stops = [
    effect(() => void (model.noted.value = notes.noted.value)),
    effect(() => {
      if (rows.value.length > 0) notes.findRows();
      notes.drawSoon();
    }),
  ];
  controller.begin();
  void readSettings().then((settings) => (controller.settings = settings), () => undefined);
  return () => {
    for (const stop of stops) stop();
    controller.end();
  };
}
