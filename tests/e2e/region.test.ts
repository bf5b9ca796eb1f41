import type { Locator, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { Book } from './support/book.ts';
import { useChromium } from './support/chromium.ts';
import { leaveTraces, mutations, snapshot, watchMutations } from './support/dom-snapshot.ts';
import { placeOfText, pointAtText } from './support/page-text.ts';
import { LIST, retoldPage, STORY } from './support/region-pages.ts';
import { expectStory, holds, startPicking, words } from './support/region-picker.ts';
import { english } from './support/sentences.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };
let pages = 0;

const openRetold = (extra?: string) => chromium.openServed(`/ferry/${String(++pages)}.html`, retoldPage(extra));

describe('choosing the region', () => {
  test('with the mouse pairs what the gate refuses, and nothing outside', async () => {
    const page = await openRetold();
    const popup = await chromium.popupOn(page);
    expect(await popup.sentence()).toBe(english('reason.unrelated'));
    const picker = await startPicking(chromium, page, popup);
    await pointAtText(page, LIST.zh);
    await expect.poll(() => words(picker), soon).toBe(holds(1, 1));
    await pointAtText(page, STORY.en[1] ?? '');
    await expect.poll(() => words(picker), soon).toBe(holds(3, 3));
    await page.mouse.down();
    await page.mouse.up();
    await expectStory(page);

    const again = await chromium.popupOn(page);
    await again.waitForPhase('ready');
    expect(await again.page.getByTestId('region').locator('p').textContent()).toBe(english('region.ofPage'));
    expect(await again.chosen('view')).toBe('side-by-side');
  });

  test('with the keyboard alone does the same', async () => {
    const page = await openRetold();
    const picker = await startPicking(chromium, page);
    const keys: [string, string][] = [
      ['ArrowUp', holds(4, 4)],
      ['ArrowDown', holds(3, 3)],
      ['ArrowDown', english('picker.noEnglish')],
      ['ArrowRight', english('picker.noChinese')],
      [']', english('picker.noChinese')],
      ['[', english('picker.noChinese')],
      ['Enter', english('picker.noChinese')],
      ['[', holds(3, 3)],
    ];
    expect(await words(picker)).toBe(holds(3, 3));
    for (const [key, expected] of keys) {
      await page.keyboard.press(key);
      await expect.poll(() => words(picker), soon).toBe(expected);
    }
    await page.keyboard.press('Enter');
    await expectStory(page);
  });

  test('with the buttons of the bar, reached by Tab, does the same', async () => {
    const page = await openRetold();
    const picker = await startPicking(chromium, page);
    const focused = () => picker.evaluate((layer) => (layer.getRootNode() as ShadowRoot).activeElement?.getAttribute('data-action'));
    const order = ['wider', 'narrower', 'choose', 'cancel', 'wider'];
    for (const action of order) {
      await page.keyboard.press('Tab');
      expect(await focused()).toBe(action);
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => words(picker), soon).toBe(holds(4, 4));
    await picker.getByRole('button', { name: english('picker.narrower'), exact: true }).click();
    await expect.poll(() => words(picker), soon).toBe(holds(3, 3));
    await picker.getByRole('button', { name: english('picker.choose'), exact: true }).click();
    await expectStory(page);
  });

  test('with a finger takes two steps: a tap marks, the button chooses', async () => {
    const page = await openRetold();
    const picker = await startPicking(chromium, page);
    const { x, y } = await placeOfText(page, LIST.en);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(() => words(picker), soon).toBe(holds(1, 1));
    await picker.getByRole('button', { name: english('picker.choose'), exact: true }).click();
    const book = new Book(page);
    await book.drawn();
    expect((await book.rows()).flatMap((row) => [...row.zh, ...row.en])).toEqual([LIST.zh, LIST.en]);
  });

  test('a frame is the document in it, and is found again', async () => {
    const path = `/ferry/${String(++pages)}.html`;
    chromium.server.serve('/ferry/inner.html', retoldPage());
    const page = await chromium.openServed(path, '<!doctype html><p>渡口</p><iframe src="/ferry/inner.html" style="width: 780px; height: 500px"></iframe>');
    await page.frameLocator('iframe').getByText(STORY.zh[0] ?? '').waitFor();
    const picker = await startPicking(chromium, page);
    const { x, y } = (await page.locator('iframe').boundingBox()) ?? { x: 0, y: 0 };
    await page.mouse.move(x + 200, y + 200);
    await page.mouse.move(x + 205, y + 205);
    await expect.poll(() => words(picker), soon).toBe(holds(5, 4));
    await page.mouse.down();
    await page.mouse.up();
    const book = new Book(page);
    await book.drawn();
    expect((await book.rows()).flatMap((row) => row.zh)).toEqual([...STORY.zh, LIST.zh]);
    await page.reload();
    const again = await chromium.popupOn(page);
    await again.waitForPhase('ready');
    expect(await again.page.getByTestId('region').locator('p').textContent()).toBe(english('region.ofPage'));
  });

  test('widened by hand stays while the pointer moves inside it; the wheel with Shift widens, without it scrolls', async () => {
    const page = await openRetold('<style>body { padding-bottom: 3000px; }</style>');
    const picker = await startPicking(chromium, page);
    await pointAtText(page, LIST.zh);
    await expect.poll(() => words(picker), soon).toBe(holds(1, 1));
    await page.keyboard.down('Shift');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Shift');
    await expect.poll(() => words(picker), soon).toBe(holds(4, 4));
    await pointAtText(page, STORY.zh[0] ?? '');
    await page.waitForFunction(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => { drawn(true); }))));
    expect(await words(picker)).toBe(holds(4, 4));
    await page.mouse.wheel(0, 200);
    await page.waitForFunction(() => scrollY > 0);
  });

  test.each<[string, (page: Page, picker: Locator) => Promise<void>]>([
    ['Escape', (page) => page.keyboard.press('Escape')],
    ['Cancel', (_page, picker) => picker.getByRole('button', { name: english('picker.cancel'), exact: true }).click()],
  ])('%s leaves the page as it was, with its focus and scroll position', async (_name, leave) => {
    const page = await chromium.openFixture('demo.html');
    const popup = await chromium.popupOn(page);
    await popup.waitForPhase('ready');
    await watchMutations(page);
    await leaveTraces(page);
    const before = await snapshot(page);
    const picker = await startPicking(chromium, page, popup);
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'Tab']) await page.keyboard.press(key);
    await leave(page, picker);
    await page.locator('duizhao-view').waitFor({ state: 'detached' });
    expect(await snapshot(page)).toEqual(before);
    expect(await mutations(page)).toEqual([]);
    const again = await chromium.popupOn(page);
    await again.waitForPhase('ready');
    expect(await again.page.getByTestId('region').getAttribute('data-chosen')).toBe('no');
  });

  test('begins around the article that was found, and gives the view back when it is left', async () => {
    const { page, popup } = await chromium.read('demo.html', 'side-by-side');
    const picker = await startPicking(chromium, page, popup);
    expect(await page.getByTestId('side-by-side').count()).toBe(0);
    expect(await words(picker)).not.toMatch(/^0|· 0/u);
    await page.keyboard.press('Escape');
    await page.getByTestId('side-by-side').waitFor();
  });

  test('can be ended from the popup, too', async () => {
    const page = await openRetold();
    await startPicking(chromium, page);
    const popup = await chromium.popupOn(page);
    await popup.page.locator('[data-phase=picking]').waitFor();
    await popup.button(english('popup.cancel')).click();
    await page.getByTestId('picker').waitFor({ state: 'detached' });
    expect(await popup.sentence()).toBe(english('reason.unrelated'));
  });

  test('nothing of it reaches the page, however the page listens and styles', async () => {
    const hostile = `<style>* { pointer-events: none !important; all: unset !important; transform: scale(.5) !important; opacity: .2 !important; }</style>
<script>
  window.heard = [];
  for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup', 'keypress', 'wheel', 'touchstart', 'focusin']) {
    document.addEventListener(type, (event) => { heard.push(type); event.stopImmediatePropagation(); event.preventDefault(); }, { capture: true, passive: false });
    window.addEventListener(type, () => heard.push('window ' + type));
  }
</script>`;
    const page = await openRetold(`${hostile}<style>p, div, body { display: block !important; pointer-events: auto !important; transform: none !important; }</style>`);
    const picker = await startPicking(chromium, page);
    await pointAtText(page, LIST.zh);
    await expect.poll(() => words(picker), soon).toBe(holds(1, 1));
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => words(picker), soon).toBe(holds(4, 4));
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => words(picker), soon).toBe(holds(1, 1));
    const bar = await picker.locator('.picker-bar').evaluate((element) => {
      const { color, backgroundColor, fontSize } = getComputedStyle(element);
      const { top, bottom } = element.getBoundingClientRect();
      return { readable: color !== backgroundColor, fontSize, inside: top > 0 && bottom <= innerHeight };
    });
    expect(bar).toEqual({ readable: true, fontSize: '14px', inside: true });
    // The page can neither choose nor leave by events of its own making.
    await page.evaluate(() => {
      const view = document.querySelector('duizhao-view');
      view?.shadowRoot?.querySelector('[data-action=cancel]')?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    });
    expect(await picker.count()).toBe(1);
    await page.evaluate(() => { (window as unknown as { heard: string[] }).heard.length = 0; });
    await pointAtText(page, STORY.zh[1] ?? '');
    await page.mouse.down();
    await page.mouse.up();
    await expectStory(page);
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard.filter((type) => /click|down|key/u.test(type)))).toEqual([]);
  });
});
