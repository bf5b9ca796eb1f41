import { browser, type Browser } from 'wxt/browser';
import type { WordAnswer, WordQuestion } from '../../lib/align/asked-word.ts';
import { messageOf, WORD_PORT, type WordReply, type WordRequest } from '../../lib/messages.ts';
import { disconnect, onceGone, post } from '../reader/ports.ts';

/**
 * Asks the background about a word.
 * @returns null where there is nothing to say, when it was cancelled, and when the background does not answer: a word that is
 * not explained is no error to speak of.
 */
export async function askWord(question: WordQuestion, signal: AbortSignal): Promise<WordAnswer | null> {
  // The browser may stop the background at will; it starts again when it is called.
  return (await ask(question, signal)) ?? (signal.aborted ? null : ((await ask(question, signal)) ?? null));
}

/** @returns undefined when the background was stopped before it answered. */
function ask(question: WordQuestion, signal: AbortSignal): Promise<WordAnswer | null | undefined> {
  return new Promise((resolve) => {
    let port: Browser.runtime.Port;
    try {
      port = browser.runtime.connect({ name: WORD_PORT });
    } catch {
      resolve(null); // the extension was updated or turned off while the page was open
      return;
    }
    const cancel = (): void => {
      resolve(null);
      disconnect(port);
    };
    signal.addEventListener('abort', cancel, { once: true });
    onceGone(port, () => resolve(undefined));
    port.onMessage.addListener((message: unknown) => {
      const reply = messageOf<WordReply>(message, 'word', 'failed');
      if (!reply) return;
      signal.removeEventListener('abort', cancel);
      disconnect(port);
      resolve(reply.type === 'word' ? reply.answer : null);
    });
    if (!post(port, { type: 'word', ...question } satisfies WordRequest)) resolve(undefined);
  });
}
