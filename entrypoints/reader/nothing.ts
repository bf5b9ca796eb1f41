import type { CounterpartOffer } from '../../lib/article/counterpart-offer.ts';
import type { PageState, Reason, RegionState } from '../../lib/messages.ts';
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

/** The state after a run that ended so. @param offered the page in the other language that was offered, and why the page alone holds nothing. */
export function stateAfter(error: unknown, offered: { offer: CounterpartOffer; reason: Reason } | null, region: { region?: RegionState }): PageState {
  const about = { ...(offered && { counterpart: offered.offer }), ...region };
  const failure = failureOf(error);
  if (error instanceof Nothing) return { phase: 'nothing', reason: error.reason, ...about, ...(error.unreadFrames > 0 && { unreadFrames: error.unreadFrames }) };
  if (offered && failure) return { phase: 'nothing', reason: offered.reason, failure, ...about };
  return { phase: 'nothing', reason: 'failed', detail: error instanceof Error ? error.message : String(error) };
}
