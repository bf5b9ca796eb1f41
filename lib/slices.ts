/**
 * Runs long work in slices, so that the thread it runs on stays free: the work is a generator that yields often, the
 * driver lets other tasks in whenever a slice is used up.
 */

/** How long one slice may hold the thread, in milliseconds: well below the 50 ms that count as a long task. */
const SLICE_MS = 12;

export interface SliceOptions<Step> {
  /** Stops the work between two steps; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Called with the newest step before the thread is let go. */
  onStep?: (step: Step) => void;
}

/**
 * Runs `work` to its end.
 * @returns the generator's return value.
 * @throws what the work throws, or the signal's reason once it is aborted.
 */
export async function runInSlices<Step, Result>(
  work: Generator<Step, Result, void>,
  { signal, onStep }: SliceOptions<Step> = {},
): Promise<Result> {
  let sliceEnd = performance.now() + SLICE_MS;
  for (;;) {
    signal?.throwIfAborted();
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() >= sliceEnd) {
      onStep?.(step.value);
      await nextTask();
      sliceEnd = performance.now() + SLICE_MS;
    }
  }
}

/** Resolves in a later task. A message port is used because timers are throttled to 4 ms and more when they nest. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
