import type { NoteContext, RelationSeen } from '../../components/notes/panel/panel-state.ts';
import type { PanelModel } from './panel-model.ts';

/** What all notes of the panel are shown with, as it stands now. It hangs on as little as it can: all notes that are shown are drawn anew for another one. */
export function contextOf(model: PanelModel, language: string): NoteContext {
  const [relations, colours, codes] = [model.relations.value, model.colours.value, model.codes.value];
  const notes = new Map(model.related.value.map((note) => [note.id, note]));
  const seen = new Map<string, RelationSeen[]>();
  const add = (id: string, one: RelationSeen): void => void seen.set(id, [...(seen.get(id) ?? []), one]);
  for (const relation of relations) {
    add(relation.from, { relation, other: notes.get(relation.to), isOutgoing: true });
    add(relation.to, { relation, other: notes.get(relation.from), isOutgoing: false });
  }
  return {
    language, colours, codes,
    tags: model.tree.value.map(({ tag }) => tag),
    relationNames: [...new Set(relations.map(({ name }) => name))].sort(),
    relationsOf: (id) => seen.get(id) ?? NONE,
    snapshotOf: (note) => model.snapshots.of(note),
    find: (written) => model.find(written),
    writer: model.writer,
  };
}

const NONE: readonly RelationSeen[] = [];
