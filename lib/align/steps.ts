/**
 * Long work as generators: they yield the share that is done (0–1), so that the caller can let other tasks in, show progress,
 * or stop asking.
 */
export type Steps<Result> = Generator<number, Result, void>;

/** True once in sixteen turns of a loop: a pause at every one would take longer than the turns. */
export function isPause(turn: number): boolean {
  return (turn & 15) === 0;
}

/** Runs the work to its end; for callers that need not be interrupted. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The work as a part of a larger one: its shares are told as shares between `from` and `to`. */
export function* within<Result>(from: number, to: number, steps: Steps<Result>): Steps<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}
