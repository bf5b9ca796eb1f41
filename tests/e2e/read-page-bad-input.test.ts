import { describe, expect, test } from 'vitest';
import type { PageBundle } from './support/page-bundle.ts';
import { useReaderPage } from './support/read-page-harness.ts';

declare const reader: PageBundle;

const harness = useReaderPage();

/** A slice ends with the first step after 12 ms: with steps below this none is a long task, which a person can feel. */
const LONGEST_STEP = 50 - 12;

/**
 * Reads the page in slices, more than once where a step was long: a busy machine makes any step late, and one that is slow is
 * slow every time.
 */
async function readCalmly(): Promise<Awaited<ReturnType<PageBundle['inSlices']>>> {
  await harness.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  let least: number[] = [];
  for (let attempt = 0; attempt < 5; attempt++) {
    const reading = await harness.page.evaluate(() => reader.inSlices());
    least = reading.steps.map((ms, step) => Math.min(ms, least[step] ?? Infinity));
    if (least.every((ms) => ms < LONGEST_STEP)) return reading;
  }
  throw new Error(`Step ${least.indexOf(Math.max(...least))} of ${least.length} took ${Math.max(...least).toFixed(0)} ms each time.`);
}

const chinese = '河水变清了，两岸的人都来看。';
const english = 'The river has run clear, and people of both banks come to look. ';
const megabytes = (text: string, count: number) => text.repeat(Math.ceil((count * 1_000_000) / text.length));

// The 5 MB are hidden, as one half of a page with a language switch may be: to lay them out takes the browser far longer.
describe('huge pages are read without holding the page up', () => {
  test.each([
    ['100,000 elements with text', '<p>River <b>bank</b></p>'.repeat(50_000), 50_000],
    ['100,000 elements in one line', '<i>a</i> '.repeat(100_000), null],
    ['100,000 children of a grid', `<div style="display:grid">${'<b style="order:1">River</b>'.repeat(100_000)}</div>`, 100_000],
    ['100,000 lines in one element', `<div>${`${chinese}<br>`.repeat(100_000)}</div>`, 100_000],
    ['5 MB of Chinese in one text node', `<p hidden>${megabytes(chinese, 5)}</p>`, null],
    ['5 MB of Chinese in one text node without an end of a sentence', `<p hidden>${megabytes('河水', 5)}</p>`, null],
    ['5 MB of English in one text node', `<p hidden>${megabytes(english, 5)}</p>`, null],
    ['5 MB of both languages in one text node', `<p hidden>${megabytes(chinese + english, 5)}</p>`, null],
    ['5 MB of one word', `<p hidden>${megabytes('a', 5)}</p>`, null],
    ['5 MB of white space and one word', `<p hidden>${megabytes(' \n', 5)}River</p>`, 1],
    ['5 MB of lines of a plain text', `<pre hidden>${megabytes(`${chinese}\n${english}\n\n`, 5)}</pre>`, null],
    ['100,000 empty elements', '<div><i></i></div>'.repeat(50_000), 0],
  ])('%s', async (_what, body, blocks) => {
    await harness.show(body);
    const length = await harness.page.evaluate(() => document.body.textContent.replace(/\s+/gu, '').length);
    const reading = await readCalmly();
    if (blocks !== null) expect(reading.blocks).toBe(blocks);
    expect(reading.characters).toBeGreaterThanOrEqual(length);
    await harness.show('');
  }, 120_000);

  test('a long text is parted at the ends of sentences, and nothing of it is lost', async () => {
    await harness.show(`<p>${megabytes(english, 0.1)}</p>`);
    const texts = await harness.page.evaluate(() => reader.blocksOf().map(({ text }) => text));
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.every((text) => text.endsWith('look.'))).toBe(true);
    expect(await harness.page.evaluate(() => reader.unaccounted())).toEqual([]);
  });
});

describe('broken pages are read', () => {
  test.each([
    ['tags that never close', '<div><p>River<b><i>bank<p>Bridge<table><tr><td>Cell', /^(?:Riverbank,Bridge,Cell)$/],
    ['tags closed in the wrong order', '<p><b>River<i> bank</b> runs</i></p>', /^River bank runs$/],
    ['closing tags of nothing', '</div></p>River</span>', /River/],
    ['text where only rows may be', '<table>River<tr>bank<td>Cell</table>', /River.*Cell/],
  ])('%s', async (_what, body, expected) => {
    await harness.show(body);
    expect((await harness.page.evaluate(() => reader.blocksOf().map(({ text }) => text))).join()).toMatch(expected);
  });
});

describe('a page that changes while it is read', () => {
  test.each([
    ['loses what is read next', () => document.body.querySelectorAll('section')[60]?.remove()],
    ['loses everything', () => document.body.replaceChildren()],
    ['moves its paragraphs about', () => document.body.prepend(...[...document.body.children].slice(-20))],
    ['grows at the end', () => document.body.append(document.createElement('p'), 'River')],
    ['empties its texts', () => { for (const b of document.querySelectorAll('b')) b.textContent = ''; }],
    ['becomes another document', () => { document.body.replaceWith(document.createElement('body')); }],
  ])('and %s is no obstacle', async (_how, change) => {
    await harness.page.reload();
    await harness.show(`<section>${'<p>River <b>bank</b></p>'.repeat(100)}</section>`.repeat(150));
    const reading = await harness.page.evaluate((disturb) => {
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the test's own code
      return reader.inSlices(new Function(`(${disturb})()`) as () => void);
    }, change.toString());
    expect(reading.slices).toBeGreaterThan(1);
    expect(reading.blocks).toBeGreaterThan(0);
    expect(reading.blocks).toBeLessThanOrEqual(15_000);
    await harness.page.reload();
  });
});

describe('what cannot be read is left out', () => {
  test('a closed shadow root', async () => {
    await harness.show('<p>River</p><div><template shadowrootmode="closed"><p>in the shade</p><slot></slot></template>Bank</div>');
    expect(await harness.page.evaluate(() => reader.blocksOf().map(({ text }) => text))).toEqual(['River', 'Bank']);
  });

  test('large frames of other sites are counted, and nothing else is said of them', async () => {
    const frame = (css: string) => `<iframe src="data:text/html,<p>Bank" style="${css}"></iframe>`;
    await harness.show(`<p>River</p>${frame('width:900px;height:600px')}${frame('width:300px;height:250px')}${frame('display:none')}`);
    // A frame is empty, and may be read, until its page has come.
    await expect.poll(() => harness.page.frames().filter((one) => one.url().startsWith('data:')).length).toBe(3);
    expect(await harness.page.evaluate(() => reader.inSlices())).toMatchObject({ blocks: 1, unreadFrames: 1 });
    await harness.show('');
  });
});
