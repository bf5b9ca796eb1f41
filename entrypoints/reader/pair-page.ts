import { browser, type Browser } from 'wxt/browser';
import type { Finding } from '../../lib/article/article.ts';
import { messageOf, PAIR_PORT, type PairReply } from '../../lib/messages.ts';
import { GatheredFinding, piecesOfTask, type PairTask } from '../../lib/pairing-pieces.ts';
import { runInSlices } from '../../lib/slices.ts';
import { disconnect, onceGone } from './ports.ts';

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
export async function pairPage(task: PairTask, options: PairOptions): Promise<Finding> {
  try {
    return await ask(task, options);
  } catch (error) {
    if (error instanceof BackgroundGone) return ask(task, options); // it starts again when it is called
    throw error;
  }
}

function ask(task: PairTask, { signal, onProgress }: PairOptions): Promise<Finding> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const port: Browser.runtime.Port = browser.runtime.connect({ name: PAIR_PORT });
    const cancel = (): void => {
      reject(signal.reason as Error);
      disconnect(port);
    };
    const found = new GatheredFinding();
    signal.addEventListener('abort', cancel, { once: true });
    onceGone(port, () => reject(new BackgroundGone()));
    port.onMessage.addListener((message: unknown) => {
      const reply = messageOf<PairReply>(message, 'progress', 'beads', 'found', 'failed');
      if (!reply) return;
      if (reply.type === 'progress') return onProgress(reply.share);
      const finding = reply.type === 'failed' ? null : found.take(reply);
      if (reply.type === 'failed') reject(new Error(reply.detail));
      else if (finding) resolve(finding);
      else return; // more is to come
      signal.removeEventListener('abort', cancel);
      disconnect(port);
    });
    runInSlices(sending(task, port), { signal }).catch(reject);
  });
}

/** Sends a task piece by piece. @throws BackgroundGone. */
function* sending(task: PairTask, port: Browser.runtime.Port): Generator<void, void, void> {
  for (const message of piecesOfTask(task)) {
    try {
      port.postMessage(message);
    } catch {
      throw new BackgroundGone(); // the port is closed
    }
    yield;
  }
}
