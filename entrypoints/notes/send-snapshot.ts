import type { NoteKept, NoteLost, SnapshotOutcome } from '../../lib/note-messages.ts';
import type { NotesBoard } from './notes-board.ts';
import { snapshotOf } from './take-snapshot.ts';

/** Has the background keep the article in which a note stands; null where the page is not read yet, or says nothing. */
export async function sendSnapshot(notes: NotesBoard, id: string, writer: string): Promise<NoteKept | NoteLost | null> {
  const spans = notes.placed(id)?.passages.flatMap((passage) => passage?.spans ?? []) ?? [];
  const snapshot = notes.text && snapshotOf(notes.text, notes.page, spans.map(({ block }) => block));
  return snapshot && notes.link.send({ type: 'noteSnapshot', id, snapshot, writer });
}

export function outcomeOf(reply: NoteKept | NoteLost | null): SnapshotOutcome {
  if (!reply) return 'noText';
  if (reply.type === 'noteKept') return reply.outcome === 'gone' ? 'failed' : 'kept';
  return reply.reason === 'full' ? 'full' : 'failed';
}
