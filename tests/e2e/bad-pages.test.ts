import { expect, test } from 'vitest';
import { Book } from './support/book.ts';
import { useChromium } from './support/chromium.ts';
import { goldSentences } from './support/gold.ts';
import { english, foundSentence } from './support/sentences.ts';

const chromium = useChromium();
chromium.expectedOrigins.push('about:', 'chrome://', 'chrome-untrusted://');
// Chromium's own PDF viewer is an extension, too.
chromium.expectedOrigins.push('chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/');

/** The least that is a PDF: one empty page. */
const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

async function sentenceAt(address: string): Promise<string | null> {
  const popup = await chromium.popupOn(await chromium.open(address));
  return popup.sentence();
}

test.each([
  ['without English', 'chinese-only.html', 'noEnglish'],
  ['without Chinese', 'english-only.html', 'noChinese'],
  ['with both languages that do not say the same', 'unrelated.html', 'unrelated'],
  ['with one story told twice in its own way', 'retold.html', 'unrelated'],
  ['with Chinese words explained in English', 'chinese-glosses.html', 'noEnglish'],
  ['without text', 'empty.html', 'empty'],
])('a page %s is explained in one sentence', async (_what, fixture, reason) => {
  const popup = await chromium.popupOn(await chromium.openFixture(fixture));
  expect(await popup.sentence()).toBe(english(`reason.${reason}`));
  expect(await popup.page.locator('progress').count()).toBe(0);
});

test.each([['about:blank'], ['chrome://version'], ['chrome://extensions']])('%s belongs to the browser', async (address) => {
  expect(await sentenceAt(address)).toBe(english('reason.browserPage'));
});

test.each([
  ['by its name', '/paper.pdf'],
  ['by its type only', '/paper'],
])('a PDF, known %s, is no web page', async (_how, path) => {
  expect(await sentenceAt(chromium.server.serve(path, { body: pdf, type: 'application/pdf' }))).toBe(english('reason.pdf'));
});

const both = '今天天气很好，我们一起去湖边散步，孩子们在草地上放风筝。';
const inEnglish = 'The weather is fine today, so we all go for a walk by the lake, and the children fly kites on the grass.';

test('an SVG picture holds no text to read', async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${both} ${inEnglish}</text></svg>`;
  expect(await sentenceAt(chromium.server.serve('/picture.svg', svg))).toBe(english('reason.empty'));
});

test('an XML document is shown by the browser in a page of its own, with an English notice', async () => {
  const xml = `<?xml version="1.0" encoding="UTF-8"?><notes><note>${both}</note></notes>`;
  expect(await sentenceAt(chromium.server.serve('/notes.xml', xml))).toBe(english('reason.unrelated'));
});

test('a plain text is read by its paragraphs', async () => {
  const sentences = goldSentences('alternating.html');
  const body = sentences.map(({ zh, en }) => `${zh}\n\n${en}\n`).join('\n');
  const page = await chromium.openServed('/article.txt', { body });
  const popup = await chromium.popupOn(page);
  expect(await popup.sentence()).toBe(foundSentence(english, sentences.length));
  await popup.choose('side-by-side');
  await page.getByTestId('side-by-side').waitFor();
});

test('an XHTML document is read as HTML is', async () => {
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>${both}</p><p>${inEnglish}</p>
<p>傍晚下起了雨，我们在茶馆里坐了两个小时，喝了三壶茶。</p>
<p>Towards evening it began to rain, and we sat in the teahouse for two hours and drank three pots of tea.</p></body></html>`;
  const page = await chromium.openServed('/page.xhtml', { body });
  const popup = await chromium.popupOn(page);
  expect(await popup.sentence()).toBe(foundSentence(english, 2));
  await popup.choose('side-by-side');
  expect(await new Book(page).rows()).toHaveLength(2);
});

test('elements nested ten thousand deep are no obstacle', async () => {
  // Hidden, as one half of a page with a language switch: laid out, they would crash Chromium itself.
  const page = await chromium.openServed('/deep.html', '<!doctype html><meta charset="utf-8"><title>Deep</title><body>');
  await page.evaluate(
    ([zh, en]) => {
      const chinese = document.createElement('p');
      chinese.append(zh);
      const root = document.createElement('div');
      root.hidden = true;
      document.body.append(chinese, root);
      let at: Element = root;
      for (let depth = 0; depth < 10_000; depth++) {
        const inner = document.createElement(depth % 2 ? 'span' : 'div');
        at.append(inner);
        at = inner;
      }
      at.append(en);
    },
    [`${both}傍晚下起了雨，我们在茶馆里坐了两个小时，喝了三壶茶。`,
      `${inEnglish} Towards evening it began to rain, and we sat in the teahouse for two hours and drank three pots of tea.`] as const,
  );
  const popup = await chromium.popupOn(page);
  expect(await popup.sentence()).toBe(foundSentence(english, 1));
});

test('a page of very many empty elements is empty', async () => {
  const page = await chromium.openServed('/wide.html', `<!doctype html><title>Wide</title><body>${'<div><i></i></div>'.repeat(20_000)}`);
  const popup = await chromium.popupOn(page);
  expect(await popup.sentence()).toBe(english('reason.empty'));
});
