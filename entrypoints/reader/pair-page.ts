import { browser, type Browser } from 'wxt/browser';
import type { Finding } from '../../lib/article/article.ts';
import { messageOf, PAIR_PORT, type PairReply, type PairRequest } from '../../lib/messages.ts';

/** The background stopped before it had an answer: the browser may stop it at will. */
class BackgroundGone extends Error {
  override name = 'BackgroundGone';
}

export interface PairOptions {
  /** Cancels the work; the promise rejects with the signal's reason. */
  signal: AbortSignal;
  onProgress: (share: number) => void;
}

/**
 * Has the background find and pair the articles of a page.
 * @throws the signal's reason when cancelled; an Error with what the background said went wrong.
 */
export async function pairPage(page: Omit<PairRequest, 'type'>, options: PairOptions): Promise<Finding> {
  try {
    return await ask(page, options);
  } catch (error) {
    if (error instanceof BackgroundGone) return ask(page, options); // it starts again when it is called
    throw error;
  }
}

function ask(page: Omit<PairRequest, 'type'>, { signal, onProgress }: PairOptions): Promise<Finding> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const port: Browser.runtime.Port = browser.runtime.connect({ name: PAIR_PORT });
    const cancel = (): void => {
      port.disconnect();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', cancel, { once: true });
    port.onDisconnect.addListener(() => reject(new BackgroundGone()));
    port.onMessage.addListener((message: unknown) => {
      const reply = messageOf<PairReply>(message, 'progress', 'found', 'failed');
      if (reply?.type === 'progress') onProgress(reply.share);
      if (!reply || reply.type === 'progress') return;
      signal.removeEventListener('abort', cancel);
      port.disconnect();
      if (reply.type === 'found') resolve(reply.finding);
      else reject(new Error(reply.detail));
    });
    port.postMessage({ type: 'pair', ...page } satisfies PairRequest);
  });
}
