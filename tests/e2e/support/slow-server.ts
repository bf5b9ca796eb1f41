import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server whose pages end only when the test says so. */
export interface SlowServer {
  /** Another site than the page server's: the same machine under its name. */
  origin: string;
  /** Sends the end of every page that still hangs. */
  finish(end: string): void;
  close(): Promise<void>;
}

/** Starts a server that answers every address with `start` and then keeps the connection open. */
export async function startSlowServer(start: string): Promise<SlowServer> {
  const open = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    if (request.url === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).write(start);
    open.add(response);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${String((server.address() as AddressInfo).port)}`,
    finish: (end) => {
      for (const response of open) response.end(end);
      open.clear();
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
