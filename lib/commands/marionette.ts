import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/**
 * A client of Marionette, Firefox's own remote control: unlike WebDriver BiDi it may run scripts with the rights of the
 * browser's window, and so click a toolbar button. Messages are JSON arrays that carry their length before them.
 */
export interface Marionette {
  send(command: string, parameters?: object): Promise<Record<string, unknown>>;
  /** Runs the body of an asynchronous function with the browser's own rights; `args` and the result are plain data. */
  asBrowser(body: string, ...args: unknown[]): Promise<unknown>;
  disconnect(): void;
}

type Reply = [type: number, id: number, error: { message: string } | null, result: Record<string, unknown> | null];

/** Connects to the Marionette server at a port of this machine. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, (reply: Reply) => void>();
  readMessages(socket, (message) => {
    // The first message is a greeting, an object.
    if (isReply(message)) waiting.get(message[1])?.(message);
  });
  await once(socket, 'connect');

  let lastId = 0;
  socket.on('close', () => {
    for (const answer of waiting.values()) answer([1, 0, { message: 'Firefox closed the connection.' }, null]);
  });
  const send: Marionette['send'] = async (command, parameters = {}) => {
    const id = ++lastId;
    const message = JSON.stringify([0, id, command, parameters]);
    const [, , error, result] = await new Promise<Reply>((resolve) => {
      waiting.set(id, resolve);
      socket.write(`${String(Buffer.byteLength(message))}:${message}`);
    });
    waiting.delete(id);
    if (error) throw new Error(error.message);
    return result ?? {};
  };
  return {
    send,
    asBrowser: async (body, ...args) => {
      await send('Marionette:SetContext', { value: 'chrome' });
      const script = `return (async (...args) => { ${body} })(...arguments)`;
      const { value } = await send('WebDriver:ExecuteScript', { script, args, sandbox: 'system', newSandbox: true });
      return value;
    },
    disconnect: () => socket.destroy(),
  };
}

function isReply(message: unknown): message is Reply {
  return Array.isArray(message) && message[0] === 1;
}

function readMessages(socket: Socket, onMessage: (message: unknown) => void): void {
  let received = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const colon = received.indexOf(':');
      const end = colon + 1 + Number(received.toString('latin1', 0, Math.max(colon, 0)));
      if (colon < 0 || received.length < end) return;
      onMessage(JSON.parse(received.toString('utf8', colon + 1, end)));
      received = received.subarray(end);
    }
  });
}
