import { type ConcordanceOptions, type Hit, hitOf, type Passage, passagesOf, type SearchableLibrary, sidesFor } from '../../../lib/library/concordance.ts';
import { type PatternMatch, patternOf } from '../../../lib/library/pattern.ts';
import { runInSlices } from '../../../lib/slices.ts';
import type { PatternQuestion } from './pattern-worker.ts';

/** So many passages are looked at between two answers. */
const BATCH = 300;
/** What a pattern may take for them, in milliseconds; usual ones take less than 10. */
const SLOW_MS = 3_000;
/** What the worker may take to begin. */
const BEGIN_MS = 15_000;

/**
 * Every row in which a regular expression finds something, in the order of the documents; case and script do not matter. It runs in a
 * worker, which is ended where it takes too long for some passages.
 * @returns why the search did not reach its end; null where it did. @throws the signal's reason.
 */
export async function searchByPattern(library: SearchableLibrary, query: string, options: ConcordanceOptions, signal: AbortSignal, onHits: (hits: Hit[]) => void): Promise<'invalid' | 'slow' | null> {
  const source = library.keys.simplify(query);
  if (!patternOf(source)) return 'invalid';
  const sides = sidesFor(query);
  const worker = new Worker(new URL('./pattern-worker.ts', import.meta.url), { type: 'module' });
  const ask = (passages: readonly Passage[], limit: number): Promise<PatternMatch[] | 'slow'> => {
    const question: PatternQuestion = { source, sides, passages: passages.map(({ prepared }) => prepared.simple) };
    return answered(worker, question, limit, signal);
  };
  try {
    if ((await ask([], BEGIN_MS)) === 'slow') return 'slow';
    const passages = passagesOf(library, options);
    for (;;) {
      const batch = await runInSlices(batchOf(passages), { signal });
      if (batch.length === 0) return null;
      const matches = await ask(batch, SLOW_MS);
      if (matches === 'slow') return 'slow';
      onHits(batch.flatMap((passage, at) => hitsOf(passage, matches[at] ?? null)));
    }
  } finally {
    worker.terminate();
  }
}

function hitsOf(passage: Passage, match: PatternMatch): Hit[] {
  return match ? [hitOf(passage, match.side, match.spans)] : [];
}

/** The next passages; none at the end. */
function* batchOf(passages: Generator<Passage, void, void>): Generator<null, Passage[], void> {
  const batch: Passage[] = [];
  while (batch.length < BATCH) {
    const next = passages.next();
    if (next.done) break;
    batch.push(next.value);
    yield null;
  }
  return batch;
}

function answered(worker: Worker, question: PatternQuestion, limit: number, signal: AbortSignal): Promise<PatternMatch[] | 'slow'> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve('slow'), limit);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.onmessage = ({ data }: MessageEvent<PatternMatch[]>) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve(data);
    };
    worker.onerror = () => {
      clearTimeout(timer);
      reject(new Error('The pattern cannot be run.'));
    };
    worker.postMessage(question);
  });
}
