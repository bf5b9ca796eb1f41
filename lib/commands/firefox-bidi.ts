import { once } from 'node:events';
import { type Browser, connect, type ConnectionTransport } from 'puppeteer-core';
import type { Marionette } from './marionette.ts';

/**
 * A Puppeteer browser in the session that Marionette opens. Firefox allows one session at a time, and Puppeteer always
 * asks for a new one: the transport answers that one request itself and passes on all others.
 */
export async function connectPuppeteer(marionette: Marionette): Promise<Browser> {
  const session = await marionette.send('WebDriver:NewSession', { webSocketUrl: true });
  const socket = new WebSocket(webSocketUrl(session));
  await once(socket, 'open');
  const transport: ConnectionTransport = {
    send: (message) => {
      const { id, method } = JSON.parse(message) as { id: number; method: string };
      if (method !== 'session.new') socket.send(message);
      else queueMicrotask(() => transport.onmessage?.(JSON.stringify({ type: 'success', id, result: session })));
    },
    close: () => { socket.close(); },
  };
  socket.addEventListener('message', ({ data }) => transport.onmessage?.(String(data)));
  socket.addEventListener('close', () => transport.onclose?.());
  return connect({ transport, protocol: 'webDriverBiDi', defaultViewport: null });
}

function webSocketUrl({ capabilities }: Record<string, unknown>): string {
  const { webSocketUrl: url } = capabilities as { webSocketUrl?: unknown };
  if (typeof url !== 'string') throw new Error('This Firefox offers no WebDriver BiDi: version 129 or later is needed.');
  return url;
}
