import type { Locator, Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ShownView } from '../../lib/settings.ts';
import { useChromium } from './support/chromium.ts';

const chromium = useChromium();
let page: Page;
beforeEach(async () => {
  page = await chromium.openFixture('demo.html');
});
afterEach(() => chromium.closePages());

/** The second sentence of the first paragraph that has one. */
async function secondSentence(view: ShownView): Promise<Locator> {
  const popup = await chromium.popupOn(page);
  await popup.choose(view);
  await popup.close();
  const bead = await page.getByTestId(view).locator('p .sentence:nth-of-type(2)').first().getAttribute('data-bead');
  return page.getByTestId(view).locator(`.sentence[data-bead="${bead ?? ''}"]`).first();
}

/** Where the first line of a sentence begins in the window. */
function beginOf(sentence: Locator): Promise<{ x: number; y: number }> {
  return sentence.evaluate((element) => {
    const [line] = element.getClientRects();
    return { x: line?.x ?? 0, y: line ? line.y + line.height / 2 : 0 };
  });
}

async function click(sentence: Locator): Promise<void> {
  const { x, y } = await beginOf(sentence);
  await page.mouse.click(x + 5, y);
}

/** Drags from a place in the first line of a sentence on, and says what is selected. */
async function drag(sentence: Locator, from: number): Promise<string> {
  const { x, y } = await beginOf(sentence);
  await page.mouse.move(x + from, y);
  await page.mouse.down();
  await page.mouse.move(x + from + 60, y, { steps: 4 });
  await page.mouse.up();
  return sentence.evaluate((element) => {
    const tree = element.getRootNode() as ShadowRoot;
    const [range] = getSelection()?.getComposedRanges({ shadowRoots: [tree] }) ?? [];
    const selected = new Range();
    if (range) {
      selected.setStart(range.startContainer, range.startOffset);
      selected.setEnd(range.endContainer, range.endOffset);
    }
    return selected.toString();
  });
}

describe.each(['side-by-side', 'one-language'] as const)('%s: a sentence is selected from its first letter on', (view) => {
  test.each([['untouched', false], ['that the person has clicked on', true]])('one %s', async (_name, isClicked) => {
    const sentence = await secondSentence(view);
    // In one language, the first click opens its rendering, and the second one closes it.
    for (let times = 0; isClicked && times < 2; times++) await click(sentence);
    const selected = await drag(sentence, 1);
    expect(selected.length).toBeGreaterThan(1);
    expect((await sentence.textContent())?.startsWith(selected)).toBe(true);
  });
});

test('in one language, to select something opens no rendering; a click does, and Enter closes it again', async () => {
  const sentence = await secondSentence('one-language');
  expect((await drag(sentence, 30)).length).toBeGreaterThan(1);
  expect(await sentence.getAttribute('data-open')).toBe('false');
  await click(sentence);
  await expect.poll(() => sentence.getAttribute('data-open')).toBe('true');
  await page.keyboard.press('Enter');
  await expect.poll(() => sentence.getAttribute('data-open')).toBe('false');
});
