import type { PageState, Reason } from '../../lib/messages.ts';
import { failureOf } from './counterpart.ts';

/** Ends a run without an article. */
export class Nothing extends Error {
  override name = 'Nothing';
  readonly reason: Reason;
  readonly unreadFrames: number;
  /** @param unreadFrames how many large frames of other sites stand in the page. */
  constructor(reason: Reason, unreadFrames = 0) {
    super(reason);
    this.reason = reason;
    this.unreadFrames = unreadFrames;
  }
}

/** What ends a run whatever the page becomes; behind every other reason an article may come with the next change of the page. */
const FINAL: ReadonlySet<Reason> = new Set<Reason>(['cancelled', 'pdf']);

/** Whether a run has ended because the page holds no article now. */
export function articleMayCome(error: unknown): boolean {
  return error instanceof Nothing && !FINAL.has(error.reason);
}

type NothingState = Extract<PageState, { phase: 'nothing' }>;

/**
 * What is told when a run has ended with an error.
 * @param offeredFor why there was nothing before a counterpart was asked for. @param about what else is to be told.
 */
export function stateOfFailure(error: unknown, offeredFor: Reason | null, about: Pick<NothingState, 'counterpart' | 'region'>): NothingState {
  const failure = failureOf(error);
  if (error instanceof Nothing) return { phase: 'nothing', reason: error.reason, ...about, ...(error.unreadFrames > 0 && { unreadFrames: error.unreadFrames }) };
  if (offeredFor && failure) return { phase: 'nothing', reason: offeredFor, failure, ...about };
  return { phase: 'nothing', reason: 'failed', detail: error instanceof Error ? error.message : String(error) };
}
