import { readFileSync } from 'node:fs';
import { ensureLexicon } from '../../lib/lexicon/build/ensure.ts';
import { Lexicon } from '../../lib/lexicon/lexicon.ts';

/** The compiled lexicon, for tests. */
export async function loadLexicon(): Promise<Lexicon> {
  return Lexicon.load(readFileSync(await ensureLexicon()));
}
