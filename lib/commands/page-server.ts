import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname } from 'node:path';

/** One address of the page server and what it answers. */
export interface ServedPage {
  body: string | Uint8Array;
  /** Content type; guessed from the path when left out. */
  type?: string;
  status?: number;
  headers?: Record<string, string>;
  /** What the first byte waits for. */
  after?: Promise<void>;
  /** The connection stays open: `silent` never answers, `unfinished` sends the body and never ends. */
  hang?: 'silent' | 'unfinished';
}

/** A loopback server that answers a few given paths and nothing else. */
export interface PageServer {
  /** For example `http://127.0.0.1:41234`, without a slash at the end. */
  origin: string;
  /** Paths that were asked for, in order, found or not. */
  requests: string[];
  /** Serves a page at a path (with a leading slash) and returns its address. */
  serve(path: string, page: ServedPage | string): string;
  /** Serves one file, and nothing beside it, at `/NAME` and returns its address. */
  serveFile(file: string): Promise<string>;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain',
  '.md': 'text/plain',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
};

/** Starts a page server at a free port of 127.0.0.1. */
export async function startPageServer(pages: Record<string, ServedPage | string> = {}): Promise<PageServer> {
  const served = new Map<string, ServedPage>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = decodePath(request.url ?? '/');
    requests.push(path);
    answer(response, path, served.get(path)).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;

  const serve = (path: string, page: ServedPage | string): string => {
    served.set(path, typeof page === 'string' ? { body: page } : page);
    return origin + path.split('/').map(encodeURIComponent).join('/');
  };
  for (const [path, page] of Object.entries(pages)) serve(path, page);
  return {
    origin,
    requests,
    serve,
    serveFile: async (file) => serve(`/${basename(file)}`, { body: await readFile(file) }),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(response: ServerResponse, path: string, page: ServedPage | undefined): Promise<void> {
  if (!page) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing here.');
    return;
  }
  if (page.hang === 'silent') return;
  await page.after;
  response.writeHead(page.status ?? 200, {
    'content-type': page.type ?? contentType(path, page.body),
    'cache-control': 'no-store',
    ...page.headers,
  });
  if (page.hang === 'unfinished') response.write(page.body);
  else response.end(page.body);
}

/** The type by the path's ending; UTF-8 unless the document says itself what it is. */
function contentType(path: string, body: string | Uint8Array): string {
  const type = types[extname(path).toLowerCase()] ?? 'text/html';
  const isText = type.startsWith('text/');
  return isText && !(type === 'text/html' && declaresCharset(body)) ? `${type}; charset=utf-8` : type;
}

/** Browsers look for the declaration in the first 1,024 bytes (HTML, "prescan a byte stream"), after a byte order mark. */
function declaresCharset(body: string | Uint8Array): boolean {
  if (typeof body === 'string') return false;
  const start = Buffer.from(body.subarray(0, 1024)).toString('latin1');
  return /^(?:\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)|<meta[^>]+charset/iu.test(start);
}

function decodePath(url: string): string {
  const path = url.replace(/[?#].*$/u, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
