import { join } from 'node:path';
import fc from 'fast-check';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureChromium } from '../../lib/commands/browsers.ts';
import type { PageBundle } from './support/page-bundle.ts';

declare const reader: PageBundle;

let browser: Browser;
let page: Page;

/** The page reader as one script, for a page without the extension: what is tested here is its way with the DOM. */
async function bundle(): Promise<string> {
  const entry = join(import.meta.dirname, 'support/page-bundle.ts');
  const lib = { entry, formats: ['iife' as const], name: 'bundle' };
  const built = await build({ configFile: false, logLevel: 'error', build: { write: false, minify: false, lib } });
  const [output] = Array.isArray(built) ? built : [];
  if (!output) throw new Error('The page reader could not be bundled.');
  return output.output[0].code;
}

beforeAll(async () => {
  const root = process.getuid?.() === 0;
  browser = await chromium.launch({ executablePath: ensureChromium(), args: root ? ['--no-sandbox'] : [] });
  page = await browser.newPage();
  await page.addInitScript(await bundle());
  await page.goto('about:blank');
});
afterAll(() => browser.close());

async function show(body: string): Promise<void> {
  await page.evaluate((html) => {
    document.body.innerHTML = html;
  }, body);
}

describe('readPage', () => {
  test.each([
    ['blocks by layout, not by tag', '<span style="display:block">河水</span><div style="display:inline">清</div><div style="display:inline">了</div>', ['河水', '清了']],
    ['text between blocks is a block', 'River<p>Bridge</p>Bank', ['River', 'Bridge', 'Bank']],
    ['words cut by inline elements stay whole', '<p>Spokespe<span>rson</span></p>', ['Spokesperson']],
    ['scripts, styles, templates, fields and buttons are no text', '<p>River<script>1</script><style>p{}</style><template>x</template><button>Go</button><select><option>a</select></p>', ['River']],
    ['ruby annotations are left out', '<p><ruby>河<rp>(</rp><rt>hé</rt><rp>)</rp></ruby>水</p>', ['河水']],
    ['both languages of one element become two blocks', '<p>河水变清了。<br>The river runs clear.</p>', ['河水变清了。', 'The river runs clear.']],
    ['a hidden half is read', '<div style="display:none"><p>River</p><p>Bridge</p></div>', ['River', 'Bridge']],
    ['open shadow roots are read', '<div id="host"></div>', ['in the shade']],
    ['a form that shadows its own properties is read', '<form><input name="parentNode"><input name="childNodes"><input name="localName"><p>River</p></form>', ['River']],
    ['nothing is nothing', '<p> &nbsp;\u3000</p>', []],
  ])('%s', async (_name, body, texts) => {
    await show(body);
    await page.evaluate(() => {
      const host = document.querySelector('#host');
      if (host) host.attachShadow({ mode: 'open' }).innerHTML = '<p>in the shade</p>';
    });
    expect(await page.evaluate(() => reader.blocksOf().map((block) => block.text))).toEqual(texts);
  });

  test.each([
    ['a heading', '<h2>River</h2>', { role: 'heading', level: 2 }],
    ['an ARIA heading', '<div role="heading" aria-level="3">River</div>', { role: 'heading', level: 3 }],
    ['a bold line', '<p><strong>The river</strong></p>', { role: 'heading', level: 3 }],
    ['a bold sentence', '<p><b>The river runs clear.</b></p>', { role: 'paragraph', level: 0 }],
    ['a list item', '<ul><li>River</li></ul>', { role: 'item' }],
    ['a table cell', '<table><tr><td>River</td></tr></table>', { role: 'cell' }],
    ['a link', '<p><a href="/">River</a></p>', { linkDensity: 1 }],
    ['a closed details', '<details><summary>More</summary><p>River</p></details>', { hidden: true }],
    ['an invisible paragraph', '<p style="visibility:hidden">River</p>', { hidden: true }],
  ])('%s is told as such', async (_name, body, expected) => {
    await show(body);
    expect((await page.evaluate(() => reader.blocksOf())).at(-1)).toMatchObject(expected);
  });

  // Chromium itself cannot draw 3,000 nested elements: the deeper ones are hidden.
  test.each([
    [1_500, 'block'],
    [10_000, 'none'],
  ])('%i elements deep is not too deep', async (depth, display) => {
    await page.evaluate(
      ([levels, shown]) => {
        document.body.textContent = '';
        let deepest: Element = document.body.appendChild(document.createElement('div'));
        deepest.setAttribute('style', `display: ${String(shown)}`);
        for (let level = 0; level < Number(levels); level++) deepest = deepest.appendChild(document.createElement('div'));
        deepest.textContent = 'River';
      },
      [depth, display],
    );
    expect(await page.evaluate(() => reader.blocksOf().map((block) => block.text))).toEqual(['River']);
  });

  test('offsets go to the DOM and back in any tree, and the tree stays as it was', async () => {
    const text = fc.string({ unit: fc.constantFrom('河', '水', '𠮷', 'a', 'b', '.', '。', ' ', '\n', '\u3000', '&nbsp;', '\u200b', '&lt;'), maxLength: 12 });
    const tag = fc.constantFrom('p', 'div', 'span', 'em', 'a', 'li', 'td', 'pre', 'h2', 'ruby', 'rt', 'button', 'details', 'blockquote');
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        text,
        fc.constantFrom('<br>', '<hr>', '<!-- note -->', '<img alt="x">', '<script>1</script>'),
        fc.tuple(tag, fc.array(tie('tree'), { maxLength: 4 })).map(([name, children]) => `<${name}>${children.join('')}</${name}>`),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { maxLength: 6 }), async (trees) => {
        await show(trees.join(''));
        const before = await page.evaluate(() => document.documentElement.outerHTML);
        expect(await page.evaluate(() => reader.roundTrip())).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
      }),
      { numRuns: 300 },
    );
  });
});
