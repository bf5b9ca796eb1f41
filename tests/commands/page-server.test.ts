import { afterAll, beforeAll, expect, test } from 'vitest';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PageServer, startPageServer } from '../../lib/commands/page-server.ts';

let server: PageServer;
let folder: string;
const { promise: event, resolve: happen }: PromiseWithResolvers<void> = Promise.withResolvers();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duizhao-pages-'));
  server = await startPageServer({ '/a.html': '<p>甲', '/slow.html': { body: 'late', after: event } });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test.each([
  ['no charset of its own', '<p>甲', 'text/html; charset=utf-8'],
  ['a charset', '<meta charset="gbk"><p>x', 'text/html'],
  ['a charset, the old way', '<META http-equiv="Content-Type" content="text/html; charset=big5">', 'text/html'],
  ['a byte order mark', '\ufeff<p>甲', 'text/html'],
])('a file with %s', async (_name, text, type) => {
  const file = join(folder, 'page 页.html');
  await writeFile(file, text);
  const response = await fetch(await server.serveFile(file));
  expect(response.headers.get('content-type')).toBe(type);
  expect(Buffer.from(await response.arrayBuffer()).toString('utf8')).toBe(text);
});

test('nothing else is there, not even what lies beside the file', async () => {
  await writeFile(join(folder, 'one.html'), '1');
  await writeFile(join(folder, 'two.html'), '2');
  const address = await server.serveFile(join(folder, 'one.html'));
  expect((await fetch(address)).status).toBe(200);
  expect((await fetch(address.replace('one', 'two'))).status).toBe(404);
  expect(server.requests).toContain('/two.html');
});

test('a page comes after what it waits for', async () => {
  const answer = fetch(`${server.origin}/slow.html`).then((response) => response.text());
  expect(await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 100, 'nothing yet'))])).toBe('nothing yet');
  happen();
  expect(await answer).toBe('late');
});

test('an unfinished page begins and does not end, and closing the server ends it', async () => {
  const other = await startPageServer({ '/x.html': { body: '<p>half', hang: 'unfinished' } });
  const response = await fetch(`${other.origin}/x.html`);
  const reader = response.body?.getReader();
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('<p>half');
  const rest = reader?.read().catch(() => 'cut');
  await other.close();
  expect(await rest).toBe('cut');
});
