import fc from 'fast-check';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureChromium } from '../../lib/commands/browsers.ts';
import type { KeptRange } from '../../lib/page/note-range.ts';
import { bundle } from './support/bundle.ts';
import type { NoteRangeBundle, Point } from './support/note-range-bundle.ts';

declare const noteRanges: NoteRangeBundle;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const root = process.getuid?.() === 0;
  browser = await chromium.launch({ executablePath: ensureChromium(), args: root ? ['--no-sandbox'] : [] });
  page = await browser.newPage();
  await page.addInitScript(await bundle('note-range-bundle.ts'));
  await page.goto('about:blank');
});
afterAll(() => browser.close());

const show = (body: string) => page.evaluate((html) => { document.querySelector('body')?.setHTMLUnsafe(html); }, body);
const describeRange = (from: Point, to: Point) => page.evaluate(([a, b]) => noteRanges.describe(a, b), [from, to] as const);
const describeText = (words: string) => page.evaluate((text) => noteRanges.describeText(text), words);
const starts = (kept: Partial<KeptRange>) => page.evaluate((place) => noteRanges.starts(place), kept);

describe('a Range of the page is kept', () => {
  test.each<[string, string, Point, Point, KeptRange | null]>([
    ['by elements and offsets into their text', '<div><p>河水</p><p>流过<b>小</b>镇。</p></div>', ['p + p', [0], 1], ['p + p', [2], 1],
      { range: { startContainer: '/div[1]/p[2]', startOffset: 1, endContainer: '/div[1]/p[2]', endOffset: 4 }, position: { start: 3, end: 6 } }],
    ['from one element into another', '<p>One</p><p>two</p>', ['p', [0], 1], ['p + p', [0], 2],
      { range: { startContainer: '/p[1]', startOffset: 1, endContainer: '/p[2]', endOffset: 2 }, position: { start: 1, end: 5 } }],
    ['of whole elements, as it is after a triple click', '<p>One</p><!-- x --><p>two</p>', ['p', [], 0], ['p + p', [], 0],
      { range: { startContainer: '/p[1]', startOffset: 0, endContainer: '/p[1]', endOffset: 3 }, position: { start: 0, end: 3 } }],
    ['in the body itself', 'One <b>two</b> three', ['body', [0], 1], ['body', [2], 3],
      { range: { startContainer: '', startOffset: 1, endContainer: '', endOffset: 10 }, position: { start: 1, end: 10 } }],
    ['with the text of scripts counted, as Hypothesis does', '<script type="x">abc</script><p>One</p>', ['p', [0], 0], ['p', [0], 3],
      { range: { startContainer: '/p[1]', startOffset: 0, endContainer: '/p[1]', endOffset: 3 }, position: { start: 3, end: 6 } }],
    ['not where it is empty', '<p>One</p>', ['p', [0], 1], ['p', [0], 1], null],
    ['not in a shadow root', '<div id="h"><template shadowrootmode="open"><p>One</p></template></div>', ['#h >>> p', [0], 0], ['#h >>> p', [0], 3], null],
    ['not in the head', '<p>One</p>', ['html', [0], 0], ['p', [0], 2], null],
  ])('%s', async (_name, body, from, to, kept) => {
    await show(body);
    expect(await describeRange(from, to)).toEqual(kept);
  });

  test('on a page that clobbers the names we read', async () => {
    await show('<form id="f"><input name="parentNode"><input name="firstChild"><input name="nextSibling"><input name="localName"><input name="textContent"><img name="body"><p>河水流过小镇。</p></form>');
    const kept = await describeText('流过');
    expect(kept?.range).toEqual({ startContainer: '/form[1]/p[1]', startOffset: 2, endContainer: '/form[1]/p[1]', endOffset: 4 });
    expect(await starts({ range: (kept as KeptRange).range })).toEqual(['流过小镇。']);
  });
});

describe('a kept place leads back', () => {
  test('in any tree, by its range and by its position, each alone', async () => {
    const text = fc.string({ unit: fc.constantFrom('河', '𠮷', 'a', ' ', '\n', '&nbsp;', '&lt;'), maxLength: 6 });
    const { children } = fc.letrec<{ tree: string; children: string }>((tie) => ({
      tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, text, fc.constantFrom('<br>', '<!-- x -->', '<script type="x">1</script>', '<svg><text>ab</text></svg>', '<o:p>x</o:p>', '<template>t</template>'),
        fc.tuple(fc.constantFrom('div', 'span', 'ul', 'b', 'x-y'), tie('children')).map(([tag, inner]) => `<${tag}>${inner}</${tag}>`)),
      children: fc.array(tie('tree'), { maxLength: 5 }).map((parts) => parts.join('')),
    }));
    await fc.assert(
      fc.asyncProperty(children, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 }), async (body, shares) => {
        await show(body);
        expect(await page.evaluate((numbers) => noteRanges.describeAll(numbers), shares)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('each by itself, where the one no longer does', async () => {
    await show('<div><p>河水流过小镇。</p></div>');
    const kept = await describeText('小镇') as KeptRange;
    expect(await starts(kept)).toEqual(['小镇。', '小镇。']);
    await show('<section><p>河水流过小镇。</p></section>');
    expect(await starts(kept)).toEqual(['小镇。']);
    await show('<p>新闻：</p><div><p>河水流过小镇。</p></div>');
    expect(await starts(kept)).toEqual(['小镇。', '水流过小镇。']);
  });

  test.each([
    ['an expression', '//p'],
    ['a function', '/p[last()]'],
    ['an axis', '/child::p'],
    ['a condition', "/p[@id='x']"],
    ['a union', '/p[1]|/div[1]'],
    ['no such element', '/p[2]'],
    ['a number too long', '/p[99999999999999999999]'],
    ['nought', '/p[0]'],
    ['a relative way', 'p[1]'],
    ['a way up', '/..'],
    ['many steps', '/p[1]'.repeat(100_000)],
  ])('but not by %s', async (_name, startContainer) => {
    await show('<p id="x">One</p><div>two</div>');
    expect(await starts({ range: { startContainer, startOffset: 0, endContainer: '/p[1]', endOffset: 2 } })).toEqual([]);
  });

  test.each([
    ['before the text', -1], ['beyond it', 1e9], ['no number', Number.NaN], ['part of a unit', 0.5],
  ])('but not by offsets %s', async (_name, start) => {
    await show('<p>One</p>');
    expect(await starts({ position: { start, end: start + 2 } })).toEqual([]);
    expect(await starts({ range: { startContainer: '/p[1]', startOffset: start, endContainer: '/p[1]', endOffset: start + 2 } })).toEqual([]);
  });

  test('five hundred times on a page of fifty thousand elements, in a moment', async () => {
    await page.evaluate(() => {
      document.querySelector('body')?.replaceChildren(...Array.from({ length: 50_000 }, (_, k) => Object.assign(document.createElement('p'), { textContent: `paragraph ${k}` })));
    });
    const kept = await describeText('paragraph 49999') as KeptRange;
    expect(kept.range.startContainer).toBe('/p[50000]');
    expect(await page.evaluate((place) => noteRanges.time(place, 500), kept)).toBeLessThan(2_000);
  });
});
