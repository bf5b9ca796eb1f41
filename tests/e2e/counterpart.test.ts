import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { startPageServer } from '../../lib/commands/page-server.ts';
import { Book } from './support/book.ts';
import { useChromium } from './support/chromium.ts';
import { chinesePage, englishPage, ROWS, UNRELATED } from './support/counterpart-pages.ts';
import { pointAtText } from './support/page-text.ts';
import type { Popup } from './support/popup.ts';
import { english, foundSentence } from './support/sentences.ts';

const chromium = useChromium();
const alternate = (path: string) => `<link rel="alternate" hreflang="en" href="${path}">`;
const offer = (popup: Popup) => popup.page.getByTestId('counterpart');
const failure = (popup: Popup) => popup.page.getByTestId('failure');

/** What the server was asked for since a moment, without the browser's own wishes. */
function asked(): () => string[] {
  const before = chromium.server.requests.length;
  return () => chromium.server.requests.slice(before).filter((path) => path !== '/favicon.ico');
}

async function rowsOf(page: Page) {
  const rows = await new Book(page).rows();
  return rows.map(({ zh, en }) => ({ zh: zh.join('\n'), en: en.join('\n') }));
}

test('a page that names its English page is read with it, and nothing is fetched before the click', async () => {
  const { server } = chromium;
  const requests = asked();
  server.serve('/en/box.html', englishPage());
  const page = await chromium.openServed('/zh/box.html', chinesePage({ head: alternate('/en/box.html') }));
  const popup = await chromium.popupOn(page);
  expect(await popup.sentence()).toBe(english('counterpart.noEnglish'));
  expect(await offer(popup).textContent()).toBe(english('counterpart.readEnglish'));
  const address = popup.page.locator('.counterpart .address');
  expect(await address.textContent()).toBe(`${server.origin.replace('http://', '')}/en/box.html`);
  expect(requests()).toEqual(['/zh/box.html']);

  await offer(popup).click();
  await popup.waitForPhase('ready');
  expect(await popup.sentence()).toBe(foundSentence(english, ROWS.length));
  // Neither the scripts nor the pictures and styles of that page.
  expect(requests()).toEqual(['/zh/box.html', '/en/box.html']);
  const source = popup.page.getByTestId('source');
  expect(await source.textContent()).toContain(english('counterpart.fromEnglish'));
  const link = source.getByRole('link');
  expect([await link.getAttribute('href'), await link.getAttribute('rel'), await link.getAttribute('target')]).toEqual([`${server.origin}/en/box.html`, 'noreferrer', '_blank']);

  await popup.choose('side-by-side');
  await page.getByTestId('side-by-side').waitFor();
  expect(await rowsOf(page)).toEqual(ROWS);
  const book = new Book(page);
  await page.keyboard.press('End');
  expect(await book.marked()).toMatchObject({ zh: '她把那张电影票装进镜框，挂在借书台的后面。', en: 'She had the ticket framed and hung it behind the lending desk.' });
});

test('the hover view shows the sentence of the other page in its card, by pointer and by key, and hides nothing', async () => {
  chromium.server.serve('/en/box.html', englishPage());
  await chromium.settings({ primary: 'en', hideOther: true });
  const page = await chromium.openServed('/zh/box.html', chinesePage({ head: alternate('/en/box.html') }));
  const popup = await chromium.popupOn(page);
  await offer(popup).click();
  await popup.choose('hover');
  expect(await page.evaluate(() => CSS.highlights.get('duizhao-veil')?.size ?? 0)).toBe(0);
  await pointAtText(page, '漆成了绿色');
  const card = page.getByTestId('hover-card');
  await expect.poll(() => card.textContent()).toContain('painted green.');
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => card.textContent()).toContain('In the first three days, 412 books');
});

