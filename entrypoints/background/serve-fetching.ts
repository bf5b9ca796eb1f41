import { browser, type Browser } from 'wxt/browser';
import { fetchPage, FetchError } from '../../lib/page/counterpart-fetch.ts';
import { hostPatternOf } from '../../lib/page/counterpart-site.ts';
import { messageOf, type FetchReply, type FetchRequest } from '../../lib/messages.ts';

/**
 * Fetches the page that the other end of the port asks for, if the person has let us read its host; when the other end goes
 * away, the request is cancelled. What is asked for must be of the site of the page that asks.
 */
export function serveFetching(port: Browser.runtime.Port): void {
  const gone = new AbortController();
  port.onDisconnect.addListener(() => gone.abort());
  port.onMessage.addListener((message: unknown) => {
    const request = messageOf<FetchRequest>(message, 'fetch');
    const from = port.sender?.url;
    if (!request || from === undefined) return;
    void answer(request.url, from, gone.signal).then((reply) => {
      if (!gone.signal.aborted) port.postMessage(reply);
    });
  });
}

async function answer(url: string, from: string, signal: AbortSignal): Promise<FetchReply> {
  try {
    if (!(await browser.permissions.contains({ origins: [hostPatternOf(new URL(url))] }))) throw new FetchError('denied');
    const { html, type } = await fetchPage(url, { signal, from, as: 'extension' });
    return { type: 'fetched', html, contentType: type };
  } catch (error) {
    return { type: 'unfetched', failure: error instanceof FetchError ? error.failure : 'offline' };
  }
}
