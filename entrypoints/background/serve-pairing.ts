import { browser, type Browser } from 'wxt/browser';
import { findArticles } from '../../lib/article/find-articles.ts';
import type { PageText } from '../../lib/article/block.ts';
import { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { messageOf, type PairReply, type PairRequest } from '../../lib/messages.ts';
import { runInSlices } from '../../lib/slices.ts';

/** One load serves all pages until the browser puts the background to sleep. */
let loading: Promise<Lexicon> | null = null;

function loadLexicon(): Promise<Lexicon> {
  loading ??= fetch(browser.runtime.getURL('/lexicon.bin'))
    .then((response) => response.arrayBuffer())
    .then((bytes) => Lexicon.load(bytes))
    .catch((error: unknown) => {
      loading = null; // the next page tries again
      throw error;
    });
  return loading;
}

/** Pairs the page that the other end of the port sends; when the other end goes away, the work stops. */
export function servePairing(port: Browser.runtime.Port): void {
  const gone = new AbortController();
  port.onDisconnect.addListener(() => gone.abort());
  port.onMessage.addListener((message: unknown) => {
    const request = messageOf<PairRequest>(message, 'pair');
    if (request) void pair(request.page, port, gone.signal);
  });
}

async function pair(page: PageText, port: Browser.runtime.Port, signal: AbortSignal): Promise<void> {
  const reply = (message: PairReply): void => {
    if (!signal.aborted) port.postMessage(message);
  };
  try {
    const lexicon = await loadLexicon();
    const onStep = (share: number): void => reply({ type: 'progress', share });
    const finding = await runInSlices(findArticles(page, lexicon), { signal, onStep });
    reply({ type: 'found', finding });
  } catch (error) {
    reply({ type: 'failed', detail: error instanceof Error ? error.message : String(error) });
  }
}
