import fc from 'fast-check';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureChromium } from '../../lib/commands/browsers.ts';
import type { RegionPath } from '../../lib/page/region-path.ts';
import { bundle } from './support/bundle.ts';
import type { RegionBundle, Step } from './support/region-bundle.ts';

declare const regions: RegionBundle;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const root = process.getuid?.() === 0;
  browser = await chromium.launch({ executablePath: ensureChromium(), args: root ? ['--no-sandbox'] : [] });
  page = await browser.newPage();
  await page.addInitScript(await bundle('region-bundle.ts'));
  await page.goto('about:blank');
});
afterAll(() => browser.close());

const show = (body: string) => page.evaluate((html) => { document.body.innerHTML = html; }, body);
const pathTo = (selector: string) => page.evaluate((wanted) => regions.pathTo(wanted), selector);
const resolves = (path: RegionPath, elsewhere = false) => page.evaluate(([way, other]) => regions.resolves(way, other), [path, elsewhere] as const);

describe('pathOf', () => {
  test.each<[string, string, string, string]>([
    ['an id', '<div id="text">a</div><div>b</div>', '#text', '#text'],
    ['the nearest id above', '<div id="main"><p>a</p><p>b</p></div>', 'p:last-child', '#main > p:nth-of-type(2)'],
    ['lasting classes', '<div class="css-1x2y3z entry is-open">a</div><div>b</div>', '.entry', 'div.entry'],
    ['no id of one post', '<div id="post-48213" class="entry">a</div><div>b</div>', '.entry', 'div.entry'],
    ['an id that only looks like a selector', '<div id="a.b:c > d">a</div><div>b</div>', 'div', '#a\\.b\\:c\\ \\>\\ d'],
    ['a class that only looks like one', '<div class="w-1/2:,x">a</div><div>b</div>', 'div', 'div.w-1\\/2\\:\\,x'],
    ['no id that is given twice', '<div id="x">a</div><section id="x">b</section>', 'section', 'section'],
    ['clobbered names', '<form id="f"><input name="id"><input name="parentNode"><input name="children"><p>a</p></form>', 'p', 'p'],
  ])('names %s', async (_name, body, wanted, selector) => {
    await show(body);
    const path = await pathTo(wanted);
    expect(path?.selectors[0]).toBe(selector);
    expect(await resolves(path as RegionPath)).toBe(await page.evaluate((at) => document.querySelector(at)?.textContent, wanted));
  });

  test('describes nothing that is too deep, and says so in time', async () => {
    await page.evaluate(() => {
      document.body.textContent = '';
      let at: Element = document.body;
      for (let level = 0; level < 1_000; level++) at = at.appendChild(document.createElement('div'));
      at.setAttribute('data-deep', '');
    });
    expect(await pathTo('[data-deep]')).toBeNull();
  });

  test('leads back to its element in any tree', async () => {
    const tag = fc.constantFrom('div', 'p', 'section', 'ul');
    const name = fc.constantFrom('', 'a', 'b c', 'x"y', '1', '-', '河', 'is-open', 'a:b');
    const element = (children: string[], [name, id, classes]: [string, string, string]) => `<${name} id='${id}' class='${classes}'>${children.join('')}</${name}>`;
    const head = fc.tuple(tag, name, name);
    const leaf = head.map((own) => element([], own));
    const row = fc.array(leaf, { maxLength: 3 });
    const branch = fc.tuple(row, head).map(([children, own]) => element(children, own));
    const tree = fc.tuple(fc.array(fc.oneof(leaf, branch), { maxLength: 4 }), head).map(([children, own]) => element(children, own));
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { maxLength: 4 }), async (trees) => {
        await show(trees.join(''));
        const wrong = await page.evaluate(() => {
          let number = 0;
          return [...document.body.querySelectorAll('*')].filter((element) => {
            element.setAttribute('data-number', String(++number));
            const path = regions.pathTo(`[data-number="${number}"]`);
            element.prepend('here');
            const found = path && regions.resolves(path, false);
            const right = found === element.textContent && found.startsWith('here');
            element.firstChild?.remove();
            return !right;
          }).length;
        });
        expect(wrong).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});

describe('resolvePath', () => {
  test.each<[string, string, string | null, boolean]>([
    ['beside new siblings', '<p>ad</p><div class="text">a</div>', 'a', false],
    ['without its class, which makes it another', '<div>a</div>', null, false],
    ['when there are two of it, by its number', '<div class="text">a</div><div class="text">b</div>', 'a', false],
    ['on another page with two of it', '<div class="text">a</div><div class="text">b</div>', null, true],
    ['on another page of the same build', '<nav>n</nav><div class="text wide">b</div>', 'b', true],
  ])('finds the element %s: %#', async (_name, body, expected, elsewhere) => {
    await show('<div class="text">a</div><div>b</div>');
    const path = (await pathTo('.text')) as RegionPath;
    await show(body);
    expect(await resolves(path, elsewhere)).toBe(expected);
  });

  test.each(['', '][', 'div:has(', '*', '<p>', 'p{}', ':host'])('“%s” out of a damaged storage finds nothing', async (selector) => {
    await show('<p>a</p><p>b</p>');
    expect(await resolves({ tag: 'p', classes: [], selectors: [selector], place: selector })).toBeNull();
  });
});

describe('RegionTree', () => {
  const page1 = '<nav id="n"><b>首页</b></nav><div id="w"><div id="x"><p id="z">河水变清了。</p><p id="e">The river runs clear.</p></div></div><p id="last">船来了。</p>';
  test.each<[string, string, string, Step[], (string | null)[]]>([
    ['the smallest part with both languages', page1, '#z', [], ['div#x 1/1']],
    ['wider, past what adds nothing', page1, '#z', ['wider', 'wider'], ['div#x 1/1', 'body 3/1', null]],
    ['narrower, towards the pointer', page1, '#e', ['wider', 'narrower', 'narrower', 'narrower'], ['div#x 1/1', 'body 3/1', 'div#w 1/1', 'p#e 0/1', null]],
    ['beside, on the next level up where the level ends', page1, '#e', ['narrower', 'next', 'previous'], ['div#x 1/1', 'p#e 0/1', 'p#last 1/0', 'div#w 1/1']],
    ['the proposal is what holds most of both', page1, '#last', ['proposal'], ['body 3/1', 'div#x 1/1']],
    ['what is inside a word counts to its block', '<p id="p">河<em id="m">水</em>变清了。<br>The river runs clear again.</p>', '#m', [], ['p#p 1/1']],
    ['a page in one language begins in its main part', '<p>标题</p><main id="m"><p>河水变清了。</p></main>', '#m p', ['proposal'], ['p 1/0', 'main#m 1/0']],
    ['a page without text is all of it', '<div id="d"></div>', '#d', ['proposal', 'narrower', 'next'], ['body 0/0', 'body 0/0', null, null]],
  ])('%s', async (_name, body, start, steps, way) => {
    await show(body);
    expect(await page.evaluate(([from, moves]) => regions.walk(from, moves), [start, steps] as const)).toEqual(way);
  });

  test('what stands in an open shadow root counts to its host', async () => {
    await show('<div id="host"></div><p>尾</p>');
    await page.evaluate(() => {
      const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = '<div><p>河水变清了。</p><p>The river runs clear.</p></div>';
    });
    expect(await page.evaluate(() => regions.walk('#host', ['proposal', 'narrower']))).toEqual(['div#host 1/1', 'div#host 1/1', null]);
  });

  test('10,000 nested elements with text each are read in time', async () => {
    const way = await page.evaluate(() => {
      document.body.textContent = '';
      let at: Element = document.body.appendChild(document.createElement('div'));
      at.setAttribute('style', 'display: none');
      for (let level = 0; level < 10_000; level++) {
        at = at.appendChild(document.createElement('div'));
        at.textContent = level % 2 ? '河水清。' : 'The river runs.';
      }
      return regions.walk('body', ['proposal', 'wider']);
    });
    expect(way[0]).toBe('body 5000/5000');
  });
});
