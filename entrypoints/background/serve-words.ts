import type { Browser } from 'wxt/browser';
import { answerWord, isWordQuestion, type WordQuestion } from '../../lib/align/asked-word.ts';
import { messageOf, type WordReply, type WordRequest } from '../../lib/messages.ts';
import { loadDictionary, loadLexicon } from './assets.ts';

/** Answers for the word that the other end of the port asks about; when the other end goes away, nothing is looked up. */
export function serveWords(port: Browser.runtime.Port): void {
  const gone = new AbortController();
  port.onDisconnect.addListener(() => gone.abort());
  port.onMessage.addListener((message: unknown) => {
    const request = messageOf<WordRequest>(message, 'word');
    if (!request) return;
    void answer(request, gone.signal).then((reply) => {
      if (!gone.signal.aborted) port.postMessage(reply);
    });
  });
}

async function answer(question: WordQuestion, signal: AbortSignal): Promise<WordReply> {
  if (!isWordQuestion(question)) return { type: 'failed', detail: 'not a place in a sentence' };
  try {
    const [lexicon, dictionary] = await Promise.all([loadLexicon(), loadDictionary()]);
    // The pointer has gone on while the dictionary was loaded.
    return { type: 'word', answer: signal.aborted ? null : answerWord(question, lexicon, dictionary) };
  } catch (error) {
    return { type: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}
