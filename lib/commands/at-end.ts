const pending = new Set<() => void>();
const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/** Has `work` done should this process end, by itself or by a signal, before the function that is returned is called. */
export function atEnd(work: () => void): () => void {
  listen();
  pending.add(work);
  return () => pending.delete(work);
}

let isListening = false;

function listen(): void {
  if (isListening) return;
  isListening = true;
  process.once('exit', () => {
    for (const work of pending) work();
  });
  for (const [signal, status] of Object.entries(signals)) process.once(signal, () => process.exit(status));
}

/** Waits without letting anything else happen: the only way to wait while the process is ending. */
export function sleepNow(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
