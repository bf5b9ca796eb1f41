import { browser } from 'wxt/browser';

/**
 * Asks the background and waits for its answer. The browser may stop it before it has answered, and starts it when it is called: it is asked once
 * more, so what is asked must be harmless twice.
 * @throws where the background cannot be reached: the extension was updated or switched off, say.
 */
export async function askBackground<Reply>(request: object): Promise<Reply> {
  const ask = () => browser.runtime.sendMessage<object, Reply | undefined>(request);
  // How a stopped background shows depends on how far it had come: as an error, or as no answer.
  const reply = (await ask().catch(() => undefined)) ?? (await ask());
  if (reply === undefined) throw new Error('The background does not answer.');
  return reply;
}
