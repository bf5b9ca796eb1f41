import type { SaveOutcome } from '../../components/notes/save-outcome.ts';
import type { NoteKept, NoteLost } from '../../lib/note-messages.ts';
import type { OpenFailure } from '../../lib/storage-failure.ts';
import { t } from '../views/words-here.ts';

/** What a person must be told of a reply; null: nothing. */
export function problemOf(reply: NoteKept | NoteLost): string | null {
  if (reply.type === 'noteLost') return reply.reason === 'held' ? t('notes.storeHeld') : t(reply.reason === 'full' ? 'marking.full' : 'marking.lost');
  return reply.outcome === 'gone' ? t('marking.gone') : null;
}

/** Why the marks of notes are missing. */
export function unreadWords(problem: OpenFailure): string {
  return t(problem === 'held' ? 'notes.storeHeld' : problem === 'full' ? 'notes.storeFull' : 'notes.storeFailed');
}

/** The reply as the field in which a person writes knows it. */
export function saveOutcomeOf(reply: NoteKept | NoteLost): SaveOutcome {
  if (reply.type === 'noteKept') return reply.outcome;
  return reply.reason === 'full' ? 'full' : 'failed';
}
