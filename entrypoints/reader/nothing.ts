import type { Reason } from '../../lib/messages.ts';

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
