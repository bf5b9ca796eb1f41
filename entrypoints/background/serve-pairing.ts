import type { Browser } from 'wxt/browser';
import type { Finding } from '../../lib/article/article.ts';
import { pairChosenRegion } from '../../lib/article/chosen-region.ts';
import { pairCounterpart } from '../../lib/article/counterpart.ts';
import { findArticles } from '../../lib/article/find-articles.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { messageOf, type PairReply, type PairRequest, type TextPiece } from '../../lib/messages.ts';
import { isPairMessage, isWhole } from '../../lib/pairing-check.ts';
import { GatheredTask, piecesOfFinding, type PairTask } from '../../lib/pairing-pieces.ts';
import { runInSlices } from '../../lib/slices.ts';
import { loadLexicon } from './assets.ts';
import { correctionsFor, withCorrections } from './kept-corrections.ts';

/** Pairs the page that the other end of the port sends; when the other end goes away, the work stops. */
export function servePairing(port: Browser.runtime.Port): void {
  const gone = new AbortController();
  port.onDisconnect.addListener(() => gone.abort());
  const gathered = new GatheredTask();
  port.onMessage.addListener((message: unknown) => {
    const piece = messageOf<TextPiece | PairRequest>(message, 'text', 'pair');
    const task = piece && isPairMessage(piece) ? gathered.take(piece) : null;
    if (task && isWhole(task.page) && (!task.counterpart || isWhole(task.counterpart.page))) void pair(task, port, gone.signal);
  });
}

async function pair(task: PairTask, port: Browser.runtime.Port, signal: AbortSignal): Promise<void> {
  const reply = (message: PairReply): void => {
    if (!signal.aborted) port.postMessage(message);
  };
  try {
    const corrections = correctionsFor(port.sender?.url);
    const lexicon = await loadLexicon();
    const onStep = (share: number): void => reply({ type: 'progress', share });
    const found = await runInSlices(workFor(task, lexicon), { signal, onStep });
    for (const message of piecesOfFinding(withCorrections(found, textsOf(task), await corrections))) reply(message);
  } catch (error) {
    reply({ type: 'failed', detail: error instanceof Error ? error.message : String(error) });
  }
}

/** The texts that a finding's ids stand for; those of a counterpart stand behind the page's own. */
function textsOf({ page, counterpart }: PairTask): string[] {
  return [...page.blocks, ...(counterpart?.page.blocks ?? [])].map(({ text }) => text);
}

function workFor({ page, counterpart, chosenFor }: PairTask, lexicon: Lexicon): Generator<number, Finding, void> {
  if (chosenFor) return pairChosenRegion(page, lexicon, chosenFor);
  return counterpart ? pairCounterpart(page, counterpart.page, counterpart.language, lexicon) : findArticles(page, lexicon);
}
