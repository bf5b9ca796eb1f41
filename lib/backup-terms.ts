import type { BackupContent } from './backup.ts';
import { listChanges, mergedLists, numberedPart, wholeList } from './backup-lists.ts';
import { checkedTerm, type SavedTerm, withRenderings } from './library/saved-term.ts';

/** The number of the form in which terms stand in a file. */
export const TERMS_VERSION = 1;
export interface KeptTerms {
  version: number;
  terms: readonly SavedTerm[];
}

const nameOf = ({ zh }: SavedTerm): string => zh;

/** The term list. Of one term in both, all renderings stay, those that were changed last before the others. */
export const TERMS_CONTENT: BackupContent<KeptTerms> = {
  check: (stored) => ({ version: TERMS_VERSION, terms: wholeList(numberedPart(stored, TERMS_VERSION)['terms'], checkedTerm, nameOf) }),
  changes: (before, after) => listChanges('terms', before.terms, after.terms, nameOf),
  merge: (mine, theirs) => ({ version: TERMS_VERSION, terms: mergedLists(mine.terms, theirs.terms, nameOf, bothOf) }),
};

function bothOf(mine: SavedTerm, theirs: SavedTerm): SavedTerm {
  const [newer, older] = theirs.changedAt > mine.changedAt ? [theirs, mine] : [mine, theirs];
  return withRenderings(newer, older.en, newer.changedAt);
}
