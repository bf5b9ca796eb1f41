import { isHeldElsewhere } from './library/database.ts';
import { databaseFailureOf, type OpenFailure } from './storage-failure.ts';

/** Why what was asked of the database in this window failed. */
export function openFailureOf(error: unknown): OpenFailure {
  return isHeldElsewhere() ? 'held' : databaseFailureOf(error);
}
