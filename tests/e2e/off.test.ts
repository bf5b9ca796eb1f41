import { readdirSync } from 'node:fs';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { english } from './support/sentences.ts';
import { leaveTraces, mutations, snapshot, type Snapshot, watchMutations } from './support/dom-snapshot.ts';
import { generatedFiles } from '../pages/generate/generate.ts';
import { goldOf, pagesFolder } from './support/gold.ts';

// Scrolling along is what a person wants of a view, and no trace of it. The other language is hidden from the start: the
// browser allows two settings a second to be stored, and a page takes a second.
const chromium = useChromium({ settings: { followScroll: false, hideOther: true } });
const generated = generatedFiles();
/** The pages that were written by hand; of the generated ones those whose build is odd. */
const fixtures = readdirSync(pagesFolder).filter((name) => name.endsWith('.html') && (!generated.has(name) || /^(shadow|frame|tabs|details|grid)/.test(name)));
const bilingual = fixtures.filter((name) => goldOf(name).expect === 'bilingual');

/** A page as a person has left it in the middle of reading, with everything about it written down. */
async function leftPage(fixture: string): Promise<{ page: Page; before: Snapshot }> {
  const page = await chromium.openFixture(fixture);
  await watchMutations(page);
  await leaveTraces(page);
  return { page, before: await snapshot(page) };
}

async function expectUntouched(page: Page, before: Snapshot): Promise<void> {
  await page.waitForFunction(() => document.getElementsByTagName('duizhao-view').length === 0);
  expect(await snapshot(page)).toEqual(before);
  expect(await mutations(page)).toEqual([]);
}

describe('the page is byte for byte as it was', () => {
  test.each(fixtures.filter((name) => !bilingual.includes(name)))('when it has been read and nothing found: %s', async (fixture) => {
    const { page, before } = await leftPage(fixture);
    const popup = await chromium.popupOn(page);
    await popup.sentence();
    await expectUntouched(page, before);
  });

  test.each(bilingual)('when it has been read, side by side was on, then hover, and both are off: %s', async (fixture) => {
    const { page, before } = await leftPage(fixture);
    const popup = await chromium.popupOn(page);
    await popup.choose('side-by-side');
    await page.getByTestId('side-by-side').waitFor();
    for (const key of ['ArrowDown', 'ArrowDown', 'End']) await page.keyboard.press(key);
    // What is drawn is drawn above the page and not into it.
    const withoutFocus = (lines: Snapshot) => lines.filter((line) => !line.startsWith('focus'));
    expect(withoutFocus(await snapshot(page))).toEqual(withoutFocus(before));
    await popup.choose('off');
    await expectUntouched(page, before);

    await popup.choose('hover');
    expect(await popup.page.locator('input[name=hideOther]').isChecked()).toBe(true);
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByTestId('hover-card').waitFor();
    await page.evaluate((line) => scrollTo({ top: Number(line), behavior: 'instant' }), scrollOf(before));
    const unmarked = (lines: Snapshot) => lines.filter((line) => !line.startsWith('highlights'));
    expect(unmarked(await snapshot(page))).toEqual(unmarked(before));
    await popup.choose('off');
    await expectUntouched(page, before);
  });

  test('when the view was closed with Escape, with its own button, and with the shortcut', async () => {
    const { page, before } = await leftPage('demo.html');
    const shortcut = () => chromium.pressShortcut(page);
    const closings = [
      () => page.keyboard.press('Escape'),
      () => page.getByTestId('side-by-side').getByRole('button', { name: english('view.close'), exact: true }).press('Enter'),
      shortcut,
    ];
    for (const close of closings) {
      await shortcut();
      await page.getByTestId('side-by-side').waitFor();
      await close();
      await expectUntouched(page, before);
    }
  });

  test('when it is read again and again', async () => {
    const { page, before } = await leftPage('alternating.html');
    for (let turn = 0; turn < 3; turn++) {
      const popup = await chromium.popupOn(page);
      await popup.choose(turn % 2 ? 'hover' : 'side-by-side');
      await popup.choose('off');
      await popup.close();
    }
    await expectUntouched(page, before);
  });
});

describe('the comparison itself', () => {
  let page: Page;
  let before: Snapshot;
  beforeAll(async () => {
    page = await chromium.browser.newPage(chromium.server.serve('/bare.html', '<!doctype html><title>Bare</title>'));
    return () => page.close();
  });

  // If it saw nothing, the tests above would say nothing.
  test.each<[string, () => void]>([
    ['an attribute', () => document.querySelector('p')?.setAttribute('data-x', '')],
    ['a text node cut in two', () => (document.querySelector('p')?.firstChild as Text).splitText(2)],
    ['an element of ours in the wrong place', () => document.querySelector('p')?.append(document.createElement('span'))],
    ['a style sheet', () => (document.adoptedStyleSheets = [new CSSStyleSheet()])],
    ['a comment', () => document.querySelector('p')?.append(new Comment('x'))],
    ['a global name', () => Object.assign(window, { leaked: 1 })],
    ['the focus', () => document.querySelector('button')?.focus()],
    ['the selection', () => document.getSelection()?.removeAllRanges()],
    ['the scroll position', () => scrollTo(0, 10)],
    ['a highlight', () => CSS.highlights.set('x', new Highlight())],
  ])('sees %s', async (_name, change) => {
    await page.setContent('<style>body{height:3000px}</style><p>one two three</p><a href="#x">link</a><button>b</button>');
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
      CSS.highlights.clear();
    });
    await leaveTraces(page);
    before = await snapshot(page);
    expect(await snapshot(page)).toEqual(before);
    await page.evaluate(change);
    expect(await snapshot(page)).not.toEqual(before);
  });
});

function scrollOf(lines: Snapshot): string {
  return /^scroll \d+ (\d+)/u.exec(lines.find((line) => line.startsWith('scroll')) ?? '')?.[1] ?? '0';
}
