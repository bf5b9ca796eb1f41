import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PageServer, startPageServer } from '../../lib/commands/page-server.ts';
import { Book } from './support/book.ts';
import { useChromium } from './support/chromium.ts';
import { squeeze } from './support/gold.ts';
import { highlightedTexts } from './support/page-text.ts';
import { english, foundSentence } from './support/sentences.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };
/** Another port is another site's origin. */
let elsewhere: PageServer;
beforeAll(async () => {
  elsewhere = await startPageServer();
  chromium.expectedOrigins.push(elsewhere.origin, 'about:');
});
afterAll(() => elsewhere.close());

const pairs = [
  ['今天天气很好，我们一起去湖边散步。', 'The weather is fine today, so we go for a walk by the lake.'],
  ['傍晚下起了雨，我们在茶馆里喝了三壶茶。', 'Towards evening it began to rain, and we drank three pots of tea in the teahouse.'],
  ['回家的路上，孩子们数了十七盏路灯。', 'On the way home the children counted seventeen street lamps.'],
] as const;
const head = '<!doctype html><meta charset="utf-8"><title>Frames</title>';
const article = `${head}<body style="margin:20px">${pairs.map(([zh, en]) => `<p>${zh}</p><p>${en}</p>`).join('')}`;
const frame = (address: string, size = 'width:80%;height:420px') => `<iframe src="${address}" style="${size}"></iframe>`;
const pageWith = (content: string) => `${head}<body><p style="height:120px">目录</p>${content}`;

/** The marks in a frame, whose highlights are its own. */
const marksIn = (inside: Frame) => highlightedTexts(inside as unknown as Page);

async function openFrame(path: string, content: string): Promise<{ page: Page; inside: Frame }> {
  const page = await chromium.openServed(path, pageWith(content));
  const inside = page.frames().at(-1);
  if (!inside) throw new Error('The page has no frame.');
  return { page, inside };
}

describe('an article in a frame of the same site', () => {
  test.each([
    ['served', () => frame(chromium.server.serve('/inner.html', article))],
    ['written into the page', () => `<iframe srcdoc="${article.replaceAll('"', '&quot;')}" style="width:80%;height:420px"></iframe>`],
    ['in a frame in a frame', () => frame(chromium.server.serve('/middle.html', pageWith(frame(chromium.server.serve('/inner.html', article)))))],
  ])('is read and pointed at: %s', async (_how, content) => {
    const { page, inside } = await openFrame('/outer.html', content());
    const popup = await chromium.popupOn(page);
    expect(await popup.sentence()).toBe(foundSentence(english, pairs.length));
    await popup.choose('hover');
    for (const [zh, en] of pairs) {
      const line = inside.getByText(zh);
      await line.hover({ position: { x: 40, y: 12 } });
      const card = page.getByTestId('hover-card');
      await expect.poll(async () => squeeze((await card.locator('p[lang]').allTextContents()).join('')), soon).toBe(squeeze(en));
      expect(await marksIn(inside)).toMatchObject({ active: [zh], answer: [en] });
      const [at, shown] = [await line.boundingBox(), await card.boundingBox()];
      // The card stands beside the sentence, though the frame has its own coordinates.
      expect(Math.abs((shown?.x ?? 0) - (at?.x ?? 0))).toBeLessThan(320);
      const [above, below] = [(at?.y ?? 0) - (shown?.y ?? 0) - (shown?.height ?? 0), (shown?.y ?? 0) - (at?.y ?? 0) - (at?.height ?? 0)];
      expect(Math.max(above, below)).toBeGreaterThan(-8);
      expect(Math.max(above, below)).toBeLessThan(40);
      await page.mouse.move(2, 2);
      await card.waitFor({ state: 'detached' });
    }
    await popup.choose('off');
    expect(await marksIn(inside)).toEqual({});
  });

  test('is drawn in its marks’ colours, and shown side by side', async () => {
    const { page, inside } = await openFrame('/outer.html', frame(chromium.server.serve('/inner.html', article)));
    const popup = await chromium.popupOn(page);
    await popup.choose('hover');
    const line = inside.getByText(pairs[1][0]);
    const plain = await line.screenshot();
    await line.hover({ position: { x: 40, y: 12 } });
    await page.getByTestId('hover-card').waitFor();
    expect((await line.screenshot()).equals(plain)).toBe(false);
    await popup.choose('side-by-side');
    expect(await new Book(page).rows()).toHaveLength(pairs.length);
  });
});

describe('frames that are not read', () => {
  test('a large one of another site is told of, beside the reason', async () => {
    const { page } = await openFrame('/outer.html', frame(elsewhere.serve('/inner.html', article)));
    const popup = await chromium.popupOn(page);
    expect(await popup.sentence()).toBe(english('reason.tooShort'));
    expect(await popup.page.getByText(english('reason.frames')).count()).toBe(1);
  });

  test.each([
    ['a small one of another site, as advertisements are', () => frame(elsewhere.serve('/inner.html', article), 'width:300px;height:250px')],
    ['a hidden one', () => frame(chromium.server.serve('/inner.html', article), 'display:none')],
    ['a tiny one', () => frame(chromium.server.serve('/inner.html', article), 'width:1px;height:1px')],
  ])('%s is passed over', async (_what, content) => {
    const { page } = await openFrame('/outer.html', content());
    const popup = await chromium.popupOn(page);
    expect(await popup.sentence()).toBe(english('reason.tooShort'));
    expect(await popup.page.getByText(english('reason.frames')).count()).toBe(0);
  });
});
