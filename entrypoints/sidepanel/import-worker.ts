/** Reads a file of notes, brings them in and takes them back, beside the window, which stays free meanwhile: see `import-work.ts`. */
import { ExchangeError, type ExchangeProblem } from '../../lib/files/exchange-error.ts';
import { mirrored } from '../../lib/library/mirroring.ts';
import { type BroughtIn, type Following, NoteImports } from '../../lib/library/note-imports.ts';
import { readNotes } from '../../lib/note-exchange/read.ts';
import type { LeftOut } from '../../lib/note-exchange/read-result.ts';
import type { MergeChoice } from '../../lib/notes/merge.ts';
import type { NoteCollection } from '../../lib/notes/note.ts';
import { databaseFailureOf } from '../../lib/storage-failure.ts';

/** One after the other; `cancel` ends whichever goes on. */
export type ImportCommand = { type: 'read'; file: File } | { type: 'bringIn'; choice: MergeChoice } | { type: 'takeBack' } | { type: 'cancel' };

/** What a file would bring. */
export interface FileRead {
  /** How many notes are new, newer than those there are, older, and known already. */
  counts: { fresh: number; newer: number; older: number; known: number };
  /** Entries that are left out, by reason. */
  left: Partial<Record<LeftOut, number>>;
}

/** How far it is: bytes of a file, or notes. */
export interface ImportStep {
  stage: 'reading' | 'bringingIn' | 'takingBack';
  done: number;
  total: number;
}

export type ImportNews =
  | ({ type: 'step' } & ImportStep)
  | ({ type: 'read' } & FileRead)
  | { type: 'broughtIn'; count: number }
  | { type: 'takenBack' }
  | { type: 'cancelled' }
  | { type: 'unreadable'; problem: ExchangeProblem; parameters: Record<string, string | number> }
  | { type: 'failed'; failure: ReturnType<typeof databaseFailureOf> };

/** Told at most so often, in milliseconds. */
const PACE = 100;

const imports = new NoteImports();
let collection: NoteCollection | null = null;
let broughtIn: BroughtIn | null = null;
let ending = new AbortController();

addEventListener('message', ({ data }: MessageEvent<ImportCommand>) => {
  if (data.type === 'cancel') ending.abort();
  else void act(data);
});

async function act(command: Exclude<ImportCommand, { type: 'cancel' }>): Promise<void> {
  ending = new AbortController();
  const { signal } = ending;
  try {
    tell(await outcomeOf(command, signal));
  } catch (error) {
    // Dexie hides the reason in an error of its own, where the transaction was ended by it.
    if (signal.aborted) tell({ type: 'cancelled' });
    else if (error instanceof ExchangeError) tell({ type: 'unreadable', problem: error.problem, parameters: error.parameters });
    else tell({ type: 'failed', failure: databaseFailureOf(error) });
  }
}

async function outcomeOf(command: Exclude<ImportCommand, { type: 'cancel' }>, signal: AbortSignal): Promise<ImportNews> {
  switch (command.type) {
    case 'read': {
      const { file } = command;
      const told = paced('reading');
      const read = await readNotes(file.stream(), Date.now(), { name: file.name, signal, onProgress: (bytes) => told(bytes, file.size) });
      collection = read.collection;
      const { added, changed, conflicting, same } = await imports.plan(collection);
      return { type: 'read', counts: { fresh: added.length, newer: changed.length, older: conflicting.length, known: same.length }, left: read.left };
    }
    case 'bringIn':
      if (!collection) throw new Error('No file was read.');
      broughtIn = await imports.bringIn(collection, command.choice, following('bringingIn', signal));
      collection = null;
      return { type: 'broughtIn', count: broughtIn.added.length + broughtIn.changed.length };
    case 'takeBack':
      if (!broughtIn) throw new Error('Nothing was brought in.');
      await imports.takeBack(broughtIn, following('takingBack', signal));
      // Nothing more will be asked of it.
      void mirrored().then(() => close());
      return { type: 'takenBack' };
  }
}

function following(stage: ImportStep['stage'], signal: AbortSignal): Following {
  return { signal, onProgress: paced(stage) };
}

/** Tells how far it is, now and then. */
function paced(stage: ImportStep['stage']): (done: number, total: number) => void {
  let next = 0;
  return (done, total) => {
    if (performance.now() < next) return;
    next = performance.now() + PACE;
    tell({ type: 'step', stage, done, total });
  };
}

function tell(news: ImportNews): void {
  postMessage(news);
}
