import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureChromium } from '../../lib/commands/browsers.ts';
import type { DocumentBundle } from './support/document-bundle.ts';

declare const documents: DocumentBundle;

let browser: Browser;
let page: Page;
const asked: string[] = [];

beforeAll(async () => {
  const lib = { entry: join(import.meta.dirname, 'support/document-bundle.ts'), formats: ['iife' as const], name: 'bundle' };
  const built = await build({ configFile: false, logLevel: 'error', build: { write: false, minify: false, lib } });
  const [output] = Array.isArray(built) ? built : [];
  if (!output) throw new Error('The reader could not be bundled.');
  browser = await chromium.launch({ executablePath: ensureChromium(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  page = await browser.newPage();
  page.on('request', (request) => asked.push(request.url()));
  await page.addInitScript(output.output[0].code);
  await page.goto('about:blank');
});
afterAll(() => browser.close());

const read = (html: string, type?: 'application/xhtml+xml') => page.evaluate(([markup, kind]) => documents.blocksOf(markup, kind), [html, type] as const);

describe('readDocument', () => {
  test.each([
    ['paragraphs by their tags', '<div>River<p>Bridge <b>and</b> bank</p></div>', ['River', 'Bridge and bank']],
    ['lines by br', '<p>河水变清了。<br>The river runs clear.</p>', ['河水变清了。', 'The river runs clear.']],
    ['no scripts, styles, templates, noscript, fields', '<p>River<script>1</script><style>p{}</style><template>x</template><noscript>y</noscript><textarea>z</textarea></p>', ['River']],
    ['a block by its own style', '<span style="display: block">River</span><span>Bridge</span>', ['River', 'Bridge']],
    ['markup that is never closed', '<div><p>River<p>Bridge<table><td>Bank', ['River', 'Bridge', 'Bank']],
    ['a form that shadows its properties', '<form><input name="parentNode"><input name="firstChild"><p>River</p></form>', ['River']],
    ['an image that shadows the body', '<img name="body"><p>River</p>', ['River']],
    ['nothing', '', []],
  ])('%s', async (_name, html, texts) => {
    expect((await read(html)).map(({ text }) => text)).toEqual(texts);
  });

  test.each([
    ['hidden', '<p hidden>River</p>', { hidden: true }],
    ['display: none, inherited', '<div style="color:red;display:none"><p>River</p></div>', { hidden: true }],
    ['visibility', '<p style="visibility:hidden">River</p>', { hidden: true }],
    ['shown', '<p style="--display:none">River</p>', { hidden: false }],
    ['a heading', '<h2>River</h2>', { role: 'heading', level: 2 }],
    ['a bold line, within other markup', '<p><strong><span>The river</span></strong></p>', { role: 'heading', level: 3 }],
    ['a link', '<a href="/"><span>River</span></a>', { linkDensity: 1 }],
  ])('%s', async (_name, html, block) => {
    expect((await read(html))[0]).toMatchObject(block);
  });

  test('XHTML, well-formed or not', async () => {
    const xhtml = (body: string): string => `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>${body}</body></html>`;
    expect((await read(xhtml('<p>River<br/>Bridge</p>'), 'application/xhtml+xml')).map(({ text }) => text)).toEqual(['River Bridge']);
    expect((await read(xhtml('<p>River<p>Bridge'), 'application/xhtml+xml')).map(({ text }) => text)).toEqual(['River', 'Bridge']);
  });

  test('nothing runs and nothing is loaded', async () => {
    const before = asked.length;
    await read('<base href="http://elsewhere.test/"><link rel="stylesheet" href="a.css"><img src="http://elsewhere.test/i.png" onerror="window.ran=1"><script>window.ran=1</script><iframe src="http://elsewhere.test/"></iframe><svg onload="window.ran=1"></svg><video autoplay src="v.mp4"></video><p>River</p>');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(asked.slice(before)).toEqual([]);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  });

  test('nesting without end', async () => {
    expect((await read(`${'<div>'.repeat(20_000)}River`)).map(({ text }) => text)).toEqual(['River']);
  });
});
