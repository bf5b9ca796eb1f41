/** What came of a change to a note. `conflict`: another window had changed the text meanwhile; both are kept. `full`: the browser has no room. */
export type SaveOutcome = 'written' | 'conflict' | 'gone' | 'full' | 'failed';
