import type { Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { forgetNotes, keptNotes, Notes } from './support/notes.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };

afterEach(() => forgetNotes(chromium));

const pairs = [
  ['今天天气很好，我们一起去湖边散步。', 'The weather is fine today, so we go for a walk by the lake.'],
  ['傍晚下起了雨，我们在茶馆里喝了三壶茶。', 'Towards evening it began to rain, and we drank three pots of tea in the teahouse.'],
  ['回家的路上，孩子们数了十七盏路灯。', 'On the way home the children counted seventeen street lamps.'],
] as const;
const article = pairs.map(([zh, en]) => `<p>${zh}</p><p>${en}</p>`).join('');
const head = '<!doctype html><meta charset="utf-8"><title>Trees</title>';

/** Where the page's pieces are for the mouse: the text stands in a tree that no script of the page may be able to look into. */
async function drag(page: Page, offset: { x: number; y: number }): Promise<void> {
  // The first line of the first paragraph, some characters long.
  await page.mouse.move(offset.x + 2, offset.y);
  await page.mouse.down();
  await page.mouse.move(offset.x + 40, offset.y, { steps: 4 });
  await page.mouse.move(offset.x + 90, offset.y, { steps: 4 });
  await page.mouse.up();
}

describe('selected text is noted', () => {
  test.each([
    ['in a frame', `<iframe srcdoc="${`${head}<body style='margin:20px'>${article}`.replaceAll('"', '&quot;')}" style="position:absolute;left:30px;top:60px;width:80%;height:420px;border:0"></iframe>`, { x: 50, y: 90 }],
    ['in an open shadow root', `<my-article style="position:absolute;left:30px;top:60px"><template shadowrootmode="open">${article}</template></my-article>`, { x: 30, y: 86 }],
    ['in a closed shadow root', `<my-article style="position:absolute;left:30px;top:60px"><template shadowrootmode="closed">${article}</template></my-article>`, { x: 30, y: 86 }],
  ])('%s, with its rendering, and found there again', async (where, content, place) => {
    const page = await chromium.openServed('/trees.html', `${head}<body>${content}`);
    await (await chromium.popupOn(page)).sentence();
    const notes = new Notes(page);
    await drag(page, place);
    await notes.bar.getByRole('button', { name: 'Write a note' }).click();
    await notes.card.waitFor();
    await page.keyboard.type('noted');
    await expect.poll(async () => (await keptNotes(chromium))[0]?.body, soon).toBe('noted');
    const [note] = await keptNotes(chromium);
    const [zh, en] = note?.passages ?? [];
    expect(zh?.quote.exact.length).toBeGreaterThan(2);
    expect(pairs[0][0]).toContain(zh?.quote.exact);
    expect(pairs[0][1]).toContain(en?.quote.exact);
    expect(zh?.range).toBeUndefined();
    await page.keyboard.press('Escape');
    const marked = async () => (where === 'in a frame' ? new Notes(page.frames().at(-1) as unknown as Page) : notes).marked();
    await expect.poll(marked, soon).toContain(zh?.quote.exact);
    await page.reload();
    await (await chromium.popupOn(page)).sentence();
    await expect.poll(marked, soon).toContain(zh?.quote.exact);
    await page.mouse.click(place.x + 20, place.y);
    await notes.card.waitFor();
    expect(await notes.card.locator('textarea').inputValue()).toBe('noted');
  });
});