test('an English page finds its Chinese one by a link in GBK, whatever the page’s policy forbids the page', async () => {
  const { server } = chromium;
  const gbk = encode(chinesePage({ charset: 'gbk' }));
  server.serve('/cn/box.html', { body: gbk, type: 'text/html' });
  const page = await chromium.openServed('/en/box.html', {
    body: englishPage({ link: '<a href="/cn/box.html" title="切换到中文">CN</a>' }),
    headers: { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'" },
  });
  chromium.browser.errors.splice(0); // the page's own script and style, which its policy forbids
  const popup = await chromium.popupOn(page);
  expect(await popup.sentence()).toBe(english('counterpart.noChinese'));
  await offer(popup).click();
  await popup.choose('side-by-side');
  await page.getByTestId('side-by-side').waitFor();
  expect(await rowsOf(page)).toEqual(ROWS);
  await expect.poll(() => chromium.browser.errors.splice(0).filter(({ text }) => !text.includes('Content Security Policy'))).toEqual([]);
});

describe('what does not come is explained, and can be asked for again', () => {
  test.each([
    ['a page that is gone', { body: 'Gone.', status: 404, type: 'text/html' }, 'notFound'],
    ['a picture', { body: 'png', type: 'image/png' }, 'notAPage'],
    ['a closed door', { body: 'No.', status: 403, type: 'text/html' }, 'refused'],
    ['another text', { body: englishPage({ texts: UNRELATED }) }, 'unrelated'],
    ['a page without text', { body: '<!doctype html><title>Nothing</title>' }, 'noText'],
    ['a page without an end', { body: englishPage().slice(0, 600), hang: 'unfinished' as const, headers: { 'content-length': String(9 * 1024 * 1024) } }, 'tooLarge'],
  ])('%s', async (_what, served, reason) => {
    const { server, browser } = chromium;
    const path = `/en/${reason}.html`;
    server.serve(path, served);
    const page = await chromium.openServed(`/zh/${reason}.html`, chinesePage({ link: `<a href="${path}">English</a>` }));
    const popup = await chromium.popupOn(page);
    await offer(popup).click();
    await failure(popup).waitFor();
    expect(await failure(popup).textContent()).toBe(english(`counterpart.${reason}`));
    expect(await popup.sentence()).toBe(english('counterpart.noEnglish'));
    expect(await popup.radio('view', 'hover').isEnabled()).toBe(false);

    server.serve(path, englishPage());
    await offer(popup).click();
    await popup.waitForPhase('ready');
    expect(await popup.sentence()).toBe(foundSentence(english, ROWS.length));
    // The browser itself notes failed requests on the console.
    await expect.poll(() => browser.errors.splice(0).filter(({ text }) => !/Failed to load resource|Failed to fetch|Redirect|CORS|net::/u.test(text))).toEqual([]);
  });

  test('a way to another site is not followed', async () => {
    const { server, browser, expectedOrigins } = chromium;
    const elsewhere = await startPageServer();
    const other = elsewhere.origin.replace('127.0.0.1', 'localhost');
    // The browser announces the request that it then refuses to make.
    expectedOrigins.push(other);
    server.serve('/en/away.html', { body: '', status: 302, headers: { location: `${other}/en` } });
    const page = await chromium.openServed('/zh/away.html', chinesePage({ head: alternate('/en/away.html') }));
    const popup = await chromium.popupOn(page);
    await offer(popup).click();
    await failure(popup).waitFor();
    expect(await failure(popup).textContent()).toBe(english('counterpart.otherSite'));
    expect(elsewhere.requests).toEqual([]);
    await elsewhere.close();
    browser.errors.splice(0);
  });

  test('a page that never comes can be cancelled', async () => {
    chromium.server.serve('/en/slow.html', { body: '', hang: 'silent' });
    const page = await chromium.openServed('/zh/slow.html', chinesePage({ head: alternate('/en/slow.html') }));
    const popup = await chromium.popupOn(page);
    await offer(popup).click();
    await popup.page.getByText(english('counterpart.fetchingEnglish')).waitFor();
    await popup.button(english('popup.cancel')).click();
    await popup.page.getByText(english('reason.cancelled')).waitFor();
    expect(await offer(popup).isEnabled()).toBe(true);
  });
});

test('the background fetches nothing for anybody without the permission', async () => {
  const { browser, server } = chromium;
  const requests = asked();
  const popup = await chromium.open(`chrome-extension://${browser.extensionId}/popup.html`);
  const reply = await popup.evaluate(async (url) => {
    const port = chrome.runtime.connect({ name: 'fetch' });
    return new Promise((resolve) => {
      port.onMessage.addListener(resolve);
      port.postMessage({ type: 'fetch', url });
    });
  }, server.serve('/secret.html', englishPage()));
  expect(reply).toEqual({ type: 'unfetched', failure: 'denied' });
  expect(requests()).toEqual([]);
});

test.each([
  ['names only the home page of the other language', chinesePage({ link: '<a href="/en/">English</a>' })],
  ['names a page of another site', chinesePage({ link: '<a href="https://elsewhere.example/en/box.html">English</a>' })],
  ['names none', chinesePage()],
])('nothing is offered on a page that %s', async (_what, html) => {
  const popup = await chromium.popupOn(await chromium.openServed('/zh/lonely/box.html', html));
  expect(await popup.sentence()).toBe(english('reason.noEnglish'));
  expect(await offer(popup).count()).toBe(0);
});

declare const chrome: {
  runtime: { connect(info: { name: string }): { onMessage: { addListener(listen: (message: unknown) => void): void }; postMessage(message: unknown): void } };
};

/** The text in GBK. Node cannot write it, but it can read it: the table is turned round. */
function encode(text: string): Uint8Array {
  const codes = new Map<string, [number, number]>();
  const decoder = new TextDecoder('gbk');
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const letter = decoder.decode(Uint8Array.of(first, second));
      if (letter.length === 1 && !codes.has(letter)) codes.set(letter, [first, second]);
    }
  }
  return Uint8Array.from([...text].flatMap((letter) => (letter < '\x80' ? [letter.charCodeAt(0)] : (codes.get(letter) ?? [0x3f]))));
}
