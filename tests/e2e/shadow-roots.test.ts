import { describe, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { squeeze } from './support/gold.ts';
import { english, foundSentence } from './support/sentences.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };

const pairs = [
  ['今天天气很好，我们一起去湖边散步。', 'The weather is fine today, so we go for a walk by the lake.'],
  ['傍晚下起了雨，我们在茶馆里喝了三壶茶。', 'Towards evening it began to rain, and we drank three pots of tea in the teahouse.'],
  ['回家的路上，孩子们数了十七盏路灯。', 'On the way home the children counted seventeen street lamps.'],
] as const;
const article = pairs.map(([zh, en]) => `<p>${zh}</p><p>${en}</p>`).join('');
const pageWith = (content: string) => `<!doctype html><meta charset="utf-8"><title>Roots</title><body style="margin:20px">${content}`;
const rooted = (mode: 'open' | 'closed', inside: string, light = '', tag = 'my-article') =>
  `<${tag}><template shadowrootmode="${mode}">${inside}</template>${light}</${tag}>`;

describe.each(['open', 'closed'] as const)('an article in %s shadow roots', (mode) => {
  test.each([
    ['of an element of the page’s own', rooted(mode, article)],
    ['of a <div>', rooted(mode, article, '', 'div')],
    ['one in the other', rooted(mode, rooted(mode, article, '', 'my-inner'))],
    ['whose text stands outside and shows in a slot', rooted(mode, '<div><slot></slot></div>', article)],
  ])('is read and pointed at: %s', async (_where, content) => {
    const page = await chromium.openServed('/roots.html', pageWith(content));
    const popup = await chromium.popupOn(page);
    expect(await popup.sentence()).toBe(foundSentence(english, pairs.length));
    await popup.choose('hover');
    const rendering = async () => {
      await page.mouse.move(3, 3);
      await page.mouse.move(60, 30); // the first line below the margins
      return squeeze((await page.getByTestId('hover-card').locator('p[lang]').allTextContents().catch(() => [])).join(''));
    };
    await expect.poll(rendering, soon).toBe(squeeze(pairs[0][1]));
  });

  test('that changes is followed', async () => {
    const page = await chromium.openServed('/roots.html', pageWith(`<script>
      customElements.define('my-article', class extends HTMLElement {
        constructor() { super(); this.inside = this.attachShadow({ mode: '${mode}' }); this.inside.innerHTML = ${JSON.stringify(article)}; }
      });</script><my-article></my-article>`));
    const popup = await chromium.popupOn(page);
    expect(await popup.sentence()).toBe(foundSentence(english, pairs.length));
    await page.evaluate(() => {
      const { inside } = document.querySelector('my-article') as HTMLElement & { inside: ShadowRoot };
      inside.append(...['火车在午夜之后才到站。', 'The train did not arrive until after midnight.'].map((text) => Object.assign(document.createElement('p'), { textContent: text })));
    });
    await expect.poll(() => popup.summary.textContent(), soon).toBe(foundSentence(english, pairs.length + 1));
  });
});

test.each([
  ['a canvas', '<my-map style="display:block;height:600px"><canvas width="800" height="600"></canvas></my-map>'],
  ['a film in a closed root', rooted('closed', '<video style="width:800px;height:600px"></video>', '', 'my-film')],
  ['nothing', '<my-box style="display:block;height:600px"></my-box>'],
  ['a form field, whose root is the browser’s own', '<textarea style="width:800px;height:600px">text</textarea><details><summary></summary></details>'],
])('an element that holds %s is no text', async (_what, content) => {
  const page = await chromium.openServed('/roots.html', pageWith(content));
  expect(await (await chromium.popupOn(page)).sentence()).toBe(english('reason.empty'));
});
