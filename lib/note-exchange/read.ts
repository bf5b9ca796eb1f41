import { decoded } from '../files/decode.ts';
import { ExchangeError } from '../files/exchange-error.ts';
import type { Chunks, ReadOptions } from '../files/input.ts';
import { annotationsIn, notesOfHypothesis } from './hypothesis-read.ts';
import type { NotesRead } from './read-result.ts';
import { isW3c, notesOfW3c } from './w3c-read.ts';

/** Larger files (bytes) are not read: their text would not fit the memory in one piece. 50,000 notes with both passages take less than half. */
export const LARGEST_NOTES = 150_000_000;

/**
 * Notes out of a file of ours (W3C Web Annotation, JSON-LD) or of Hypothesis. Nothing is kept by it; see `mergePlan`.
 * @param now the time that notes without one get
 * @throws ExchangeError `tooLarge`, `malformed`, `otherFormat`, `empty`, `encoding`, `unknownEncoding`, `cancelled`
 */
export async function readNotes(chunks: Chunks, now: number, options: ReadOptions = {}): Promise<NotesRead> {
  const pieces: string[] = [];
  for await (const piece of decoded(limited(chunks), options)) pieces.push(piece);
  const text = pieces.join('');
  if (text.trim() === '') throw new ExchangeError('empty');
  const root = parsed(text);
  const annotations = annotationsIn(root);
  if (annotations) return notesOfHypothesis(annotations, now);
  if (isW3c(root)) return notesOfW3c(root, now);
  throw new ExchangeError('otherFormat', { format: 'W3C Web Annotation, Hypothesis', found: 'JSON' });
}

async function* limited(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > LARGEST_NOTES) throw new ExchangeError('tooLarge', { megabytes: LARGEST_NOTES / 1_000_000 });
    yield chunk;
  }
}

function parsed(text: string): unknown {
  if (!/^\s*[[{]/u.test(text)) throw new ExchangeError('otherFormat', { format: 'W3C Web Annotation, Hypothesis', found: '' });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ExchangeError('malformed', placeOf(String(error), text));
  }
}

/** Where the parser stopped: Chromium tells the position, Firefox line and column, and where it does not, the end is as good. */
function placeOf(message: string, text: string): { line: number; column: number } {
  const told = /line (\d+) column (\d+)/u.exec(message);
  if (told) return { line: Number(told[1]), column: Number(told[2]) };
  const before = text.slice(0, Number(/position (\d+)/u.exec(message)?.[1] ?? text.length));
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}
