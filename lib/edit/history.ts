/** What was done and can be undone, without limit: states share what they have in common. */
export interface History<State> {
  readonly now: State;
  readonly past: Link<State> | null;
  readonly future: Link<State> | null;
}

interface Link<State> {
  readonly state: State;
  readonly next: Link<State> | null;
}

export function historyOf<State>(now: State): History<State> {
  return { now, past: null, future: null };
}

/** The history with a new state, from which nothing can be redone. */
export function withState<State>({ now, past }: History<State>, state: State): History<State> {
  return { now: state, past: { state: now, next: past }, future: null };
}

export function undone<State>(history: History<State>): History<State> {
  const { now, past, future } = history;
  return past ? { now: past.state, past: past.next, future: { state: now, next: future } } : history;
}

export function redone<State>(history: History<State>): History<State> {
  const { now, past, future } = history;
  return future ? { now: future.state, past: { state: now, next: past }, future: future.next } : history;
}
