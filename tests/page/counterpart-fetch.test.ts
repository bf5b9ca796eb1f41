import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type PageServer, type ServedPage, startPageServer } from '../../lib/commands/page-server.ts';
import { fetchPage, MOST_BYTES } from '../../lib/page/counterpart-fetch.ts';

let server: PageServer;
beforeAll(async () => {
  server = await startPageServer();
});
afterAll(() => server.close());
afterEach(() => vi.unstubAllGlobals());

const never = new AbortController().signal;
const ask = (address: string, timeout = 5000) => fetchPage(address, { signal: never, from: `${server.origin}/here.html`, as: 'extension', timeout });
const html = '<!doctype html><p>对照';

describe('fetchPage', () => {
  test.each<[string, ServedPage, string]>([
    ['HTML', { body: html }, 'text/html'],
    ['XHTML', { body: html, type: 'application/xhtml+xml; charset=utf-8' }, 'application/xhtml+xml'],
    ['a page that leads on within the site', { body: '', status: 302, headers: { location: '/there.html' } }, 'text/html'],
  ])('%s is read', async (_name, served, type) => {
    server.serve('/there.html', html);
    expect(await ask(server.serve('/page', served))).toEqual({ html, type });
  });

  test.each<[string, ServedPage | null, string]>([
    ['nothing there', null, 'notFound'],
    ['gone', { body: '', status: 410 }, 'notFound'],
    ['forbidden', { body: html, status: 403 }, 'refused'],
    ['broken', { body: html, status: 503 }, 'refused'],
    ['no page', { body: '%PDF', type: 'application/pdf' }, 'notAPage'],
    ['no type at all', { body: html, type: '' }, 'notAPage'],
    ['too large by its own word', { body: html, headers: { 'content-length': String(MOST_BYTES + 1) }, hang: 'unfinished' }, 'tooLarge'],
    ['too large', { body: 'x'.repeat(MOST_BYTES + 1), hang: 'unfinished' }, 'tooLarge'],
    ['a way to nowhere', { body: '', status: 302, headers: { location: 'http://localhost:9/' } }, 'offline'],
  ])('%s: %s', async (name, served, failure) => {
    const address = `${server.origin}/${encodeURIComponent(name)}`;
    if (served) server.serve(`/${name}`, served);
    await expect(ask(address)).rejects.toMatchObject({ name: 'FetchError', failure });
  });

  test.each([['silent' as const], ['unfinished' as const]])('a server that stays %s is too late', async (hang) => {
    await expect(ask(server.serve('/late.html', { body: html, hang }), 150)).rejects.toMatchObject({ failure: 'timeout' });
  });

  test('a server that is not there', async () => {
    await expect(ask('http://127.0.0.1:9/a.html')).rejects.toMatchObject({ failure: 'offline' });
  });

  test('another site is not asked at all', async () => {
    const fetch = vi.fn();
    vi.stubGlobal('fetch', fetch);
    for (const address of ['https://river.example/a', 'file:///etc/passwd', 'chrome-extension://abc/a.html', 'data:text/html,x']) {
      await expect(ask(address)).rejects.toMatchObject({ failure: 'otherSite' });
    }
    expect(fetch).not.toHaveBeenCalled();
  });

  test('what a redirect brings from another site is thrown away', async () => {
    const answer = new Response(html, { headers: { 'content-type': 'text/html' } });
    Object.defineProperty(answer, 'url', { value: 'https://river.example/a' });
    vi.stubGlobal('fetch', vi.fn().mockResolvedValue(answer));
    await expect(ask(`${server.origin}/a`)).rejects.toMatchObject({ failure: 'otherSite' });
  });

  test('as the page, other origins are refused by the browser, and told apart from a dead line', async () => {
    const fetch = vi.fn().mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValueOnce({ type: 'opaqueredirect' });
    vi.stubGlobal('fetch', fetch);
    await expect(fetchPage(`${server.origin}/a`, { signal: never, from: server.origin, as: 'page' })).rejects.toMatchObject({ failure: 'otherSite' });
    expect(fetch.mock.calls.map(([, how]) => how as RequestInit)).toMatchObject([{ mode: 'same-origin', credentials: 'same-origin' }, { mode: 'same-origin', redirect: 'manual' }]);
  });

  test('cancelling rejects with the reason', async () => {
    const cancel = new AbortController();
    const answer = fetchPage(server.serve('/slow.html', { body: html, hang: 'silent' }), { signal: cancel.signal, from: server.origin, as: 'extension' });
    cancel.abort(new Error('enough'));
    await expect(answer).rejects.toThrow('enough');
  });
});
