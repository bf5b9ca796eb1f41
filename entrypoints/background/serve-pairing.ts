import type { Browser } from 'wxt/browser';
import type { Finding } from '../../lib/article/article.ts';
import { pairChosenRegion } from '../../lib/article/chosen-region.ts';
import { pairCounterpart } from '../../lib/article/counterpart.ts';
import { findArticles } from '../../lib/article/find-articles.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { messageOf, type PairReply, type PairRequest, type TextPiece } from '../../lib/messages.ts';
import { GatheredTask, piecesOfFinding, type PairTask } from '../../lib/pairing-pieces.ts';
import { runInSlices } from '../../lib/slices.ts';
import { loadLexicon } from './assets.ts';

/** Pairs the page that the other end of the port sends; when the other end goes away, the work stops. */
export function servePairing(port: Browser.runtime.Port): void {
  const gone = new AbortController();
  port.onDisconnect.addListener(() => gone.abort());
  const gathered = new GatheredTask();
  port.onMessage.addListener((message: unknown) => {
    const piece = messageOf<TextPiece | PairRequest>(message, 'text', 'pair');
    const task = piece && gathered.take(piece);
    if (task) void pair(task, port, gone.signal);
  });
}

async function pair(task: PairTask, port: Browser.runtime.Port, signal: AbortSignal): Promise<void> {
  const reply = (message: PairReply): void => {
    if (!signal.aborted) port.postMessage(message);
  };
  try {
    const lexicon = await loadLexicon();
    const onStep = (share: number): void => reply({ type: 'progress', share });
    const finding = await runInSlices(workFor(task, lexicon), { signal, onStep });
    for (const message of piecesOfFinding(finding)) reply(message);
  } catch (error) {
    reply({ type: 'failed', detail: error instanceof Error ? error.message : String(error) });
  }
}

function workFor({ page, counterpart, chosenFor }: PairTask, lexicon: Lexicon): Generator<number, Finding, void> {
  if (chosenFor) return pairChosenRegion(page, lexicon, chosenFor);
  return counterpart ? pairCounterpart(page, counterpart.page, counterpart.language, lexicon) : findArticles(page, lexicon);
}
