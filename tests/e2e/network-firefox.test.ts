import { expect, test } from 'vitest';
import { demoFound, inView, summary, useFirefox } from './support/firefox.ts';
import { strangers } from './support/strangers.ts';

const firefox = useFirefox();
const soon = { timeout: 15_000 };

test('Firefox: nothing is asked of the network but the page itself, whatever view is read', async () => {
  const { browser, server } = firefox;
  const before = (await browser.requests()).length;
  const page = await firefox.read('side-by-side');
  await expect.poll(() => inView(page, (view) => view.querySelectorAll('.cell').length), soon).toBeGreaterThan(10);
  for (const view of ['interleaved', 'one-language', 'hover', 'off'] as const) await firefox.choose(page, view);
  const asked = new Set((await browser.requests()).slice(before).map(({ url }) => url));
  expect([...asked].toSorted()).toEqual([`${server.origin}/demo.html`, `${server.origin}/favicon.ico`]);
});

test('Firefox: a request that goes elsewhere is seen, from a page, its worker, a socket, and the background', async () => {
  const { browser, server } = firefox;
  firefox.expectedOrigins.push('http://elsewhere.test/');
  const page = await firefox.openServed('/asking.html', '<!doctype html><title>Asking</title>');
  await page.evaluate(() => {
    void fetch('http://elsewhere.test/page').catch(() => undefined);
    new Worker(URL.createObjectURL(new Blob(["fetch('http://elsewhere.test/worker').catch(() => undefined)"])));
    new WebSocket('ws://elsewhere.test/socket');
  });
  await browser.evaluateInBackground(() => fetch('http://elsewhere.test/background').catch(() => undefined).then(() => undefined));
  const seen = async () => strangers(await browser.requests(), [server.origin]).map((url) => new URL(url).pathname).toSorted();
  await expect.poll(seen, soon).toEqual(['/background', '/page', '/socket', '/worker']);
  const asking = (await browser.requests()).filter(({ url }) => url.endsWith('/background')).map(({ from }) => new URL(from).protocol);
  expect(asking).toEqual(['moz-extension:']);
});

test('Firefox: no page of the extension may ask anything of the network', async () => {
  const { browser } = firefox;
  for (const name of ['about', 'options', 'sidepanel', 'snapshot', 'welcome', 'workbench']) {
    const view = await browser.openExtensionPage(`/${name}.html`);
    const said = await view.evaluate((address) => fetch(address).then(() => 'answered', String), `http://forbidden.test/${name}`);
    expect(said, name).toMatch(/NetworkError/u);
    await view.close();
  }
  const popup = await firefox.popupOn(await firefox.openFixture('demo.html'));
  await popup.waitForText(summary, demoFound);
  expect(await popup.evaluate(() => fetch('http://forbidden.test/popup').then(() => 'answered', String))).toMatch(/NetworkError/u);
  expect((await browser.requests()).filter(({ url }) => url.includes('forbidden.test'))).toEqual([]);
});
