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

/** What ends a run whatever the page becomes; behind every other reason an article may come with the next change of the page. */
const FINAL: ReadonlySet<Reason> = new Set<Reason>(['cancelled', 'pdf']);

/** Whether a run has ended because the page holds no article now. */
export function articleMayCome(error: unknown): boolean {
  return error instanceof Nothing && !FINAL.has(error.reason);
}

/** The state after a run that ended so. @param offered the page in the other language that was offered, and why the page alone holds nothing. */
export function stateAfter(error: unknown, offered: { offer: CounterpartOffer; reason: Reason } | null, region: { region?: RegionState }): PageState {
  const about = { ...(offered && { counterpart: offered.offer }), ...region };
  const failure = failureOf(error);
  if (error instanceof Nothing) return { phase: 'nothing', reason: error.reason, ...about, ...(error.unreadFrames > 0 && { unreadFrames: error.unreadFrames }) };
  if (offered && failure) return { phase: 'nothing', reason: offered.reason, failure, ...about };
  return { phase: 'nothing', reason: 'failed', detail: error instanceof Error ? error.message : String(error) };
}
